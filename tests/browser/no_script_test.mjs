// With scripts off, everything can be read and every way of finding things that is shown works.

import assert from "node:assert/strict";
import { test } from "node:test";

import { useBrowser, visit } from "./support/browser.mjs";
import { articleWith, files, fromDisk, kindOf, pagesOf, samples } from "./support/site.mjs";

useBrowser();

const pathOf = url => decodeURI(url.slice(fromDisk.base.length).split(/[?#]/)[0]);

const words = page => page.evaluate(() => {
  const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll(".needs-js, .peek, noscript, script").forEach(part => part.remove());
  return main.textContent.replace(/\s+/g, " ").trim();
});

for (const path of samples()) {
  test(`${kindOf(path)} ${path} has the same text without scripts`, async () => {
    let with_scripts = "";
    await visit({}, async page => {
      await page.goto(fromDisk.url(path));
      with_scripts = await words(page);
    });
    await visit({ javaScriptEnabled: false }, async page => {
      await page.goto(fromDisk.url(path));
      const main = page.locator("main");
      const shown = (await main.innerText()).replace(/\s+/g, "");
      assert.ok(shown.length > 40, "there is something to read");
      if (kindOf(path) !== "search") assert.equal(await words(page), with_scripts);
      assert.equal(await page.locator(".needs-js:visible").count(), 0, "no dead control is shown");
    });
  });
}

test("notes and previews are on the page without scripts", async () => {
  const path = articleWith("notes");
  if (!path) return;
  await visit({ javaScriptEnabled: false }, async page => {
    await page.goto(fromDisk.url(path));
    const notes = page.locator("[role=doc-footnote]");
    assert.ok(await notes.count() > 0);
    for (const note of await notes.all()) assert.ok(await note.isVisible());
  });
});

test("the contents and the concepts lead to every page without search", async () => {
  const linked = new Set();
  await visit({ javaScriptEnabled: false }, async page => {
    for (const path of ["index.html", "concepts/index.html"]) {
      await page.goto(fromDisk.url(path));
      const links = await page.locator("a[href]").evaluateAll(all => all.map(link => link.href));
      const ours = links.filter(url => url.startsWith(fromDisk.base));
      for (const link of ours) linked.add(pathOf(link));
    }
  });
  const missing = [...pagesOf("article"), ...pagesOf("concept")].filter(path => !linked.has(path));
  assert.deepEqual(missing, []);
  for (const path of linked) assert.ok(files.includes(path), `${path} exists`);
});
