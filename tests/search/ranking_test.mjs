// The fast engine gives what the slow one gives, on generated questions to a generated site.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { build, engine, open } from "./support/engine.mjs";
import { slowSearch } from "./support/slow_search.mjs";

// Words and their inflected forms, as Snowball's English has them.
const families = [
  ["trust", "trusts", "trusted", "trusting"], ["walk", "walks", "walked", "walking"],
  ["garden", "gardens"], ["letter", "letters"], ["friend", "friends"], ["listen", "listening"],
  ["open", "opens", "opened"], ["river", "rivers"], ["window", "windows"], ["honest"], ["anger"],
  ["table", "tables"], ["morning", "mornings"], ["quiet"], ["bread"], ["winter"], ["apron"],
  ["lantern", "lanterns"], ["copper"], ["thimble"],
];
const smallWords = ["the", "of", "and", "to", "in"];
const terms = new Map(families.flatMap(family => family.map(word => [word, family[0]])));
const stem = word => terms.get(word) || word;

let seed = 7;
const random = most => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor(seed / 2 ** 32 * most);
};
const pick = list => list[random(list.length)];
// The first families are the commonest.
const word = () => random(4) === 0 ? pick(smallWords) : pick(families[Math.min(random(20), random(20))]);
const words = count => Array.from({ length: count }, word).join(" ");

const pages = Array.from({ length: 120 }, (_, i) => ({
  title: `${words(1 + random(4))} p${i}`,
  summary: random(3) ? "" : words(6),
  keywords: random(4) ? [] : [pick(families)[0]],
  kind: 0,
  passages: Array.from({ length: 1 + random(5) }, (_, j) => ({
    heading: j ? words(1 + random(3)) : "", text: words(3 + random(i % 4 ? 40 : 160)),
  })),
}));

const file = ({ title, summary, keywords, passages }) => "---\n" + `title: "${title}"\n`
  + (summary ? `summary: "${summary}"\n` : "") + (keywords.length ? `keywords: [${keywords}]\n` : "")
  + "---\n\n" + passages.map(({ heading, text }) => (heading ? `## ${heading}\n\n` : "") + text).join("\n\n");

let search = null;
before(() => {
  const files = pages.map((page, i) => [`s/a${String(i).padStart(3, "0")}.md`, "order", file(page)])
    .map(([path, , text]) => [path, text]);
  const listed = { "kindred.toml": 'title = "T"\n[[section]]\nid = "s"\ntitle = "S"\n[links]\nauto = false\n' };
  search = open(build(Object.assign(listed, Object.fromEntries(files))));
});

test("five hundred questions get the same pages in the same order with the same worth", async () => {
  // Pages are numbered in the order of the book, by title.
  const ordered = pages.map(page => page).sort((a, b) => (a.title < b.title ? -1 : 1));
  const slow = slowSearch(ordered, stem, new Set(smallWords), engine.settings);
  for (let i = 0; i < 500; i++) {
    const question = words(1 + random(i % 5 ? 5 : 14));
    const answer = await search.find(question);
    const numbered = new Map();
    for (const { page } of answer.hits.slice(0, 100)) {
      const [, title] = await search.store.page(page, 0);
      numbered.set(page, ordered.findIndex(other => other.title === title));
    }
    const fast = answer.hits.slice(0, 100).map(({ page, score }) => [numbered.get(page), score.toFixed(9)]);
    const expected = slow(question).slice(0, 100).map(({ number, score }) => [number, score.toFixed(9)]);
    assert.deepEqual(fast, expected, `“${question}”`);
  }
});

test("a word with a slip in it finds what the word finds", async () => {
  for (const [typed, meant] of [["thimbel", "thimble"], ["lanterm", "lantern"], ["widnow", "window"],
    ["copperr", "copper"], ["gaden", "garden"]]) {
    const [slip, clean] = [await search.find(typed), await search.find(meant)];
    assert.deepEqual(slip.hits.map(hit => hit.page), clean.hits.map(hit => hit.page), typed);
    assert.deepEqual(slip.instead, [{ typed, used: meant }]);
  }
});

test("the beginning of a word finds what the word finds", async () => {
  for (const [typed, meant] of [["thim", "thimble"], ["lant", "lantern"], ["copp", "copper"]]) {
    const [begun, whole] = [await search.find(typed), await search.find(meant)];
    assert.deepEqual(begun.hits.map(hit => hit.page), whole.hits.map(hit => hit.page), typed);
  }
});

test("a later question overtakes an earlier one", async () => {
  const first = search.find("trust"), second = search.find("walk");
  assert.equal(await first, null);
  assert.ok((await second).total > 0);
});
