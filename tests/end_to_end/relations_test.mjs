// Nothing that leads from one thing to another on the site is missing in the book: mentions,
// citations, concepts, relations between concepts, related articles, reading paths.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readBook, readSite } from "./support/editions.mjs";
import { relationsOfBook, relationsOfSite, spineOf } from "./support/relations.mjs";

const site = readSite();
const book = readBook();

test("every relation that the site shows is in the book", () => {
  const shown = relationsOfSite(site);
  const printed = relationsOfBook(book, site);
  const spine = spineOf(book, site);
  // The book needs no link where a page is turned, to the part that an article stands in, or
  // between paths, which all stand on one page.
  const isTurn = (from, to) => {
    const at = spine.indexOf(from);
    return at >= 0 && (spine[at - 1] === to || spine[at + 1] === to);
  };
  const isFrame = (from, to) => to.startsWith("section ") || from.startsWith("section ")
    || (from.startsWith("path ") && to.startsWith("path "));
  const missing = Array.from(shown).filter(relation => {
    const [from, to] = relation.split(" -> ");
    return !printed.has(relation) && !isTurn(from, to) && !isFrame(from, to);
  });
  assert.ok(shown.size > 1000, `the site has ${shown.size} relations`);
  assert.deepEqual(missing, []);
});
