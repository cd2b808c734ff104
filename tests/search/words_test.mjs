// What the program wrote, the engine reads: every word of every text is in the dictionary, cut and
// folded alike on both sides, and leads back to its page.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { build, index, open, readShard, text, titles } from "./support/engine.mjs";

const article = (title, body, more = "") => `---\ntitle: "${title}"\n${more}---\n\n${body}\n`;
const concept = (term, aliases, definition) =>
  `concepts:\n  - term: ${term}\n    aliases: [${aliases}]\n    definition: ${definition}\n`;

const files = {
  "kindred.toml": 'title = "Words"\nlanguage = "en"\n[[section]]\nid = "a"\ntitle = "First"\n'
    + '[[section]]\nid = "b"\ntitle = "Second"\n[[kind]]\nid = "guide"\ntitle = "Guide"\n',
  "a/trust.md": article("Trust and safety", "Trust grows slowly.\n\n## Why it breaks\n\nBecause of secrets; "
    + "e-mail, lru_cache, AbortController.abort(), HTMLElement and mustn’t.\n\n## To be or not to be\n\nA question.",
    concept("trust", "faith, reliance on others", "The belief that someone means well.") + "kind: guide\n"),
  "a/esteem.md": article("Self-esteem", "Self-esteem is no selfishness. Boundaries matter, and Anna’s do too."),
  "a/naive.md": article("Naïveté", "Café, façade, coöperate; ﬁne Ångström, STRASSE and Straße, İstanbul, ΟΔΥΣΣΕΥΣ."),
  "b/german.md": article("Nähe und Angst", "Die Angst vor der Nähe ist nicht das, was wir von ihr denken, und die "
    + "Ängste der anderen sind es auch nicht."),
  "b/french.md": article("L’amour", "L’amour n’est pas ce qu’on dit de lui dans les livres, et les amours d’hier."),
  "b/russian.md": article("Дружба", "Дружбы бывают разные, и ёж тоже друг."),
  "b/chinese.md": article("亲密关系", "亲密关系需要信任。爱"),
  "b/japanese.md": article("ひとりで", "東京都に住んでいます。カタカナとﾊﾝｶｸ。"),
  "b/korean.md": article("친밀감", "친밀감은 신뢰에서 자란다."),
  "b/thai.md": article("ความรัก", "ความรักคือการให้ ไม่ใช่การรับ"),
  "b/arabic.md": article("الثقة", "الثِّقَةُ أساس كل علاقة."),
  "b/hebrew.md": article("אמון", "אֵמוּן הוא יסוד."),
  "b/hindi.md": article("विश्वास", "विश्वास और दोस्ती की बात।"),
  "b/rare.md": article("Rare characters", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠮷野家 ½ x²\u00adsoft\u00adhyphen \"quoted\" back\\slash </script>."),
};

let folder = "", search = null;
before(() => {
  folder = build(files);
  search = open(folder);
});

test("every word of every text is found, on the page that it stands on", async () => {
  const root = await search.open();
  for (let number = 0; number < root.pages; number++) {
    const [, title, , , , , summary, passages] = await search.store.page(number, 0);
    const texts = [title, summary, ...passages.filter((_, i) => i % 4 > 1)];
    for (const token of texts.flatMap(text => index.tokenize(text))) {
      for (const form of token.forms.concat(token.whole || [])) {
        if (search.store.small.has(form)) continue;
        const term = (await search.store.words(form)).term(form);
        assert.ok(term, `“${form}” of “${title}” is in the dictionary`);
        const { pages } = await search.store.list(term);
        assert.ok(pages.includes(number), `“${form}” leads to “${title}”`);
      }
    }
  }
});

const finds = (query, wanted) => test(`“${query}” finds “${wanted}” first`, async () => {
  assert.equal((await titles(search, query))[0], wanted);
});
finds("naivete", "Naïveté");
finds("CAFE facade", "Naïveté");
finds("strasse", "Naïveté");
finds("email", "Trust and safety");
finds("e-mail", "Trust and safety");
finds("abortcontroller", "Trust and safety");
finds("mustnt", "Trust and safety");
finds("selfesteem", "Self-esteem");
finds("self esteem", "Self-esteem");
finds("self-esteem", "Self-esteem");
finds("boundary", "Self-esteem");
finds("bondaries", "Self-esteem");
finds("bounda", "Self-esteem");
finds("to be or not to be", "Trust and safety");
finds("Ängste", "Nähe und Angst");
finds("amours", "L’amour");
finds("дружбой", "Дружба");
finds("еж", "Дружба");
finds("信任", "亲密关系");
finds("密关", "亲密关系");
finds("住んで", "ひとりで");
finds("ハンカク", "ひとりで");
finds("신뢰", "친밀감");
finds("การให้", "ความรัก");
finds("الثقة", "الثقة");
finds("אמון", "אמון");
finds("दोस्ती", "विश्वास");
finds("吉野家 𠮷野", "Rare characters");

