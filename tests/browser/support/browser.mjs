// Chromium, driven by playwright-core, and the watch that every page of these tests is under.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

import { files, folder, fromDisk } from "./site.mjs";

export const packages = process.env.KINDRED_NODE
  || fileURLToPath(new URL("../../../build/node", import.meta.url));
const require = createRequire(join(packages, "package.json"));
const { chromium } = require("playwright-core");

export const chromiumPath = process.env.KINDRED_CHROMIUM
  || ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

export const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
  "--no-first-run", "--disable-sync", "--disable-component-update"];

export const launch = () => chromium.launch({ executablePath: chromiumPath, args });

let browser = null;

// Call once at the top of a test file: a browser for all of its tests.
export function useBrowser() {
  before(async () => {
    assert.ok(files.includes("index.html"), `there is no site in ${folder} (set KINDRED_SITE)`);
    browser = await launch();
  });
  after(() => browser?.close());
}

export const desktop = { viewport: { width: 1440, height: 900 } };
export const phone = {
  viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true,
};

// Runs `action(page, context)` in a fresh profile; fails if the page said anything in the console,
// threw, or asked for anything outside the site.
export async function visit(options, action, origin = fromDisk) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...desktop, ...options });
  const faults = [];
  context.on("request", request => {
    const url = request.url();
    const isOurs = url.startsWith(origin.base) || /^(data|blob|about):/.test(url);
    if (!isOurs) faults.push(`asked for ${url}`);
  });
  context.on("requestfailed", request => { // a page that is left may drop what it asked for
    const { errorText } = request.failure();
    if (errorText !== "net::ERR_ABORTED") faults.push(`${errorText}: ${request.url()}`);
  });
  context.on("console", message => faults.push(`console: ${message.text()}`));
  context.on("weberror", error => faults.push(`threw: ${error.error().stack}`));
  const page = await context.newPage();
  try {
    await action(page, context);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

let axeSource = "";

// What axe-core finds on a page in its present state: rule, place and what to do.
export async function faults(page) {
  axeSource ||= readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const result = await window.axe.run(document, {
      runOnly: { type: "tag", values }, rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"], preload: false,
    });
    return result.violations.flatMap(rule => rule.nodes.slice(0, 3)
      .map(node => `${rule.id}: ${node.target.join(" ")} ${node.failureSummary}`));
  });
}

// How much of the page moves while it loads, by the measure of the Layout Instability API. The best
// of three: on a machine with other work, a typeface may come too late once.
export async function layoutShift(origin, path, options = {}) {
  let best = Infinity;
  for (let i = 0; i < 3 && best > 0; i++) {
    await visit(options, async page => {
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(origin.url(path));
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(200);
      best = Math.min(best, await page.evaluate(() => window.shift));
    }, origin);
  }
  return best;
}

// How far the page can be scrolled sideways, in pixels, and by what.
export const overflow = page => page.evaluate(() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return "";
  const guilty = Array.from(document.body.querySelectorAll("*")).filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && (box.right > wide + 1 || box.left < -1);
  });
  const name = element => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`;
  const names = guilty.slice(-4).map(name).join(", ");
  return `${document.documentElement.scrollWidth} > ${wide}: ${names}`;
});
