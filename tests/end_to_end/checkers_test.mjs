// What the Nu HTML checker and EPUBCheck say of the real editions: nothing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";

import { book, require, site } from "./support/program.mjs";

const vnu = join(dirname(require.resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

// "message (12 times, first in types/index.html:110.5)", so that a fault of a template reads as one.
function summarize(output) {
  const places = new Map();
  for (const line of output.split("\n").filter(Boolean)) {
    const [, file, place, message] = line.match(/^"file:(.*)":([0-9.]+)-[0-9.]+: (.*)$/)
      || [null, "", "", line];
    places.set(message, [...places.get(message) || [], `${relative(site, file)}:${place}`]);
  }
  return Array.from(places, ([message, found]) =>
    `${message} (${found.length} times, first in ${found.sort()[0]})`);
}

test("the Nu HTML checker is silent on every page", () => {
  const run = spawnSync("java", ["-Xss2m", "-jar", vnu, "--skip-non-html", "--format", "gnu", site],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.error, undefined);
  assert.deepEqual(summarize(run.stdout + run.stderr), []);
  assert.equal(run.status, 0);
});

test("EPUBCheck finds no error and no warning in the book", async () => {
  const { EpubCheck } = require("@likecoin/epubcheck-ts");
  const result = await EpubCheck.validate(readFileSync(book));
  const told = result.messages.filter(({ severity }) => !/^(info|usage)$/i.test(severity));
  assert.deepEqual(told.map(({ id, severity, message, location }) =>
    `${severity} ${id} ${location?.path}:${location?.line}: ${message}`), []);
  assert.ok(result.valid);
});
