// node tests/browser/screenshots.mjs [FOLDER]: pictures for people to look at, of a page of each
// kind and of what scripts bring about, at three widths, light and dark; `index.html` shows them.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch, phone } from "./support/browser.mjs";
import { fromDisk, kindOf, pagesOf, samples, text } from "./support/site.mjs";

const target = process.argv[2] || "build/shots";
const widths = [390, 820, 1440];
const schemes = ["light", "dark"];

const article = pagesOf("article").find(path => /data-peek=/.test(text(path)));

async function search(page) {
  await page.keyboard.press("/");
  await page.keyboard.type("trust");
  await page.locator("#search-results a[href]").first().waitFor();
}

async function nothingFound(page) {
  await page.keyboard.press("/");
  await page.keyboard.type("zqxj");
  await page.locator("#search-results .nohits").waitFor();
}

async function preview(page) {
  const link = page.locator("main a[data-peek]").first();
  if (page.viewportSize().width === phone.viewport.width) await link.tap();
  else await link.hover();
  await page.locator(".peek:visible, dialog.sheet[open]").waitFor();
}

async function litMap(page) {
  await page.locator("[data-map] a").first().focus();
}

// What is pictured: a whole page, or the window in a state that `act` brings about.
const scenes = [
  ...samples().map(path => ({ name: `${kindOf(path)} ${path}`, path })),
  { name: "search, found", path: article, act: search },
  { name: "search, nothing found", path: article, act: nothingFound },
  { name: "preview", path: article, act: preview },
  { name: "map, one concept lit", path: "map.html", act: litMap },
].filter(({ path }) => path);

async function takePicture(browser, { name, path, act }, width, colorScheme) {
  const size = width === phone.viewport.width ? phone : { viewport: { width, height: 900 } };
  const context = await browser.newContext({ ...size, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(fromDisk.url(path));
  await page.evaluate(() => document.fonts.ready);
  await act?.(page);
  const file = `${name.replace(/[^a-z0-9]+/gi, "-")}-${width}-${colorScheme}.png`;
  await page.screenshot({ path: join(target, file), fullPage: !act });
  await context.close();
  return { name, width, colorScheme, file };
}

function makeIndex(pictures) {
  const rows = scenes.map(({ name }) => {
    const cells = pictures.filter(picture => picture.name === name).map(({ file, width }) =>
      `<a href="${file}"><img src="${file}" loading="lazy" alt="" width="${width / 4}"></a>`);
    return `<h2>${name}</h2>\n<p>${cells.join("\n")}</p>`;
  });
  return `<!doctype html>\n<meta charset="utf-8">\n<title>Pictures of every kind of page</title>
<style>body { font: 1rem sans-serif; background: #888 } img { vertical-align: top }</style>
${rows.join("\n")}\n`;
}

mkdirSync(target, { recursive: true });
const browser = await launch();
const wanted = scenes.flatMap(scene =>
  schemes.flatMap(scheme => widths.map(width => [scene, width, scheme]))).entries();
const pictures = [];
async function work() {
  for (const [i, picture] of wanted) pictures[i] = await takePicture(browser, ...picture);
}
await Promise.all([work(), work()]);
await browser.close();
writeFileSync(join(target, "index.html"), makeIndex(pictures));
console.log(`${pictures.length} pictures: open ${join(target, "index.html")}`);
