// Theme, text size, print, motion, colours of the system; and that nothing else is remembered.

import assert from "node:assert/strict";
import { test } from "node:test";

import { useBrowser, visit } from "./support/browser.mjs";
import { articleWith, fromDisk, kindOf, pagesOf, samples, text } from "./support/site.mjs";

useBrowser();

const [article] = pagesOf("article");
const ground = page => page.evaluate(() => {
  const colour = getComputedStyle(document.documentElement).backgroundColor;
  const [red, green, blue] = colour.match(/\d+/g).map(Number);
  return red + green + blue > 380 ? "light" : "dark";
});

test("the theme follows the system until the reader chooses, and the choice lasts", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await visit({ colorScheme }, async page => {
      const other = colorScheme === "light" ? "dark" : "light";
      await page.goto(fromDisk.url(article));
      assert.equal(await ground(page), colorScheme);
      const button = page.locator("[data-theme-toggle]");
      const named = await button.evaluate(element => element.textContent);
      const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
      for (let i = 0; i < 3 && await theme() !== other; i++) await button.click();
      assert.equal(await ground(page), other);
      const renamed = await button.evaluate(element => element.textContent);
      assert.notEqual(renamed, named, "its name tells the choice");
      await page.goto(fromDisk.url("index.html"));
      assert.equal(await ground(page), other, "on the next page");
      await page.reload();
      assert.equal(await ground(page), other, "after a reload");
    });
  }
});

test("the text size can be changed, and the choice lasts", async () => {
  await visit({}, async page => {
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    await page.goto(fromDisk.url(article));
    const standard = await size();
    await page.locator("[data-size-toggle]").click();
    const larger = await size();
    assert.ok(larger > standard * 1.05);
    await page.goto(fromDisk.url("map.html"));
    assert.equal(await size(), larger);
  });
});

test("nothing but theme and text size is remembered, whatever was read or searched", async () => {
  await visit({}, async (page, context) => {
    await page.goto(fromDisk.url("search.html?q=loneliness"));
    await page.waitForSelector("#search-results a[href]");
    await page.locator("#search-results a[href]").first().click();
    await page.locator("[data-theme-toggle]").click();
    await page.locator("[data-size-toggle]").click();
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage).sort(), session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length, cookie: document.cookie,
    }));
    const local = ["kindred-size", "kindred-theme"];
    assert.deepEqual(kept, { local, session: [], databases: 0, cookie: "" });
    assert.deepEqual(await context.cookies(), []);
  });
});

test("a browser that refuses storage still changes the theme", async () => {
  await visit({}, async page => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } });
    });
    await page.goto(fromDisk.url(article));
    await page.locator("[data-theme-toggle]").click();
    await page.locator("[data-theme-toggle]").click();
    assert.equal(await ground(page), "dark");
  });
});

for (const path of samples().filter(page => kindOf(page) !== "missing")) {
  test(`${kindOf(path)} ${path} prints, dark on light, without the frame`, async () => {
    await visit({ colorScheme: "dark" }, async page => {
      await page.goto(fromDisk.url(path));
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
      await page.emulateMedia({ media: "print" });
      assert.equal(await ground(page), "light");
      const frame = page.locator(".masthead:visible, nav.toc:visible, button:visible");
      assert.equal(await frame.count(), 0);
      assert.ok((await page.locator("main").innerText()).length > 5);
    });
  });
}

test("a chosen dark theme does not print dark either", async () => {
  await visit({}, async page => {
    await page.addInitScript(() => localStorage.setItem("kindred-theme", "dark"));
    await page.goto(fromDisk.url(article));
    assert.equal(await ground(page), "dark");
    await page.emulateMedia({ media: "print" });
    assert.equal(await ground(page), "light");
  });
});

test("notes in the margin never meet", async () => {
  const path = articleWith("notes");
  if (!path) return;
  await visit({}, async page => {
    await page.goto(fromDisk.url(path));
    await page.evaluate(() => document.fonts.ready);
    const boxes = await page.locator(".note").evaluateAll(all => all.map(note => {
      const { top, bottom } = note.getBoundingClientRect();
      return { top, bottom };
    }));
    for (let i = 1; i < boxes.length; i++) assert.ok(boxes[i].top >= boxes[i - 1].bottom - 0.5);
  });
});

test("nothing moves for readers who asked for less motion", async () => {
  await visit({ reducedMotion: "reduce" }, async page => {
    await page.goto(fromDisk.url("index.html"));
    const moving = await page.evaluate(() => Array.from(document.all).filter(element => {
      const style = getComputedStyle(element);
      return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0
        || style.scrollBehavior === "smooth";
    }).length);
    assert.equal(moving, 0);
  });
});

test("with the system's own colours, chosen things can still be told", async () => {
  await visit({ forcedColors: "active" }, async page => {
    await page.goto(fromDisk.url("search.html?q=trust"));
    await page.waitForSelector("#search-results a[href]");
    const outline = await page.locator(".facets label:has(:checked)").first()
      .evaluate(label => getComputedStyle(label).outlineStyle);
    assert.notEqual(outline, "none");
  });
});

test("a reading path is followed by the address, and left by it", async () => {
  const found = pagesOf("path")[0];
  if (!found) return;
  await visit({}, async page => {
    await page.goto(fromDisk.url(found));
    const step = page.locator('main a[href*="?path="]').first();
    await step.click();
    assert.match(page.url(), /\?path=/);
    const followed = page.locator(".readon .followed");
    assert.equal(await followed.count(), 1);
    const next = await followed.locator("[rel=next]").getAttribute("href");
    assert.match(next, /\?path=/);
    await page.goto(page.url().split("?")[0]);
    assert.equal(await followed.count(), 0);
  });
});

test("the quick exit leaves the page out of the history", async () => {
  const path = pagesOf("article").find(page => /data-quick-exit/.test(text(page)));
  if (!path) return;
  await visit({}, async page => {
    await page.goto(fromDisk.url("index.html"));
    await page.goto(fromDisk.url(path));
    await page.evaluate(home => {
      document.querySelector("[data-quick-exit]").href = home;
    }, fromDisk.url("404.html"));
    await page.locator("[data-quick-exit]").click();
    await page.waitForURL(fromDisk.url("404.html"));
    await page.goBack();
    assert.equal(page.url(), fromDisk.url("index.html"));
  });
});
