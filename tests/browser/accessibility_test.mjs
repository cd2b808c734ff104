// axe-core finds nothing: on a page of every kind, narrow and wide, light and dark, and in every
// state that scripts can bring about.

import assert from "node:assert/strict";
import { test } from "node:test";

import { faults, phone, useBrowser, visit } from "./support/browser.mjs";
import { fromDisk, kindOf, pages, pagesOf, samples, text } from "./support/site.mjs";

useBrowser();

const sights = [320, 820, 1440].flatMap(width => ["light", "dark"].map(scheme => [width, scheme]));

async function faultsOf(page, path, [width, colorScheme]) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  return (await faults(page)).map(fault => `${path} ${width} ${colorScheme}: ${fault}`);
}

const chosen = samples();

for (const path of chosen) {
  test(`${kindOf(path)} ${path} has no fault at any width, light or dark`, async () => {
    await visit({}, async page => {
      await page.goto(fromDisk.url(path));
      for (const sight of sights) assert.deepEqual(await faultsOf(page, path, sight), []);
    });
  });
}

// The other pages take turns with widths and themes, unless there is time for all of them.
test("no other page has a fault", async () => {
  const others = pages.filter(path => !chosen.includes(path)).entries();
  const hasTime = process.env.KINDRED_ALL_PAGES === "1";
  const found = [];
  const look = () => visit({}, async page => {
    for (const [i, path] of others) {
      await page.goto(fromDisk.url(path));
      for (const sight of hasTime ? sights : [sights[i % sights.length]]) {
        found.push(...await faultsOf(page, path, sight));
      }
    }
  });
  await Promise.all([look(), look()]);
  assert.deepEqual(found, []);
});

const article = pagesOf("article").find(path => /data-peek=/.test(text(path)));

for (const colorScheme of ["light", "dark"]) {
  test(`search, preview, filter and map have no fault in use, ${colorScheme}`, async () => {
    await visit({ colorScheme }, async page => {
      await page.goto(fromDisk.url(article));
      await page.keyboard.press("/");
      await page.keyboard.type("trust");
      await page.waitForSelector("#search-results a[href]");
      assert.deepEqual(await faults(page), [], "search with hits");
      await page.keyboard.type("zqxj");
      await page.waitForSelector("#search-results .nohits");
      assert.deepEqual(await faults(page), [], "search without hits");
      await page.keyboard.press("Escape");
      await page.locator("main a[data-peek]").first().focus();
      await page.locator("[role=tooltip]:visible").waitFor();
      assert.deepEqual(await faults(page), [], "preview");
      await page.goto(fromDisk.url("concepts/index.html"));
      await page.locator("[data-filter]").fill("zqxj");
      assert.deepEqual(await faults(page), [], "empty filter");
      await page.goto(fromDisk.url("map.html"));
      const node = page.locator("[data-map] a").first();
      if (await node.count()) {
        await node.focus();
        assert.deepEqual(await faults(page), [], "map, one concept lit");
      }
      await page.goto(fromDisk.url("search.html?q=trust"));
      await page.waitForSelector("#search-results a[href]");
      assert.deepEqual(await faults(page), [], "search page with hits");
    });
  });

  test(`the sheet on touch has no fault, ${colorScheme}`, async () => {
    await visit({ ...phone, colorScheme }, async page => {
      await page.goto(fromDisk.url(article));
      await page.locator("main a[data-peek]").first().tap();
      await page.locator("dialog.sheet[open]").waitFor();
      assert.deepEqual(await faults(page), []);
    });
  });
}
