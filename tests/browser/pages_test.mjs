// Every kind of page opens from a folder and from a server, quietly, and fits every width.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { layoutShift, overflow, useBrowser, visit } from "./support/browser.mjs";
import { fromDisk, kindOf, kinds, pages, pagesOf, samples, serve, text } from "./support/site.mjs";

useBrowser();
let server = null;
before(async () => { server = await serve(); });
after(() => server.close());

test("the site has pages of every kind", () => {
  for (const kind of kinds) assert.ok(pagesOf(kind).length > 0, `no page of the kind ${kind}`);
});

for (const path of samples()) {
  for (const name of ["file", "http"]) {
    test(`${kindOf(path)} ${path} opens quietly by ${name}`, async () => {
      const origin = name === "file" ? fromDisk : server;
      await visit({}, async page => {
        await page.goto(origin.url(path));
        await page.evaluate(() => document.fonts.ready);
        const seen = await page.evaluate(() => ({
          titles: document.querySelectorAll("h1").length,
          mains: document.querySelectorAll("main").length,
          language: document.documentElement.lang,
          faces: Array.from(document.fonts).filter(face => face.status === "error").length,
        }));
        assert.equal(seen.titles, 1, "one h1");
        assert.equal(seen.mains, 1, "one main");
        assert.ok(seen.language, "a language");
        assert.equal(seen.faces, 0, "every typeface that is wanted loads");
      }, origin);
    });
  }

  test(`${kindOf(path)} ${path} fits 320 pixels, large text, wide spacing, rtl`, async () => {
    await visit({ viewport: { width: 320, height: 640 } }, async page => {
      await page.goto(fromDisk.url(path));
      assert.equal(await overflow(page), "", "at 320");
      await page.addStyleTag({ content: `* { line-height: 1.5 !important; letter-spacing: .12em
        !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }` });
      assert.equal(await overflow(page), "", "at 320 with wide spacing");
      for (const width of [390, 820, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await overflow(page), "", `at ${width} with wide spacing`);
      }
      await page.reload();
      await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
      for (const width of [640, 820, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await overflow(page), "", `at ${width} with text at 200 %`);
      }
      await page.reload();
      await page.evaluate(() => { document.documentElement.dir = "rtl"; });
      assert.equal(await overflow(page), "", "right to left");
    });
  });
}

test("every page fits a narrow window", async () => {
  await visit({ viewport: { width: 320, height: 640 }, javaScriptEnabled: true }, async page => {
    const wide = [];
    for (const path of pages) {
      await page.goto(fromDisk.url(path), { waitUntil: "domcontentloaded" });
      const found = await overflow(page);
      if (found) wide.push(`${path}: ${found}`);
    }
    assert.deepEqual(wide, []);
  });
});

for (const path of samples()) {
  test(`${kindOf(path)} ${path}: nothing moves while it loads`, async () => {
    for (const origin of [fromDisk, server]) {
      const shift = await layoutShift(origin, path);
      assert.ok(shift < 0.001, `layout shift ${shift} by ${origin.name}`);
    }
  });
}

// The rest, such as typefaces, scripts and the colours of the night, may come later.
test("a page can be read with one request more than its own", () => {
  for (const path of samples()) {
    const [head] = text(path).split("</head>");
    assert.equal((head.match(/<link rel="stylesheet"(?![^>]* media=)/g) || []).length, 1, path);
    const scripts = head.match(/<script[^>]* src=[^>]*>/g) || [];
    assert.deepEqual(scripts.filter(script => !/ defer>/.test(script)), [], path);
  }
});
