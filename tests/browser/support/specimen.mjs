// Small sites of what the real content may never hold, built by the program under test.

import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { kindred, makePlace, repository } from "../../end_to_end/support/program.mjs";
import { openFolder } from "./site.mjs";

// Builds the knowledge base `specimens/NAME`; it is gone when the tests of the file are done.
export function buildSpecimen(name) {
  const output = makePlace();
  const source = fileURLToPath(new URL(`../specimens/${name}`, import.meta.url));
  const theme = join(repository, "themes/folio");
  const run = kindred(["build", source, "--only", "site", "--theme", theme, "-o", output]);
  assert.equal(run.status, 0, run.stderr);
  return openFolder(join(output, "site"));
}
