// What the real content may lack: every block of an article, hard names and titles, notes that meet,
// pages with nothing to show; and a book that is read from right to left.

import assert from "node:assert/strict";
import { test } from "node:test";

import { faults, layoutShift, overflow, useBrowser, visit } from "./support/browser.mjs";
import { buildSpecimen } from "./support/specimen.mjs";

useBrowser();

const specimens = { blocks: buildSpecimen("blocks"), arabic: buildSpecimen("arabic") };
const article = "letters/everything.html";

for (const [name, site] of Object.entries(specimens)) {
  test(`every page of ${name} fits each width, with large text and wide spacing too`, async () => {
    await visit({}, async page => {
      for (const path of site.pages) {
        await page.goto(site.url(path));
        for (const width of [320, 390, 820, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          assert.equal(await overflow(page), "", `${path} at ${width}`);
        }
        await page.addStyleTag({ content: `html { font-size: 200% !important } * { letter-spacing:
          .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }` });
        for (const width of [640, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          assert.equal(await overflow(page), "", `${path} at ${width}, large and wide`);
        }
      }
    }, site);
  });

  test(`every page of ${name} is accessible`, async () => {
    await visit({}, async page => {
      for (const path of site.pages) {
        await page.goto(site.url(path));
        for (const [width, colorScheme] of [[320, "dark"], [1440, "light"]]) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await faults(page), [], `${path} ${width} ${colorScheme}`);
        }
      }
    }, site);
  });
}

const blocks = (options, action) => visit(options, async page => {
  await page.goto(specimens.blocks.url(article));
  await page.evaluate(() => document.fonts.ready);
  await action(page);
}, specimens.blocks);

const boxes = (page, selector) => page.locator(selector).evaluateAll(all => all.map(element => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return { top, bottom, left, right };
}));

test("notes stand beside their text on wide screens and never meet", async () => {
  for (const javaScriptEnabled of [true, false]) {
    await blocks({ javaScriptEnabled }, async page => {
      const [text] = await boxes(page, ".prose > p");
      const notes = await boxes(page, ".note");
      assert.equal(notes.length, 3);
      assert.ok(Math.abs(notes[0].top - text.top) < 12, "the first begins with its text");
      for (const note of notes) assert.ok(note.left > text.right);
      for (let i = 1; i < 3; i++) assert.ok(notes[i].top >= notes[i - 1].bottom - 0.5);
    });
  }
});

test("notes follow their text on narrow screens", async () => {
  await blocks({ viewport: { width: 390, height: 844 } }, async page => {
    const [first, third] = await boxes(page, ".prose > p");
    const notes = await boxes(page, ".note");
    assert.ok(notes[0].top >= first.bottom && notes[1].bottom <= third.top);
  });
});

test("names from all over the Latin alphabet are set in the faces of the book", async () => {
  await blocks({}, async page => {
    const loaded = await page.evaluate(() => Array.from(document.fonts)
      .filter(face => face.status === "loaded" && face.unicodeRange !== "U+0-10FFFF")
      .map(face => `${face.family} ${face.style}`));
    assert.ok(loaded.includes("Literata normal"), loaded.join());
    assert.ok(loaded.includes("Commissioner normal"), loaded.join());
  });
});

test("text beyond Latin-1 and notes do not jump while the page loads", async () => {
  const shift = await layoutShift(specimens.blocks, article);
  assert.ok(shift < 0.001, `layout shift ${shift}`);
});

test("a table that stands as blocks is still a table to those who hear it", async () => {
  await blocks({ viewport: { width: 320, height: 640 } }, async page => {
    const cell = page.locator(".table td").last();
    assert.equal(await cell.evaluate(element => getComputedStyle(element).display), "block");
    assert.equal(await page.getByRole("row").count(), 3, "the heads are with the cells");
    assert.equal(await page.getByRole("rowheader").count(), 2);
    assert.ok(await page.getByRole("cell").count() > 5);
  });
});

test("a few books do not grow as large as the wall", async () => {
  await visit({}, async page => {
    await page.goto(specimens.blocks.url("index.html"));
    const [shelf] = await boxes(page, ".shelves svg");
    assert.ok(shelf.bottom - shelf.top < 300);
  }, specimens.blocks);
});

test("an earlier address leads on to the article, with scripts to the same place of it", async () => {
  for (const [javaScriptEnabled, place] of [[true, "#the-end"], [false, ""]]) {
    await visit({ javaScriptEnabled }, async page => {
      await page.goto(specimens.blocks.url("old/brief.html#the-end"));
      await page.waitForURL(specimens.blocks.url("letters/short.html") + place);
    }, specimens.blocks);
  }
});

test("a book in Arabic is mirrored: contents at the right, notes at the left", async () => {
  await visit({}, async page => {
    await page.goto(specimens.arabic.url("basics/closeness.html"));
    assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
    const [brand] = await boxes(page, ".brand");
    const [search] = await boxes(page, ".tool-search");
    const [contents] = await boxes(page, ".toc > div");
    const [text] = await boxes(page, ".prose > p");
    const [note] = await boxes(page, ".note");
    assert.ok(brand.right > 1200 && search.left < 500);
    assert.ok(contents.left > text.right && note.right < text.left);
    const arrow = page.locator("[rel=next] .icon-dir").first();
    assert.equal(await arrow.evaluate(icon => getComputedStyle(icon).scale), "-1 1");
  }, specimens.arabic);
});
