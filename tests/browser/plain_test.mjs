// The theme `plain`, made from themes/README.md: every page of content/ without scripts and fonts,
// and nothing that checkers could say.

import assert from "node:assert/strict";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { askNu } from "../end_to_end/support/checkers.mjs";
import { readSite } from "../end_to_end/support/editions.mjs";
import { findFaults, reachable } from "../end_to_end/support/links.mjs";
import { kindred, makePlace, repository, snapshot } from "../end_to_end/support/program.mjs";
import { faults, overflow, useBrowser, visit } from "./support/browser.mjs";
import { kindOf } from "./support/site.mjs";

useBrowser();

const place = makePlace();
const folder = join(place, "site");
const base = pathToFileURL(folder).href + "/";
let site = new Map();

before(() => {
  const run = kindred(["build", "content", "--theme", "plain", "--only", "site", "-o", place]);
  assert.equal(run.status, 0, run.stderr);
  site = readSite(folder);
});

const text = path => site.get(path).toString("utf8");

test("the theme is a few kilobytes, without scripts and fonts", () => {
  const files = snapshot(join(repository, "themes/plain"), path => lstatSync(path).size);
  const sizes = Array.from(files.values()).filter(Number.isInteger);
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 20_000);
  for (const path of site.keys()) assert.doesNotMatch(path, /\.(js|woff2?|ttf)$/);
  for (const path of site.keys()) {
    if (path.endsWith(".html")) assert.doesNotMatch(text(path), /<script|<input|style=/, path);
  }
});

test("every link resolves, and every page is reached from the home page", () => {
  assert.deepEqual(findFaults(site), []);
  const reached = reachable(site, "index.html");
  const lost = Array.from(site.keys()).filter(path => path.endsWith(".html")
    && !/http-equiv="?refresh/.test(text(path)) && !reached.has(path));
  assert.deepEqual(lost, ["404.html", "search.html"]);
});

test("the Nu HTML checker is silent", () => assert.deepEqual(askNu(folder, "--skip-non-html"), []));

test("a page of each kind has no fault of access, narrow and wide, light and dark", async () => {
  const samples = new Map();
  for (const path of site.keys()) {
    if (path.endsWith(".html") && !/http-equiv="?refresh/.test(text(path))) {
      samples.set(kindOf(path), path);
    }
  }
  assert.equal(samples.size, 10);
  samples.set("with a table", Array.from(site.keys()).find(path => /\.html$/.test(path)
    && text(path).includes('<div class="table')));
  for (const path of samples.values()) {
    await visit({}, async page => {
      await page.goto(base + path);
      for (const [width, colorScheme] of [[320, "light"], [1440, "dark"]]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await faults(page), [], `${path} ${width}`);
        assert.equal(await overflow(page), "", `${path} ${width}`);
      }
    }, { base });
  }
});
