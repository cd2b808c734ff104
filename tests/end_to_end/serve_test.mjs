// The preview of writers: what it shows, and to whom.

import assert from "node:assert/strict";
import { get } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { makePlace, program, write } from "./support/program.mjs";
import { whileServing } from "./support/serve.mjs";

const place = makePlace();
const settings = 'title = "Small"\n[[section]]\nid = "one"\ntitle = "One"\n';
const article = text => `---\ntitle: First\nsummary: The first.\n---\n\n${text}\n`;

const serving = (name, text, use) => {
  const folder = write(join(place, name),
    { "kindred.toml": settings, "one/first.md": article(text) });
  return whileServing(`"${program}" serve "${folder}" -o "${folder}-out"`, {},
    address => use(address, folder));
};

const statusFor = (address, host) => new Promise((resolve, reject) => {
  get(address, { headers: { host } }, response => {
    response.resume();
    resolve(response.statusCode);
  }).on("error", reject);
});

test("a folder leads to its page, and a page that is missing to the page that says so", () =>
  serving("folders", "Words.", async address => {
    const section = await fetch(`${address}one`);
    assert.equal(section.status, 200);
    assert.equal(section.url, `${address}one/`);
    const missing = await fetch(`${address}nothing.html`);
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /<main/);
  }));

test("a knowledge base with faults shows them, and its site once they are mended", () =>
  serving("faults", "See [[nobody & co]].", async (address, folder) => {
    const page = await (await fetch(address)).text();
    assert.match(page, /one\/first\.md:6/);
    assert.match(page, /nobody &amp; co/);
    write(folder, { "one/first.md": article("Mended.") });
    let status = 0;
    for (let tries = 0; status !== 200 && tries < 100; tries++) {
      await sleep(100);
      status = (await fetch(address)).status;
    }
    assert.equal(status, 200);
  }));

test("an output folder in the knowledge base is no change of it, so a page loads anew once", () => {
  const folder = write(join(place, "inside"),
    { "kindred.toml": settings, "one/first.md": article("Words.") });
  return whileServing(`"${program}" serve`, { cwd: folder }, async address => {
    const version = async () => (await fetch(`${address}.kindred/version`)).text();
    assert.equal(await version(), "1");
    write(folder, { "one/first.md": article("Other words.") });
    for (let tries = 0; await version() === "1" && tries < 100; tries++) await sleep(100);
    await sleep(1000);
    assert.equal(await version(), "2");
  });
});

test("only those who ask this machine by its own name are answered", () =>
  serving("names", "Words.", async address => {
    const { port } = new URL(address);
    assert.equal(await statusFor(address, `localhost:${port}`), 200);
    assert.equal(await statusFor(address, `evil.example:${port}`), 403);
  }));
