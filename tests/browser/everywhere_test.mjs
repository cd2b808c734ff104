// Chromium and Firefox alike, from a double-click and over HTTP: pages are silent, and search answers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { browsers, visitIn } from "./support/both_browsers.mjs";
import { fromDisk, pagesOf, samples, serve } from "./support/site.mjs";

const hitLinks = "#search-results a[href]";

let server = null;
before(async () => { server = await serve(); });
after(() => server.close());

for (const [name, launch] of Object.entries(browsers)) {
  let browser = null;
  before(async () => { browser = await launch(); });
  after(() => browser?.close());

  for (const way of ["file", "http"]) {
    const visit = action => {
      const origin = way === "file" ? fromDisk : server;
      return visitIn(browser, origin, page => action(page, origin));
    };

    test(`${name}, ${way}: a page of each kind opens and says nothing in the console`, () => visit(
      async (page, origin) => {
        for (const path of samples()) {
          await page.goto(origin.url(path));
          assert.ok(await page.$eval("h1", heading => heading.textContent.trim()), path);
        }
      }));

    test(`${name}, ${way}: the overlay answers while one types, and its hit opens with marks`, () => visit(
      async (page, origin) => {
        await page.goto(origin.url(pagesOf("article")[0]));
        await page.keyboard.press("/");
        await page.waitForSelector("dialog[open] [role=combobox]");
        await page.keyboard.type("listening wel");
        await page.waitForSelector(hitLinks + "[aria-selected=true]");
        await page.keyboard.press("ArrowDown");
        const { chosen, active } = await page.evaluate(() => {
          const option = document.querySelector("#search-results [aria-selected=true]");
          const field = document.querySelector("dialog[open] [role=combobox]");
          return { chosen: [option.id, option.href], active: field.getAttribute("aria-activedescendant") };
        });
        assert.equal(active, chosen[0]);
        await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
        await page.waitForSelector("main mark.found");
        assert.equal(page.url(), chosen[1], "the words are not left in the address");
      }));

    test(`${name}, ${way}: search.html?q= shows marked hits, a count, and what was searched for`, () => visit(
      async (page, origin) => {
        await page.goto(origin.url("search.html?q=vulnerabilty"));
        await page.waitForSelector(hitLinks + " mark");
        assert.match(await page.$eval("main [role=status]", status => status.textContent), /\d.*vulnerability.*vulnerabilty/);
      }));
  }
}
