// What the Nu HTML checker and EPUBCheck say of the real editions: nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { nuFaults } from "./support/nu.mjs";
import { book, require, site } from "./support/program.mjs";

test("the Nu HTML checker is silent on every page", () => {
  assert.deepEqual(nuFaults(site), []);
});

test("EPUBCheck finds no error and no warning in the book", async () => {
  const { EpubCheck } = require("@likecoin/epubcheck-ts");
  const result = await EpubCheck.validate(readFileSync(book));
  const told = result.messages.filter(({ severity }) => !/^(info|usage)$/i.test(severity));
  assert.deepEqual(told.map(({ id, severity, message, location }) =>
    `${severity} ${id} ${location?.path}:${location?.line}: ${message}`), []);
  assert.ok(result.valid);
});
