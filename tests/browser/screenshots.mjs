// node tests/browser/screenshots.mjs FOLDER: pictures of a page of each kind, for people.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./support/browser.mjs";
import { fromDisk, kindOf, samples } from "./support/site.mjs";

const target = process.argv[2] || "build/screenshots";
mkdirSync(target, { recursive: true });
const browser = await launch();
for (const colorScheme of ["light", "dark"]) {
  for (const width of [390, 820, 1440]) {
    const viewport = { width, height: width < 500 ? 844 : 900 };
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const path of samples()) {
      await page.goto(fromDisk.url(path));
      await page.evaluate(() => document.fonts.ready);
      const name = `${kindOf(path)}-${path.replace(/[^a-z0-9]+/gi, "-")}`;
      for (const fullPage of [false, true]) {
        const file = `${name}-${width}-${colorScheme}-${fullPage ? "whole" : "top"}.png`;
        await page.screenshot({ path: join(target, file), fullPage });
      }
    }
    await context.close();
  }
}
await browser.close();
