// What readers see has typographic quotes, wherever it was written: in the text, in front matter or
// in kindred.toml, where writers type straight ones.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readBook, readSite } from "./support/editions.mjs";
import { require } from "./support/program.mjs";

const { parse } = require("parse5");

const literal = new Set(["script", "style", "code", "pre", "kbd", "samp", "var"]);

function* textsOf(node) {
  if (literal.has(node.nodeName)) return;
  if (node.nodeName === "#text") yield node.value;
  for (const child of [...node.childNodes ?? [], ...node.content?.childNodes ?? []])
    yield* textsOf(child);
}

const editions = [["site", readSite, /\.html$/], ["book", readBook, /\.xhtml$/]];

for (const [edition, read, pages] of editions)
  test(`no text of the ${edition} has a straight quote`, () => {
    const found = [];
    for (const [path, bytes] of read())
      if (pages.test(path))
        for (const text of textsOf(parse(String(Buffer.from(bytes)), { scriptingEnabled: false })))
          if (/["']/.test(text)) found.push(`${path}: ${text.trim()}`);
    assert.deepEqual(found, []);
  });
