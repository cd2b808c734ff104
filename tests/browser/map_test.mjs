// The map: its names can be read at every width, no line runs through one, each leads to its
// concept, and looking at one shows what it is tied to.

import assert from "node:assert/strict";
import { test } from "node:test";

import { faults, overflow, useBrowser, visit } from "./support/browser.mjs";
import { files, fromDisk, pagesOf, text } from "./support/site.mjs";

useBrowser();

const neighbours = pagesOf("concept").filter(path => /class="around"/.test(text(path)));
const drawn = [["map.html", "[data-map]"], [neighbours[0], ".around"]];

// Names that meet, are cut to nothing or have a line through them, as they are set on the page.
const meetings = (page, within) => page.evaluate(selector => {
  const told = [];
  for (const drawing of document.querySelectorAll(selector)) {
    const names = Array.from(drawing.querySelectorAll("a, .head > span, dt, p"), name => {
      const range = document.createRange();
      range.selectNodeContents(name);
      const cut = name.getBoundingClientRect();
      const box = range.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(name).fontSize);
      const middle = (box.top + box.bottom) / 2; // of the letters; a line of text has air
      return { text: name.textContent, size, left: Math.max(box.left, cut.left),
        right: Math.min(box.right, cut.right), top: middle - size / 2, bottom: middle + size / 2 };
    });
    names.forEach((a, i) => {
      if (a.right - a.left < 8 || a.size < 12) told.push(`${a.text} cannot be read`);
      for (const b of names.slice(i + 1)) {
        if (a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom) {
          told.push(`${a.text} meets ${b.text}`);
        }
      }
    });
    for (const path of drawing.querySelectorAll("path")) {
      if (!path.getClientRects().length) continue;
      const toPage = path.getScreenCTM();
      const length = path.getTotalLength();
      for (let i = 0; i <= 60; i++) {
        const { x, y } = path.getPointAtLength(length * i / 60).matrixTransform(toPage);
        const hit = names.find(name => name.left + 1 < x && x < name.right - 1
          && name.top < y && y < name.bottom);
        if (hit) told.push(`a line runs through ${hit.text}`);
      }
    }
  }
  return [...new Set(told)];
}, within);

for (const width of [320, 390, 820, 1024, 1440]) {
  test(`names of the map can be read, clear of lines and one another, ${width}`, async () => {
    await visit({ viewport: { width, height: 900 } }, async page => {
      for (const [path, within] of drawn) {
        await page.goto(fromDisk.url(path));
        await page.evaluate(() => document.fonts.ready);
        for (const dir of ["ltr", "rtl"]) {
          await page.evaluate(value => { document.documentElement.dir = value; }, dir);
          assert.deepEqual(await meetings(page, within), [], `${path} ${dir}`);
          assert.equal(await overflow(page), "", `${path} ${dir}`);
        }
      }
    });
  });
}

test("lines stay clear of names when a concept is looked at", async () => {
  await visit({}, async page => {
    await page.goto(fromDisk.url("map.html"));
    const names = page.locator(".chart a");
    const count = await names.count();
    for (let i = 0; i < count; i += 11) {
      await names.nth(i).focus();
      assert.deepEqual(await meetings(page, ".chart"), [], await names.nth(i).innerText());
    }
  });
});

test("every name of the map leads to its concept and has a definition to show", async () => {
  await visit({}, async page => {
    await page.goto(fromDisk.url("map.html"));
    const names = await page.locator("[data-map] a").evaluateAll(all => all.map(link => ({
      path: decodeURI(link.getAttribute("href")), title: link.textContent,
      entry: document.getElementById(link.dataset.peek)?.textContent || "",
    })));
    assert.ok(names.length >= Math.min(pagesOf("concept").length, 100));
    for (const name of names) {
      assert.ok(files.includes(name.path), name.path);
      assert.ok(name.entry.startsWith(name.title), name.title);
      assert.ok(name.entry.length > name.title.length, `${name.title} is defined`);
    }
  });
});

test("looking at a concept lights its lines and neighbours, and shows its definition", async () => {
  await visit({}, async page => {
    await page.goto(fromDisk.url("map.html"));
    const chart = page.locator(".chart");
    const lit = () => chart.evaluate(element => ({
      is: element.classList.contains("lit"),
      names: Array.from(element.querySelectorAll("a.on"), name => name.dataset.id).sort(),
      ends: [...new Set(Array.from(element.querySelectorAll("path.on"),
        line => [line.dataset.a, line.dataset.b]).flat())].sort(),
    }));
    assert.deepEqual(await lit(), { is: false, names: [], ends: [] });
    const name = chart.locator("a").nth(1);
    const id = await name.getAttribute("data-id");
    await page.locator(".chart a").first().focus();
    await page.keyboard.press("Tab");
    const { is, names, ends } = await lit();
    assert.ok(is && names.includes(id) && names.length > 1);
    assert.deepEqual(names, ends);
    await page.locator("[role=tooltip]:visible").waitFor();
    assert.deepEqual(await faults(page), []);
    await page.evaluate(() => document.activeElement.blur());
    assert.equal((await lit()).is, false);
  });
});

test("the chart is printed on one page, with nothing left dark", async () => {
  await visit({ viewport: { width: 612, height: 900 } }, async page => {
    await page.goto(fromDisk.url("map.html"));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const { height } = await page.locator(".chart").boundingBox();
    assert.ok(height < 237 * 96 / 25.4, `${height} px; Letter has 237 mm between its margins`);
    assert.deepEqual((await meetings(page, ".chart")).filter(fault => !/read$/.test(fault)), []);
  });
});

test("a neighbourhood names its relations, and of many the rest is at hand", async () => {
  await visit({}, async page => {
    const large = neighbours.filter(path => /<details>/.test(text(path)));
    for (const path of [neighbours[0], ...large]) {
      await page.goto(fromDisk.url(path));
      const shown = await page.locator(".around a").count();
      const kinds = await page.locator(".around dt").count();
      assert.ok(shown >= kinds && kinds > 0 && shown <= 12, path);
      const rest = page.locator(".around + details");
      if (await rest.count()) {
        await rest.locator("summary").click();
        assert.ok(await rest.locator("a:visible").count() > shown, path);
      }
    }
  });
});
