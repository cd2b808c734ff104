// Theme, text size, print, motion, colours of the system; and that nothing else is remembered.

import assert from "node:assert/strict";
import { test } from "node:test";

import { useBrowser, visit } from "./support/browser.mjs";
import { articleWith, fromDisk, kindOf, pagesOf, samples, serve, text } from "./support/site.mjs";

useBrowser();

const [article] = pagesOf("article");
const ground = page => page.evaluate(() => {
  const colour = getComputedStyle(document.documentElement).backgroundColor;
  const [red, green, blue] = colour.match(/\d+/g).map(Number);
  return red + green + blue > 380 ? "light" : "dark";
});

test("the theme follows the system until the reader chooses, and the choice lasts", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await visit({ colorScheme }, async page => {
      const other = colorScheme === "light" ? "dark" : "light";
      await page.goto(fromDisk.url(article));
      assert.equal(await ground(page), colorScheme);
      const button = page.locator("[data-theme-toggle]");
      const named = await button.evaluate(element => element.textContent);
      const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
      for (let i = 0; i < 3 && await theme() !== other; i++) await button.click();
      assert.equal(await ground(page), other);
      const renamed = await button.evaluate(element => element.textContent);
      assert.notEqual(renamed, named, "its name tells the choice");
      await page.goto(fromDisk.url("index.html"));
      assert.equal(await ground(page), other, "on the next page");
      await page.reload();
      assert.equal(await ground(page), other, "after a reload");
    });
  }
});

test("the text size can be changed, and the choice lasts", async () => {
  await visit({}, async page => {
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    await page.goto(fromDisk.url(article));
    const standard = await size();
    await page.locator("[data-size-toggle]").click();
    const larger = await size();
    assert.ok(larger > standard * 1.05);
    await page.goto(fromDisk.url("map.html"));
    assert.equal(await size(), larger);
  });
});

// A reader's walk: searches, opens a hit, looks at a preview, follows a path, filters, lights the map.
async function walk(page, origin) {
  await page.goto(origin.url("search.html?q=loneliness"));
  await page.locator("#search-results a[href]").first().click();
  await page.goto(origin.url(article));
  await page.keyboard.press("/");
  await page.keyboard.type("trust");
  await page.locator("#search-results a[href]").first().waitFor();
  await page.keyboard.press("Escape");
  const [path] = pagesOf("path");
  if (path) {
    await page.goto(origin.url(path));
    await page.locator("main a[href*='?path=']").first().click();
    await page.locator(".followed [rel=next]").click();
  }
  await page.goto(origin.url("concepts/index.html"));
  await page.locator("[data-filter]").fill("trust");
  await page.goto(origin.url("map.html"));
  await page.locator("[data-map] a").first().focus();
}

const kept = page => page.evaluate(async () => ({
  local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie,
  databases: (await indexedDB.databases()).length, name: window.name,
  caches: "caches" in window ? (await caches.keys()).length : 0,
}));

test("nothing but theme and text size is remembered, whatever was read or searched", async () => {
  const server = await serve();
  for (const origin of [fromDisk, server]) {
    await visit({}, async (page, context) => {
      await walk(page, origin);
      const nothing = { session: {}, cookie: "", databases: 0, name: "", caches: 0 };
      assert.deepEqual(await kept(page), { local: {}, ...nothing });
      await page.locator("[data-theme-toggle]").click();
      await page.locator("[data-size-toggle]").click();
      await walk(page, origin);
      const local = { "kindred-theme": "light", "kindred-size": "large" };
      assert.deepEqual(await kept(page), { local, ...nothing });
      assert.deepEqual(await context.cookies(), []);
    }, origin);
  }
  await server.close();
});

test("a page in the chosen theme is never drawn in another first", async () => {
  await visit({ colorScheme: "dark" }, async page => {
    await page.addInitScript(() => localStorage.setItem("kindred-theme", "light"));
    await page.addInitScript(() => {
      window.seen = [];
      const look = () => {
        if (document.body) window.seen.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(fromDisk.url(article));
    await page.waitForTimeout(200);
    const seen = await page.evaluate(() => Array.from(new Set(window.seen)));
    assert.equal(seen.length, 1, seen.join());
    assert.equal(await ground(page), "light");
  });
});

test("a browser that refuses storage still changes the theme", async () => {
  await visit({}, async page => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } });
    });
    await page.goto(fromDisk.url(article));
    await page.locator("[data-theme-toggle]").click();
    await page.locator("[data-theme-toggle]").click();
    assert.equal(await ground(page), "dark");
  });
});

