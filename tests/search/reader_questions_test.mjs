// What readers ask in their own words, and mistyped, finds the articles that answer.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { open } from "./support/engine.mjs";

const here = path => fileURLToPath(new URL(path, import.meta.url));
const site = process.env.KINDRED_SITE || here("../../output/site");
const content = here("../../content");
const questions = JSON.parse(readFileSync(here("reader_questions.json"), "utf8"));

// The articles among the first ten hits, as paths of their files.
async function ask(search, question) {
  const { hits } = await search.find(question);
  const pages = await Promise.all(hits.slice(0, 10).map(hit => search.store.page(hit.page, 0)));
  return pages.map(([, , url]) => url.replace(/\.html.*$/, ".md"));
}

// The mean share of questions answered in the first ten, and of the reciprocal rank of the answer.
async function judge(list) {
  const search = open(site);
  let [recall, rank] = [0, 0];
  for (const { q, rels } of list) {
    const found = await ask(search, q);
    assert.ok(found.length > 0, `“${q}” finds something`);
    const at = found.findIndex(path => rels[path] === 2);
    if (at >= 0) {
      recall += 1 / list.length;
      rank += 1 / (at + 1) / list.length;
    }
  }
  return { recall, rank };
}

test("every judged article exists", () => {
  for (const { rels } of [...questions.plain, ...questions.hurried, ...questions.mistyped]) {
    for (const path of Object.keys(rels)) assert.ok(existsSync(join(content, path)), path);
  }
});

test("questions in whole sentences are answered among the first hits", async () => {
  const { recall, rank } = await judge(questions.plain);
  assert.ok(recall >= 0.97, `recall@10 ${recall.toFixed(3)}`);
  assert.ok(rank >= 0.86, `MRR@10 ${rank.toFixed(3)}`);
});

test("what is asked at night, in haste and without apostrophes, is answered among the first hits", async () => {
  const { recall, rank } = await judge(questions.hurried);
  assert.ok(recall >= 0.97, `recall@10 ${recall.toFixed(3)}`);
  assert.ok(rank >= 0.82, `MRR@10 ${rank.toFixed(3)}`);
});

test("mistyped questions are answered among the first hits", async () => {
  const { recall, rank } = await judge(questions.mistyped);
  assert.ok(recall >= 0.97, `recall@10 ${recall.toFixed(3)}`);
  assert.ok(rank >= 0.79, `MRR@10 ${rank.toFixed(3)}`);
});
