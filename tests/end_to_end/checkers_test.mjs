// What the Nu HTML checker, EPUBCheck and Ace say of the real editions, and of a book that has one
// of everything: nothing.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { askAce, askEpubCheck, askNu, askNuOfBook } from "./support/checkers.mjs";
import { readBook } from "./support/editions.mjs";
import { findFaults } from "./support/links.mjs";
import { book, kindred, makePlace, repository, site } from "./support/program.mjs";

const place = makePlace();
const booksOf = folder => readdirSync(folder).filter(name => name.endsWith(".epub")).sort()
  .map(name => join(folder, name));

test("the Nu HTML checker is silent on every page", () => {
  assert.deepEqual(askNu(site, "--skip-non-html"), []);
});

test("EPUBCheck has no word on the books", () => {
  for (const file of booksOf(dirname(book))) assert.deepEqual(askEpubCheck(file), [], file);
});

test("the Nu HTML checker is silent on every page of the book", () => {
  assert.deepEqual(askNuOfBook(book, join(place, "whole")), []);
});

test("Ace finds nothing in the book", async () => {
  assert.deepEqual(await askAce(book, join(place, "report")), []);
});

test("no checker has a word on a book with one of everything, nor on an edition of it", async () => {
  const content = join(repository, "tests/end_to_end/everything");
  const check = kindred(["check", content, "--strict"]);
  assert.equal(check.status, 0, check.stdout);
  const out = join(place, "everything");
  const run = kindred(["build", content, "-o", out]);
  assert.equal(run.status, 0, run.stderr);
  const books = booksOf(out);
  assert.equal(books.length, 2);
  for (const [number, file] of books.entries()) {
    assert.deepEqual(findFaults(readBook(file)), []);
    assert.deepEqual(askEpubCheck(file), []);
    assert.deepEqual(askNuOfBook(file, join(place, `pages${number}`)), []);
    assert.deepEqual(await askAce(file, join(place, `report${number}`)), []);
  }
});
