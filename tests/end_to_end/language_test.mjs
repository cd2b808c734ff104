// The interface in German: a knowledge base whose own text is Greek, so that every Latin word in its
// editions is the interface's, and must stand in the German words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { readBook, readSite } from "./support/editions.mjs";
import { kindred, makePlace, repository, require, write } from "./support/program.mjs";

const { parse } = require("parse5");

const readWords = path => new Map(Array.from(readFileSync(join(repository, path), "utf8")
  .matchAll(/^([\w-]+) *= *"(.*)"/gm), ([, key, text]) => [key, text]));

const german = readWords("themes/folio/words/de.toml");
const latin = text => text.match(/[A-Za-zÀ-ž]{2,}/g) || [];

test("German has every word of English, with the same places, and no other", () => {
  for (const theme of ["folio", "plain"]) {
    const [from, to] = ["en", "de"].map(name => readWords(`themes/${theme}/words/${name}.toml`));
    assert.deepEqual(Array.from(to.keys()).sort(), Array.from(from.keys()).sort());
    const places = text => Array.from(text.matchAll(/\{\w+\}/g), String).sort();
    for (const [key, text] of from) assert.deepEqual(places(to.get(key)), places(text), key);
  }
});

const settings = `title = "Γνώση"
subtitle = "Μικρή"
description = "Περί όλων."
language = "de"
authors = ["Σωκράτης", "Πλάτων"]
publisher = "Ακαδημία"
rights = "Όλα."
base_url = "https://example.org/"
edit_url = "https://example.org/{path}"
[[section]]
id = "s"
title = "Αρχή"
summary = "Πρώτα."
[[section]]
id = "t"
title = "Τέλος"
[[path]]
id = "p"
title = "Δρόμος"
summary = "Από εδώ."
articles = ["s/a.md", "t/b.md"]
[[kind]]
id = "k"
title = "Ιδέα"
[[relation]]
id = "r"
label = "στηρίζει"
inverse = "στηρίζεται"
[theme]
quick_exit = true
`;

const article = `---
title: Άλφα
summary: Σύντομα.
kind: k
content_note: Προσοχή.
notice: both
updated: 2026-03-04
redirects: [s/old]
concepts:
  - term: ψυχή
    aliases: [πνεύμα]
    definition: Αυτό που ζει.
    r: [σώμα]
  - term: νους
    broader: ψυχή
---

Η ψυχή και το [[σώμα]] [@a; @b; @c; @d; @e; @f; @g; @h] και @a. Βλέπε [βήτα](../t/b.md).[^1]

[^1]: Σημείωση.

## Δύο

> [!definition] Ορισμός
> Αυτό.

> [!try]
> Αυτό.

> [!caution]
> Αυτό.

> [!evidence]
> Αυτό.

> [!note]
> Αυτό.

> [!help]
> Αυτό.

> [!dialogue]
> **Α:** Ναι.
> **Β:** Όχι.

- [x] Ναι
- [ ] Όχι

| α | β | γ |
| - | - | - |
| α | β | γ |

![Σχήμα](a.svg "Λεζάντα")
`;

const works = `@book{a, author = {Σωκράτης, Α. and Πλάτων, Β.}, title = {Βιβλίο}, year = {2001}}
@article{b, author = {Σωκράτης, Α.}, title = {Άρθρο}, journaltitle = {Τύπος}, volume = {1}, year = {2002}}
@incollection{c, author = {Πλάτων, Β.}, editor = {Σωκράτης, Α. and Πλάτων, Β.}, title = {Μέρος},
  booktitle = {Όλον}, edition = {second}, volume = {3}, pages = {1-9}, year = {2003}}
@online{d, title = {Άλλο}, url = {https://example.org/}, urldate = {2024-03-05}}
@techreport{e, author = {Πλάτων, Β.}, title = {Λόγος}, number = {7}, year = {2004}}
@phdthesis{f, author = {Πλάτων, Β.}, title = {Σπουδή}, institution = {Ακαδημία}, year = {2005}}
@book{g, editor = {Πλάτων, Β.}, title = {Τόμος}, translator = {Σωκράτης, Α.}, origdate = {1900},
  pubstate = {inpress}}
@dataset{h, author = {Πλάτων, Β.}, title = {Αριθμοί}, date = {2022-12-05}}
`;