test("a concept that is named, by its term or an alias, comes first with its definition", async () => {
  for (const query of ["trust", "faith", "reliance on others", "what is trust", "Faith "]) {
    const answer = await search.find(query);
    const [hit] = await search.show(answer, 0, 1);
    assert.ok(hit.isDefinition, query);
    assert.equal(text(hit.passages[0].text), "The belief that someone means well.", query);
  }
});

test("phrases must stand together, and what is not wanted must not stand there", async () => {
  const count = async query => (await search.find(query)).total;
  assert.equal(await count('"grows slowly"'), 1);
  assert.ok(await count("trust") > await count("trust -slowly"));
  assert.equal(await count("trust -slowly -belief"), 0);
});

test("a phrase that is nowhere gives way to its words and says so", async () => {
  const [found, lacking] = [await search.find('"grows slowly"'), await search.find('"slowly grows"')];
  assert.ok(!found.lacksPhrase);
  assert.ok(lacking.lacksPhrase);
  assert.deepEqual(lacking.hits.map(hit => hit.page), (await search.find("slowly grows")).hits.map(hit => hit.page));
});

test("in a whole sentence quotes and hyphens are no more than that", async () => {
  const pagesOf = async query => (await search.find(query)).hits.map(hit => hit.page);
  const sentence = "why does everybody keep telling me that trust slowly grows if it does not";
  const marked = sentence.replace("slowly grows", '"slowly grows"').replace("telling", "-telling");
  assert.ok((await pagesOf(sentence)).length > 0);
  assert.deepEqual(await pagesOf(marked), await pagesOf(sentence));
});

test("a name of a program is one word that takes the files of one", async () => {
  for (const query of ["AbortController", "abortcontroller", "lru_cache"]) {
    const answer = await search.find(query);
    assert.equal(answer.groups.length, 1, query);
    assert.deepEqual(await titles(search, query), ["Trust and safety"]);
  }
  assert.equal((await search.find("controllerAbort")).groups.length, 2, "what is no such word is looked up in parts");
});

test("a missing word lowers a hit and empties nothing", async () => {
  const answer = await search.find("selfishness zqxjkvw");
  assert.deepEqual(answer.missing, ["zqxjkvw"]);
  assert.ok(answer.total > 0);
  assert.equal((await search.find("zqxjkvw")).total, 0);
  assert.equal((await search.find(" ,. ")).total, 0);
});

test("facets count all hits by kind, part and sort of article", async () => {
  const answer = await search.find("trust");
  const runs = Array.from(answer.counts, ([[, kind, shelf, sort], n]) => [kind, shelf, sort, n]);
  assert.deepEqual(runs.sort(), [[0, 1, "Guide", 1], [1, 1, "", 1]].map(([k, s, l, n]) => [k, runs[0][1], l, n]));
  const only = await search.find("trust", { only: run => run[1] === 1 });
  assert.equal(only.total, 1);
});

test("words are marked in titles, headings and texts", async () => {
  const answer = await search.find("breaking secret");
  const [hit] = await search.show(answer, 0, 1);
  assert.equal(hit.passages[0].url, "a/trust.html#why-it-breaks");
  assert.deepEqual(hit.passages[0].heading, ["Why it ", "breaks", ""]);
  assert.ok(hit.passages[0].text.includes("secrets"));
});

test("a file that is missing, damaged or of another edition is told by name", async () => {
  const engineOf = change => globalThis.kindredEngine.open(async name => change(name, readShard(folder, name)));
  const reason = async change => engineOf(change).find("trust").then(() => "none", error => `${error.reason} ${error.file}`);
  const word = name => name.startsWith("words/");
  assert.match(await reason((name, all) => { if (word(name)) throw new Error("gone"); return all; }), /^missing words\/\d+$/);
  assert.match(await reason((name, all) => (word(name) ? ["other", ...all.slice(1)] : all)), /^stale words\/\d+$/);
  assert.equal(await reason((name, all) => (name === "root" ? [all[0], { ...all[1], version: 9 }] : all)), "version root");
});

test("hostile and odd queries are answered", async () => {
  for (const query of ["<img src=x>", "a".repeat(5000), "\"", "--", "-\"x", "\u0000", "((((", "constructor __proto__", "𠮷".repeat(300)]) {
    assert.ok(await search.find(query), query.slice(0, 20));
  }
});
