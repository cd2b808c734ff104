// node tests/browser/pictures.mjs: takes the pictures of the README anew, from output/site.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { launch } from "./support/browser.mjs";
import { fromDisk, pages } from "./support/site.mjs";

const target = fileURLToPath(new URL("../../themes/folio/pictures/", import.meta.url));
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 1.5 };

const article = pages.includes("types/emotional-intimacy.html") ? "types/emotional-intimacy.html"
  : pages.find(path => /^(?!concepts|paths)[^/]+\/(?!index)/.test(path));

const pictures = {
  home: { ...desktop, path: "index.html" },
  article: { ...desktop, path: article, act: page => page.locator("main a.term").first().hover() },
  "article-dark": { ...desktop, path: article, colorScheme: "dark" },
  search: {
    ...desktop, path: "index.html", act: async page => {
      await page.keyboard.press("/");
      await page.keyboard.type("trust");
      await page.locator("#search-results a[href]").first().waitFor();
    },
  },
  map: { ...desktop, path: "map.html" },
  phone: { ...phone, path: article },
};

// A picture as WebP: the browser writes it, so that nothing else is needed.
async function toWebp(browser, png) {
  const page = await browser.newPage();
  const data = await page.evaluate(async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.82);
  }, `data:image/png;base64,${png.toString("base64")}`);
  await page.close();
  return Buffer.from(data.replace(/^[^,]*,/, ""), "base64");
}

mkdirSync(target, { recursive: true });
const browser = await launch();
for (const [name, { path, act, ...options }] of Object.entries(pictures)) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(fromDisk.url(path));
  await page.evaluate(() => document.fonts.ready);
  await act?.(page);
  await page.waitForTimeout(600);
  writeFileSync(join(target, `${name}.webp`), await toWebp(browser, await page.screenshot()));
  await context.close();
}
await browser.close();
