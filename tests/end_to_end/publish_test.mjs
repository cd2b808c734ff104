// Killed at any instant, an edition is the old one or the new one, whole.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { copyContent, kindred, makePlace, program, snapshot, start, write } from "./support/program.mjs";

const rounds = 40;

const equal = (a, b) => a.size === b.size && Array.from(a).every(([path, x]) => b.get(path) === x);

test("a build that is killed leaves the old edition or the new one", async () => {
  const place = makePlace();
  const folder = copyContent(join(place, "content"));
  const [out, clean] = [join(place, "out"), join(place, "clean")];
  const settings = readFileSync(join(folder, "kindred.toml"), "utf8");
  // Every page shows the subtitle or the description, so every page differs.
  const choose = name => writeFileSync(join(folder, "kindred.toml"), settings
    .replace(/^(title|subtitle|description) = "/gm, (line, key) =>
      (key === "title" ? line : `${line}${name} `)));
  const editions = {};
  for (const name of ["Old", "New"]) {
    choose(name);
    const run = kindred(["build", folder, "-o", join(clean, name)]);
    assert.equal(run.status, 0, run.stderr);
    editions[name] = snapshot(join(clean, name, "site"));
  }
  assert.ok(!equal(editions.Old, editions.New));
  const book = name => readdirSync(join(clean, name)).find(file => file.endsWith(".epub"));
  const bytes = name => readFileSync(join(clean, name, book(name)));
  const books = [bytes("Old"), bytes("New")];

  choose("Old");
  kindred(["build", folder, "-o", out]);
  choose("New");
  const begin = performance.now();
  kindred(["build", folder, "-o", out]);
  const whole = performance.now() - begin;

  let killed = 0;
  for (let round = 0; round < rounds; ++round) {
    choose(round % 2 ? "New" : "Old");
    const child = start(["build", folder, "-o", out]);
    const ended = new Promise(resolve => child.on("exit", (_, signal) => resolve(signal)));
    // Most of the time is reading; most of the danger is at the end.
    await sleep(whole * (0.3 + 0.75 * (round / rounds)));
    child.kill("SIGKILL");
    if (await ended === "SIGKILL") ++killed;
    const found = snapshot(join(out, "site"));
    assert.ok(equal(found, editions.Old) || equal(found, editions.New), `round ${round}`);
    const file = readFileSync(join(out, book("Old")));
    assert.ok(books.some(other => other.equals(file)), `the book, round ${round}`);
  }
  assert.ok(killed > 0, "no build was killed in time");

  choose("New");
  assert.equal(kindred(["build", folder, "-o", out]).status, 0);
  assert.deepEqual(snapshot(out), snapshot(join(clean, "New")));
});

const writeBase = (folder, title) =>
  write(folder, { "kindred.toml": `title = "${title}"\n`, "a.md": "---\ntitle: A\n---\nText.\n" });
const books = out => readdirSync(out).filter(file => file.endsWith(".epub"));

test("a book whose title has changed is not there twice, and nobody else's is touched", () => {
  const place = makePlace();
  const [folder, out] = [join(place, "content"), join(place, "out")];
  for (const title of ["First", "Second"]) {
    assert.equal(kindred(["build", writeBase(folder, title), "-o", out, "--strict"]).status, 0);
    write(out, { "bought.epub": "a book of a shop" });
  }
  assert.deepEqual(books(out), ["bought.epub", "second.epub"]);
  writeBase(folder, "Third");
  for (const only of ["site", "epub"])
    assert.equal(kindred(["build", folder, "-o", out, "--only", only]).status, 0);
  assert.deepEqual(books(out), ["bought.epub", "second.epub", "third.epub"]);
  assert.equal(kindred(["build", folder, "-o", out]).status, 0);
  assert.deepEqual(books(out), ["bought.epub", "third.epub"]);
});

test("progress is shown on a terminal, is taken away again, and is in no pipe", () => {
  const place = makePlace();
  const command = ["build", writeBase(join(place, "content"), "T"), "-o", join(place, "out")];
  assert.equal(kindred(command).stderr, "");
  const run = env => spawnSync("script", ["-qec", [program, ...command].join(" "), "/dev/null"],
    { encoding: "utf8", env: { ...process.env, ...env } }).stdout;
  const shown = run({ TERM: "xterm" });
  assert.match(shown, /^\r\x1b\[K\x1b\[\?7lreading .* …\x1b\[\?7h\r\x1b\[K/);
  assert.match(shown, /\r\x1b\[K1 article, [^\x1b]*$/);
  assert.doesNotMatch(run({ TERM: "dumb" }), /reading|\x1b/);
});