const place = makePlace();
let editions = new Map();

before(() => {
  const folder = write(join(place, "base"), {
    "kindred.toml": settings,
    "notice.md": "Βοήθεια.\n",
    "references.bib": works,
    "s/a.md": article,
    "s/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "t/b.md": "---\ntitle: Βήτα\nconcepts: [{ term: σώμα, definition: Το άλλο. }]\n---\n\nΗ ψυχή.\n",
  });
  const run = kindred(["build", folder, "-o", join(place, "out")]);
  assert.equal(run.status, 0, run.stderr);
  editions = new Map([...readSite(join(place, "out/site")),
    ...readBook(join(place, "out", "γνωση.epub"))]);
});

const spoken = ["aria-label", "title", "alt", "placeholder", "data-label"];

// What a reader sees or hears of a page.
function* texts(node) {
  if (["script", "style"].includes(node.tagName) && node.attrs.every(({ name }) => name !== "id")) return;
  if (node.nodeName === "#text") yield node.value;
  for (const { name, value } of node.attrs || []) if (spoken.includes(name)) yield value;
  if (node.tagName === "meta" && node.attrs.some(({ value }) => value === "description")) {
    yield node.attrs.find(({ name }) => name === "content").value;
  }
  for (const child of [...node.childNodes || [], ...node.content?.childNodes || []]) {
    yield* texts(child);
  }
}

test("no English is left in a German site and book", () => {
  const known = new Set(Array.from(german.values()).flatMap(latin));
  // Names, keys of a keyboard, keys of the words, and the file that "Datei" names.
  for (const name of ["Kindred", "Enter", "Esc", "md"]) known.add(name);
  for (const term of latin("Hrsg. Übers. Aufl. Bd. Nr. Abgerufen im Druck Dissertation Datensatz "
    + "Original erschienen")) known.add(term); // of references (bibliography/reference_terms.cpp)
  const found = new Map();
  let pages = 0;
  for (const [path, bytes] of editions) {
    if (!/\.x?html$|\.ncx$/.test(path)) continue;
    ++pages;
    for (const text of texts(parse(bytes.toString("utf8"), { scriptingEnabled: false }))) {
      const own = text.startsWith("{\"")
        ? Object.values(JSON.parse(text)).join(" ") : text.replace(/https?:\S+|urn:\S+/g, "");
      for (const word of latin(own)) if (!known.has(word)) found.set(word, path);
    }
  }
  assert.ok(pages > 20);
  assert.deepEqual(Array.from(found), []);
});

test("in a language without words the interface is in English, and says so", () => {
  const folder = write(join(place, "arabic"), {
    "kindred.toml": 'title = "كتاب"\nlanguage = "ar"\n',
    "a.md": "---\ntitle: ألف\n---\n\nنص.\n",
  });
  for (const theme of ["folio", "plain"]) {
    const run = kindred(["build", folder, "--theme", theme, "-o", join(place, theme)]);
    assert.equal(run.status, 0, run.stderr);
    const page = readFileSync(join(place, theme, "site/index.html"), "utf8");
    assert.match(page, /<html lang="ar" dir="rtl"/);
    assert.match(page, />\s*<span lang="en" dir="ltr">Contents<\/span>/);
    assert.match(page, /<nav[^>]* aria-label="Main"/);
  }
});

test("themes place nothing by left and right, so that pages turn with the writing", () => {
  for (const theme of ["folio", "plain"]) {
    const css = readFileSync(join(place, theme, `site/assets/${theme}.css`), "utf8");
    const sided = /[;{\s](margin-|padding-|border-)?(left|right)\s*:|(float|text-align)\s*:\s*(left|right)/;
    assert.doesNotMatch(css, sided, theme);
  }
});
