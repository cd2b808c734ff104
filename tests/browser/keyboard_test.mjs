// A walk with the keyboard alone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { useBrowser, visit } from "./support/browser.mjs";
import { fromDisk, kindOf, pagesOf, samples } from "./support/site.mjs";

useBrowser();

const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  if (element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const around = getComputedStyle(element.closest("label") || element);
  const box = element.getBoundingClientRect();
  const order = Array.from(document.querySelectorAll("*")).indexOf(element);
  const drawn = rule => rule.outlineStyle !== "none" && parseFloat(rule.outlineWidth) >= 2;
  const ring = drawn(style) || drawn(around);
  const isInside = box.bottom > 0 && box.top < innerHeight
    && box.right > 0 && box.left < innerWidth;
  return { order, ring, isInside, name: element.outerHTML.slice(0, 90) };
});

test("the first stop is a link that skips to the text", async () => {
  await visit({}, async page => {
    await page.goto(fromDisk.url(pagesOf("article")[0]));
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.equal(target, "#page.main");
    assert.ok((await focused(page)).isInside, "it shows when it has the focus");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "page.main");
  });
});

for (const path of samples()) {
  test(`${kindOf(path)} ${path}: every stop is seen, in the order of the page`, async () => {
    await visit({}, async page => {
      await page.goto(fromDisk.url(path));
      let last = -1;
      let stops = 0;
      for (; stops < 60; stops++) {
        await page.keyboard.press("Tab");
        const stop = await focused(page);
        if (!stop || stop.order < last) break;
        assert.ok(stop.ring, `a visible ring on ${stop.name}`);
        assert.ok(stop.isInside, `scrolled into view: ${stop.name}`);
        last = stop.order;
      }
      assert.ok(stops > 5, "there are stops");
    });
  });
}

test("/ and Ctrl-K search, arrows choose, Enter opens, Escape leaves", async () => {
  await visit({}, async page => {
    const start = fromDisk.url(pagesOf("article")[0]);
    const isOpen = () => page.evaluate(() => Boolean(document.querySelector("dialog[open]")));
    const chosen = () => page.evaluate(() => {
      const id = document.activeElement.getAttribute("aria-activedescendant");
      const option = id && document.getElementById(id);
      return option?.getAttribute("aria-selected") === "true" ? id : null;
    });
    await page.goto(start);
    await page.locator("main a[href]").first().focus();
    const before = await page.evaluate(() => document.activeElement.outerHTML);

    await page.keyboard.press("/");
    assert.ok(await isOpen(), "/ opens the search");
    assert.equal(await page.evaluate(() => document.activeElement.type), "search");
    await page.keyboard.press("Escape");
    assert.ok(!await isOpen(), "Escape closes it");
    const back = await page.evaluate(() => document.activeElement.outerHTML);
    assert.equal(back, before, "the focus is back");

    await page.keyboard.press("Control+k");
    assert.ok(await isOpen(), "Ctrl-K opens the search");
    await page.keyboard.type("trust/");
    await page.waitForSelector("#search-results a[href]");
    const first = await chosen();
    assert.ok(first, "the best hit is chosen");
    await page.keyboard.press("ArrowDown");
    const second = await chosen();
    assert.notEqual(second, first, "arrow down moves on");
    await page.keyboard.press("ArrowUp");
    assert.equal(await chosen(), first, "arrow up moves back");
    await page.keyboard.press("ArrowUp");
    assert.notEqual(await chosen(), first, "and wraps");
    await page.keyboard.press("ArrowDown");
    const target = await page.locator(`#${first}`).evaluate(hit => hit.href);
    await page.keyboard.press("Enter");
    await page.waitForURL(target);
  });
});

test("a slash that is typed into a field stays there", async () => {
  await visit({}, async page => {
    await page.goto(fromDisk.url("concepts/index.html"));
    await page.locator("[data-filter]").focus();
    await page.keyboard.type("a/b");
    assert.equal(await page.locator("[data-filter]").inputValue(), "a/b");
    assert.ok(await page.locator("[data-filter-empty]").innerText(), "it says that none is left");
    await page.locator("[data-filter]").fill("");
    assert.equal(await page.locator("[data-filter-empty]").innerText(), "");
  });
});
