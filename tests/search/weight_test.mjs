// What a question costs: how many files it loads before its answer, and how many are kept.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { build, open } from "./support/engine.mjs";

let seed = 11;
const random = most => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor(seed / 2 ** 32 * most);
};
const pick = list => list[random(list.length)];

// Words of two to five syllables, the first of them the commonest.
const vocabulary = Array.from(new Set(Array.from({ length: 12000 }, (_, i) =>
  Array.from({ length: 2 + i % 4 }, () => pick("bdfgklmnprstvz") + pick("aeiou") + pick(["", "", "n", "r", "l"])).join(""))))
  .filter(word => word.length >= 5);
const word = () => vocabulary[Math.floor(vocabulary.length * (random(10000) / 10000) ** 3)];
const words = count => Array.from({ length: count }, word).join(" ");

const slip = word => {
  const at = 1 + random(word.length - 2);
  return pick([
    word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + "x" + word.slice(at),
    word.slice(0, at) + "q" + word.slice(at + 1), word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]);
};

let folder = "";
before(() => {
  const files = Array.from({ length: 250 }, (_, i) =>
    [`s/a${i}.md`, `---\ntitle: "${words(2 + i % 3)} ${i}"\n---\n\n${words(60)}\n\n## ${words(2)}\n\n${words(150)}\n`]);
  folder = build({ "kindred.toml": 'title = "T"\n[links]\nauto = false\n', ...Object.fromEntries(files) });
});

// The most files of the index that one of these questions loads, and the question.
async function dearest(questions, options) {
  const costs = [];
  for (const question of questions) {
    const loaded = [];
    await open(folder, name => loaded.push(name)).find(question, options);
    costs.push([loaded.length, `${question}: ${loaded.join(" ")}`]);
  }
  return costs.sort((a, b) => b[0] - a[0])[0];
}
const pairs = (first, second) => Array.from({ length: 150 }, () => `${first(word())} ${second(word())}`);
const same = word => word;

for (const [name, most, first, second] of [
  ["as they are", 7, same, same],
  ["with a slip in one of them", 8, same, slip],
  ["with slips in both", 10, slip, slip],
  ["of which the second has just been begun", 7, same, word => word.slice(0, 1 + random(4))],
]) {
  test(`two words, ${name}, load at most ${most} files`, async () => {
    for (const isTyping of [false, true]) {
      const [count, question] = await dearest(pairs(first, second), { isTyping });
      assert.ok(count <= most, `${count} for “${question}”`);
    }
  });
}

test("of many questions, no more is kept than of some", async () => {
  const search = open(folder);
  for (let i = 0; i < 120; i++) {
    const answer = await search.find(words(3));
    await search.show(answer, 0, 10);
    assert.ok(search.store.files.size <= 96);
  }
});

test("the same question gets the same answer, whatever was asked before", async () => {
  const used = open(folder);
  for (let i = 0; i < 60; i++) {
    const question = `${slip(word())} ${word()}`;
    const [fresh, later] = [await open(folder).find(question), await used.find(question)];
    assert.deepEqual(later.hits.map(hit => [hit.page, hit.score]), fresh.hits.map(hit => [hit.page, hit.score]), question);
  }
});
