// Compares the search of a site with the searches that people use: builds each one's index of the
// same folder of Markdown and asks each the same questions.
//
//   node tests/bench/search.mjs FOLDER [--queries FILE] [--only kindred,minisearch,lunr,pagefind]
//
// FILE: {"name of a set": [{"q": "question", "rel": "path/of/the/article.md"}, …], …}, where a question
// may have "rels": {path: grade} in place of "rel". Without one, the titles are the questions.
// The peers are npm packages; KINDRED_PEERS is a folder that has them in its node_modules.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [folder, ...rest] = process.argv.slice(2);
const option = name => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : "");
if (!folder) {
  console.error("usage: node tests/bench/search.mjs FOLDER [--queries FILE] [--only NAMES]");
  process.exit(2);
}
const peers = resolve(process.env.KINDRED_PEERS || "build/peers");
const require = createRequire(join(peers, "package.json"));
const work = mkdtempSync(join(tmpdir(), "kindred-bench-"));

const walk = place => readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  .flatMap(entry => entry.isDirectory() ? walk(join(place, entry.name)) : [join(place, entry.name)]);
const plain = text => text.replace(/```/g, " ").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[\\#*`|>_]/g, " ");

// What the peers are given: the same words as Kindred finds in the files.
const pages = walk(folder).filter(path => path.endsWith(".md")).map(path => {
  const text = readFileSync(path, "utf8");
  const matter = /^---\n([^]*?)\n---\n/.exec(text);
  const body = matter ? text.slice(matter[0].length) : text;
  const title = matter && /^title: *"?(.*?)"?$/m.exec(matter[1]);
  return {
    rel: relative(folder, path), title: title ? title[1].replace(/\\(.)/g, "$1") : path,
    headings: (body.match(/^#+ .*$/gm) || []).map(plain).join("\n"), body: plain(body),
  };
});

const gz = texts => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
const cpu = begin => { const used = process.cpuUsage(begin); return (used.user + used.system) / 1e6; };

// Each peer: { bytes, files, first: what is loaded before the first answer, ask(q) → paths }
const makers = {
  async kindred() {
    const { open } = await import("../search/support/engine.mjs");
    const program = process.env.KINDRED || "build/release/bin/kindred";
    execFileSync(program, ["build", folder, "-o", work, "--only", "site"], { stdio: "ignore" });
    const site = join(work, "site");
    const shards = walk(join(site, "assets/search"));
    const isText = path => path.includes("/texts/");
    const read = paths => paths.map(path => readFileSync(path));
    const search = open(site);
    const cold = async question => {
      const loaded = [];
      await open(site, name => loaded.push(join(site, "assets/search", name + ".js"))).find(question);
      return [loaded.length, gz(read(loaded))];
    };
    // Addresses are slugs; the files are told apart by them.
    const slug = path => path.replace(/\.(md|html)$/, "").toLowerCase().replace(/[^a-z0-9/]+/g, "-").replace(/-*\/-*/g, "/");
    const bySlug = new Map(pages.map(({ rel }) => [slug(rel), rel]));
    return {
      files: shards.length, bytes: gz(read(shards.filter(path => !isText(path)))), cold,
      ask: async question => {
        const answer = await search.find(question);
        const urls = await Promise.all(answer.hits.slice(0, 20).map(hit => search.store.page(hit.page, 0)));
        return urls.map(page => bySlug.get(slug(decodeURI(page[2])))).filter(Boolean); // articles
      },
    };
  },
  async minisearch() {
    const MiniSearch = require("minisearch");
    const options = { idField: "rel", fields: ["title", "headings", "body"] };
    const made = new MiniSearch(options);
    made.addAll(pages);
    const text = JSON.stringify(made);
    const search = MiniSearch.loadJSON(text, options);
    const how = { fuzzy: 0.2, prefix: true, boost: { title: 4, headings: 2 } };
    const whole = [1, gz([text])];
    return { files: 1, bytes: whole[1], cold: async () => whole, ask: async q => search.search(q, how).slice(0, 10).map(hit => hit.id) };
  },
  async lunr() {
    const lunr = require("lunr");
    const made = lunr(function index() {
      this.ref("rel");
      this.field("title", { boost: 10 });
      this.field("headings", { boost: 3 });
      this.field("body");
      pages.forEach(page => this.add(page));
    });
    const text = JSON.stringify(made);
    const search = lunr.Index.load(JSON.parse(text));
    const whole = [1, gz([text])];
    const clean = q => q.replace(/[~^:*+-]/g, " ");
    return { files: 1, bytes: whole[1], cold: async () => whole, ask: async q => search.search(clean(q)).slice(0, 10).map(hit => hit.ref) };
  },
  async pagefind() {
    const maker = await import(pathToFileURL(join(peers, "node_modules/pagefind/lib/index.js")));
    const { index } = await maker.createIndex({});
    const escape = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    for (const { rel, title, headings, body } of pages) {
      const content = `<html lang="en"><body><main data-pagefind-body><h1>${escape(title)}</h1>`
        + headings.split("\n").map(h => `<h2>${escape(h)}</h2>`).join("")
        + `<p>${escape(body)}</p></main></body></html>`;
      await index.addHTMLFile({ url: "/" + rel, content });
    }
    const out = join(work, "pagefind");
    await index.writeFiles({ outputPath: out });
    await maker.close();
    return askPagefind(out);
  },
};

// Pagefind's script wants a page and a server; it is given as much of both as it asks for.
async function askPagefind(out) {
  let loaded = [];
  globalThis.window = globalThis;
  globalThis.document = { querySelector: () => ({ getAttribute: () => "en" }), currentScript: null };
  globalThis.location = new URL("http://localhost/");
  globalThis.fetch = async address => {
    const file = join(out, new URL(address, location).pathname.replace(/^\/pagefind\//, "/"));
    loaded.push(file);
    return new Response(readFileSync(file));
  };
  let copies = 0;
  const begin = async () => {
    const copy = join(out, `copy-${copies++}.mjs`);
    copyFileSync(join(out, "pagefind.js"), copy);
    const search = await import(pathToFileURL(copy));
    await search.init();
    return search;
  };
  const files = walk(out).filter(path => /pf_|wasm|entry/.test(path));
  const search = await begin();
  return {
    files: walk(out).length - 1, bytes: gz(files.filter(path => !path.includes("/fragment/")).map(path => readFileSync(path))),
    cold: async question => {
      loaded = [join(out, "pagefind.js")];
      await (await begin()).search(question);
      return [loaded.length, gz(loaded.map(path => readFileSync(path)))];
    },
    ask: async question => {
      const { results } = await search.search(question);
      const hits = await Promise.all(results.slice(0, 10).map(result => result.data()));
      return hits.map(hit => hit.url.replace(/^\//, ""));
    },
  };
}

function score(found, { rel, rels }) {
  const grades = rels || { [rel]: 1 };
  const gain = list => list.reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
  const got = found.slice(0, 10).map(path => grades[path] || 0);
  const best = Object.values(grades).sort((a, b) => b - a).slice(0, 10);
  const first = got.findIndex(grade => grade > 0);
  return {
    ndcg: gain(got) / gain(best), mrr: first < 0 ? 0 : 1 / (first + 1), empty: found.length ? 0 : 1,
    recall: got.filter(Boolean).length / Object.values(grades).filter(Boolean).length,
  };
}

const judged = () => Object.fromEntries(Object.entries(JSON.parse(readFileSync(option("--queries"), "utf8")))
  .filter(([, questions]) => Array.isArray(questions)));
const sets = option("--queries") ? judged()
  : { title: pages.filter((_, i) => i % Math.ceil(pages.length / 200) === 0).map(({ title, rel }) => ({ q: title, rel })) };
const names = (option("--only") || "kindred,minisearch,lunr,pagefind").split(",");
const mean = (list, key) => (list.reduce((sum, item) => sum + item[key], 0) / Math.max(1, list.length)).toFixed(3);
const quantile = (list, share) => list.sort((a, b) => a - b)[Math.floor(share * (list.length - 1))];

console.log(`${pages.length} pages`);
for (const name of names) {
  const begin = process.cpuUsage();
  let peer = null;
  try {
    peer = await makers[name]();
  } catch (error) {
    console.log(`${name}: not measured (${error.message.split("\n")[0]})`);
    continue;
  }
  console.log(`${name}: ${peer.files} files, ${(peer.bytes / 1e6).toFixed(2)} MB compressed without texts, built with ${cpu(begin).toFixed(1)} CPU s in this process`);
  if (!peer.ask) continue;
  const first = [];
  for (const { q } of Object.values(sets)[0].slice(0, 20)) first.push(await peer.cold(q));
  console.log(`  first answer: ${quantile(first.map(pair => pair[0]), 0.5)} files, ${(quantile(first.map(pair => pair[1]), 0.5) / 1000).toFixed(0)} kB compressed (median)`);
  for (const [set, questions] of Object.entries(sets)) {
    const times = [], scores = [];
    for (const question of questions) {
      const started = process.cpuUsage();
      scores.push(score(await peer.ask(question.q), question));
      times.push(cpu(started) * 1000);
    }
    console.log(`  ${set.padEnd(14)} nDCG@10 ${mean(scores, "ndcg")}  MRR@10 ${mean(scores, "mrr")}  recall@10 ${mean(scores, "recall")}`
      + `  empty ${mean(scores, "empty")}  CPU ms p50 ${quantile(times, 0.5).toFixed(1)} p95 ${quantile(times, 0.95).toFixed(1)}`);
  }
}
rmSync(work, { recursive: true, force: true });
