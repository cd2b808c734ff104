// The Nu HTML checker over a folder of pages.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname, join, relative } from "node:path";

import { require } from "./program.mjs";

const vnu = join(dirname(require.resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

// "message (12 times, first in types/index.html:110.5)", so that a fault of a template reads as one.
function summarize(output, folder) {
  const places = new Map();
  for (const line of output.split("\n").filter(Boolean)) {
    const [, file, place, message] = line.match(/^"file:(.*)":([0-9.]+)-[0-9.]+: (.*)$/)
      || [null, "", "", line];
    places.set(message, [...places.get(message) || [], `${relative(folder, file)}:${place}`]);
  }
  return Array.from(places, ([message, found]) =>
    `${message} (${found.length} times, first in ${found.sort()[0]})`);
}

export function nuFaults(folder) {
  const run = spawnSync("java", ["-Xss2m", "-jar", vnu, "--skip-non-html", "--format", "gnu", folder],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.error, undefined);
  return summarize(run.stdout + run.stderr, folder);
}
