// Concept links and citations show what they mean: on hover, on focus, and on touch in a sheet.

import assert from "node:assert/strict";
import { test } from "node:test";

import { phone, useBrowser, visit } from "./support/browser.mjs";
import { fromDisk, pagesOf, text } from "./support/site.mjs";

useBrowser();

const path = pagesOf("article").find(page => {
  const html = text(page);
  return /class="term"[^>]+data-peek/.test(html) && /class="cite"[^>]+data-peek/.test(html);
});
const kinds = { concept: "main a.term[data-peek]", work: "main a.cite[data-peek]" };
const shown = page => page.locator("[role=tooltip]:visible");

for (const [kind, selector] of Object.entries(kinds)) {
  test(`hovering a ${kind} shows it, the pointer may cross to it, Escape closes it`, async () => {
    await visit({}, async page => {
      await page.goto(fromDisk.url(path));
      const link = page.locator(selector).first();
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await shown(page).waitFor({ timeout: 2000 });
      assert.ok((await shown(page).innerText()).length > 10);
      assert.equal(await shown(page).locator("a").count(), 0, "a tooltip holds no links");
      const card = await shown(page).boundingBox();
      assert.ok(card.x >= 0 && card.x + card.width <= 1440, "it is inside the window");
      await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2, { steps: 8 });
      await page.waitForTimeout(500);
      assert.equal(await shown(page).count(), 1, "it stays under the pointer");
      await page.keyboard.press("Escape");
      assert.equal(await shown(page).count(), 0, "Escape closes it");
      await page.mouse.move(5, 5);
      await link.hover();
      await shown(page).waitFor({ timeout: 2000 });
      await page.mouse.move(5, 5);
      await shown(page).waitFor({ state: "detached", timeout: 2000 });
    });
  });

  test(`the focus on a ${kind} shows it and describes the link`, async () => {
    await visit({}, async page => {
      await page.goto(fromDisk.url(path));
      await page.keyboard.press("Tab");
      const link = page.locator(selector).first();
      await link.focus();
      await shown(page).waitFor({ timeout: 2000 });
      const id = await link.getAttribute("aria-describedby");
      assert.equal(await shown(page).getAttribute("id"), id);
      await page.keyboard.press("Escape");
      assert.equal(await shown(page).count(), 0);
      assert.equal(await link.getAttribute("aria-describedby"), null);
      const stays = await link.evaluate(element => element === document.activeElement);
      assert.ok(stays, "the focus stays");
    });
  });

  test(`a tap on a ${kind} opens a sheet with the way on and the way back`, async () => {
    await visit(phone, async page => {
      await page.goto(fromDisk.url(path));
      const link = page.locator(selector).first();
      const target = await link.getAttribute("href");
      await link.scrollIntoViewIfNeeded();
      await link.tap();
      const sheet = page.locator("dialog.sheet[open]");
      await sheet.waitFor({ timeout: 2000 });
      assert.equal(await sheet.locator("a").first().getAttribute("href"), target);
      await sheet.locator("button").tap();
      await sheet.waitFor({ state: "detached", timeout: 2000 });
      await link.tap();
      await sheet.waitFor({ timeout: 2000 });
      await page.keyboard.press("Escape");
      await sheet.waitFor({ state: "detached", timeout: 2000 });
    });
  });
}

test("a click follows the link", async () => {
  await visit({}, async page => {
    await page.goto(fromDisk.url(path));
    const link = page.locator(kinds.concept).first();
    const target = await link.evaluate(element => element.href);
    await link.click();
    await page.waitForURL(target);
  });
});

test("every preview of every article has an entry on its page", () => {
  const orphans = [];
  for (const page of pagesOf("article")) {
    const html = text(page);
    for (const [, id] of html.matchAll(/data-peek="([^"]+)"/g)) {
      if (!html.includes(`id="${id}"`)) orphans.push(`${page}: ${id}`);
    }
  }
  assert.deepEqual(orphans, []);
});