for (const path of samples().filter(page => kindOf(page) !== "missing")) {
  test(`${kindOf(path)} ${path} prints, dark on light, without the frame`, async () => {
    await visit({ colorScheme: "dark" }, async page => {
      await page.goto(fromDisk.url(path));
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
      await page.emulateMedia({ media: "print" });
      assert.equal(await ground(page), "light");
      const frame = page.locator(".masthead:visible, nav.toc:visible, button:visible");
      assert.equal(await frame.count(), 0);
      assert.ok((await page.locator("main").innerText()).length > 5);
    });
  });
}

test("a chosen dark theme does not print dark either", async () => {
  await visit({}, async page => {
    await page.addInitScript(() => localStorage.setItem("kindred-theme", "dark"));
    await page.goto(fromDisk.url(article));
    assert.equal(await ground(page), "dark");
    await page.emulateMedia({ media: "print" });
    assert.equal(await ground(page), "light");
  });
});

test("notes in the margin never meet", async () => {
  const path = articleWith("notes");
  if (!path) return;
  await visit({}, async page => {
    await page.goto(fromDisk.url(path));
    await page.evaluate(() => document.fonts.ready);
    const boxes = await page.locator(".note").evaluateAll(all => all.map(note => {
      const { top, bottom } = note.getBoundingClientRect();
      return { top, bottom };
    }));
    for (let i = 1; i < boxes.length; i++) assert.ok(boxes[i].top >= boxes[i - 1].bottom - 0.5);
  });
});

test("nothing moves for readers who asked for less motion", async () => {
  await visit({ reducedMotion: "reduce" }, async page => {
    await page.goto(fromDisk.url("index.html"));
    const moving = await page.evaluate(() => Array.from(document.all).filter(element => {
      const style = getComputedStyle(element);
      return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0
        || style.scrollBehavior === "smooth";
    }).length);
    assert.equal(moving, 0);
  });
});

test("with the system's own colours, chosen things can still be told", async () => {
  await visit({ forcedColors: "active" }, async page => {
    await page.goto(fromDisk.url("search.html?q=trust"));
    await page.waitForSelector("#search-results a[href]");
    const outline = await page.locator(".facets label:has(:checked)").first()
      .evaluate(label => getComputedStyle(label).outlineStyle);
    assert.notEqual(outline, "none");
  });
});

test("a reading path is followed by the address, and left by it", async () => {
  const found = pagesOf("path")[0];
  if (!found) return;
  await visit({}, async page => {
    await page.goto(fromDisk.url(found));
    const step = page.locator('main a[href*="?path="]').first();
    await step.click();
    assert.match(page.url(), /\?path=/);
    const followed = page.locator(".readon .followed");
    assert.equal(await followed.count(), 1);
    const next = await followed.locator("[rel=next]").getAttribute("href");
    assert.match(next, /\?path=/);
    const place = await followed.locator("p span").first().innerText();
    assert.equal(await page.locator(".opening .meta a").innerText(), place, "the opening tells it");
    await page.goto(page.url().split("?")[0]);
    assert.equal(await followed.count(), 0);
  });
});

test("the quick exit is the first stop of the text, and on every page with a notice", async () => {
  const guarded = pagesOf("article").filter(page => /class="notice"/.test(text(page)));
  for (const path of guarded) assert.match(text(path), /data-quick-exit/, path);
  if (!guarded.length) return;
  await visit({}, async page => {
    await page.goto(fromDisk.url(guarded[0]));
    for (const key of ["Tab", "Enter", "Tab"]) await page.keyboard.press(key);
    assert.ok(await page.evaluate(() => document.activeElement.matches("[data-quick-exit]")));
    const exit = await page.locator("[data-quick-exit]").boundingBox();
    assert.ok(exit.y + exit.height <= 900 && exit.height >= 24, "it is in sight");
  });
});

test("the quick exit leaves the page out of the history", async () => {
  const path = pagesOf("article").find(page => /data-quick-exit/.test(text(page)));
  if (!path) return;
  await visit({}, async page => {
    await page.goto(fromDisk.url("index.html"));
    await page.goto(fromDisk.url(path));
    await page.evaluate(home => {
      document.querySelector("[data-quick-exit]").href = home;
    }, fromDisk.url("404.html"));
    await page.locator("[data-quick-exit]").click();
    await page.waitForURL(fromDisk.url("404.html"));
    await page.goBack();
    assert.equal(page.url(), fromDisk.url("index.html"));
  });
});
