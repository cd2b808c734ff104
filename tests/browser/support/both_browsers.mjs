// Chromium and Firefox as readers have them, driven by one library (puppeteer-core, WebDriver BiDi
// for Firefox): for what must work alike in both.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { args, chromiumPath, packages } from "./browser.mjs";

const require = createRequire(join(packages, "package.json"));

const firefoxPath = process.env.KINDRED_FIREFOX
  || ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);

// Puppeteer's own settings let pages of a folder read other files; a reader's Firefox does not.
const asReadersHaveIt = { "security.fileuri.strict_origin_policy": true };

const puppeteer = () => require("puppeteer-core");

export const browsers = {
  chromium: () => puppeteer().launch({ executablePath: chromiumPath, args }),
  firefox: () => puppeteer().launch({
    browser: "firefox", executablePath: firefoxPath, extraPrefsFirefox: asReadersHaveIt,
  }),
};

// Runs `action(page)` on a new page; fails if the page said anything, threw, or asked for anything
// outside the site.
export async function visitIn(browser, origin, action) {
  const page = await browser.newPage();
  const faults = [];
  page.on("console", message => faults.push(`console: ${message.text()}`));
  page.on("pageerror", error => faults.push(`threw: ${error.message}`));
  page.on("request", request => {
    const url = request.url();
    if (!url.startsWith(origin.base) && !/^(data|blob|about):/.test(url)) faults.push(`asked for ${url}`);
  });
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await action(page);
    assert.deepEqual(faults, []);
  } finally {
    await page.close();
  }
}
