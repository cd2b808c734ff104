// What a page brings along stays light: sizes before compression, as they are published.

import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { files, folder } from "./support/site.mjs";

const bytes = pattern => files.filter(path => pattern.test(path))
  .reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);

test("all style sheets together are at most 30 KB", () => {
  const sum = bytes(/^assets\/[^/]*\.css$/);
  assert.ok(sum > 0 && sum <= 30 * 1024, `${sum} bytes`);
});

test("the scripts of a page are at most 15 KB; those of the search come when it is wanted", () => {
  const sum = bytes(/^assets\/(?!search)[^/]*\.js$/);
  assert.ok(sum > 0 && sum <= 15 * 1024, `${sum} bytes`);
});
