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
const any = () => vocabulary[Math.floor(vocabulary.length * (random(10000) / 10000) ** 3)];
const words = count => Array.from({ length: count }, any).join(" ");

const slip = word => {
  const at = 1 + random(word.length - 2);
  return pick([
    word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + "x" + word.slice(at),
    word.slice(0, at) + "q" + word.slice(at + 1), word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]);
};

const titles = Array.from({ length: 20 }, () => `${any()} ${Array.from({ length: 3 + random(4) }, any).join("::")}`);

let folder = "";
before(() => {
  const named = titles.map((title, i) => [`n/a${i}.md`, `---\ntitle: "${title}"\n---\n\n${title} ${words(40)}\n`]);
  const files = Array.from({ length: 250 }, (_, i) =>
    [`s/a${i}.md`, `---\ntitle: "${words(2 + i % 3)} ${i}"\n---\n\n${words(60)}${i % 10 ? "" : " a boundary of boundaries"}\n\n## ${words(2)}\n\n${words(150)}\n`]);
  folder = build({ "kindred.toml": 'title = "T"\n[links]\nauto = false\n', ...Object.fromEntries(named.concat(files)) });
});

// The most files of the index that one of these questions loads, and the question. With the script they are one more.
async function dearest(questions) {
  const costs = [];
  for (const question of questions) {
    const loaded = [];
    await open(folder, name => loaded.push(name)).find(question);
    costs.push([loaded.length, `${question}: ${loaded.join(" ")}`]);
  }
  return costs.sort((a, b) => b[0] - a[0])[0];
}
const same = word => word;
const begun = word => word.slice(0, 1 + random(4));
const joined = mark => word => [word, ...Array.from({ length: 1 + random(4) }, any)].join(mark);

for (const [name, first, second] of [
  ["as they are", same, same],
  ["with a slip in one of them", same, slip],
  ["with slips in both", slip, slip],
  ["of which the second has just been begun", same, begun],
  ["of which the first has a slip and the second has just been begun", slip, begun],
  ["that are names of many parts", joined("."), joined("::")],
  ["of which one is two", word => word + any(), same],
  ["that have hyphens", joined("-"), joined("-")],
]) {
  test(`two words, ${name}, load at most 8 files`, async () => {
    const questions = Array.from({ length: 200 }, () => `${first(any())} ${second(any())}`);
    const [count, question] = await dearest(questions);
    assert.ok(count + 1 <= 8, `${count + 1} for “${question}”`);
  });
}

test("a name of many parts finds the page that it names", async () => {
  const search = open(folder);
  for (const title of titles) {
    const [hit] = (await search.find(title)).hits;
    assert.equal((await search.store.page(hit.page, 0))[1], title);
  }
});

test("a word that is told of outside the dictionary has the list that it has there", async () => {
  const search = open(folder), root = await search.open();
  const lists = [search.store.common, ...await Promise.all(root.spellings.map((_, i) => search.store.endingsIn("spellings/" + i)))];
  let count = 0;
  for (const list of lists) {
    for (const word of list.keys.filter((_, i) => i % 4 === 0)) {
      const [told, whole] = [list.term(word), (await search.store.words(word)).term(word)];
      assert.deepEqual([told.count, told.shard, told.index, told.more], [whole.count, whole.shard, whole.index, whole.more], word);
      assert.ok(told.forms.every(form => whole.forms.includes(form)), word);
      count++;
    }
  }
  assert.ok(count > 1000, `${count} words`);
});

test("of a word that was found by its ending, all forms are marked", async () => {
  const search = open(folder);
  const answer = await search.find("poundary");
  assert.deepEqual(answer.instead, [{ typed: "poundary", used: "boundary" }]);
  const marked = new Set((await search.show(answer, 0, 10)).flatMap(hit =>
    hit.passages.flatMap(({ text }) => text.filter((_, i) => i % 2))));
  assert.deepEqual(Array.from(marked).sort(), ["boundaries", "boundary"]);
});

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
    const question = `${slip(any())} ${any()}`;
    const [fresh, later] = [await open(folder).find(question), await used.find(question)];
    assert.deepEqual(later.hits.map(hit => [hit.page, hit.score]), fresh.hits.map(hit => [hit.page, hit.score]), question);
  }
});
