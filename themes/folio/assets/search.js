/* The search engine. The index is a script that calls kindredSearch({ version: 1, documents: [
   { t, h, u, k, s, x, w, c }] }): title, heading, address, kind, section, text, words never shown,
   colour. It answers with groups of passages, best first; texts are [plain, matched, plain …]. */
(() => {
"use strict";

const WEIGHTS = { t: 5, w: 4, h: 3, x: 1 };
const PLACES = 3;
const WINDOW = 26; /* words of a snippet */
const token = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)?/gu;

const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/['’](s$)?/g, "");
const wordsOf = (text = "") => (text.match(token) || []).map(fold);
const aliasesOf = entry => (entry.w || "").split(", ").map(alias => wordsOf(alias).join(" "));

let documents = [];
let postings = new Map(); /* word -> document -> weight */

window.kindredSearch = index => {
  documents = index.documents;
  postings = new Map();
  documents.forEach((entry, number) => {
    for (const [field, weight] of Object.entries(WEIGHTS)) {
      const counts = new Map();
      for (const word of wordsOf(entry[field])) counts.set(word, (counts.get(word) || 0) + 1);
      for (const [word, n] of counts) {
        if (!postings.has(word)) postings.set(word, new Map());
        const places = postings.get(word);
        places.set(number, (places.get(number) || 0) + weight * n / (n + 1));
      }
    }
  });
};

/* Whether a slip or two lie between two words. */
function isNear(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = [], last = [], row = Array.from(b + " ", (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]),
        swap ? before[j - 2] + 1 : Infinity);
    }
    if (Math.min(...row) > most) return false;
  }
  return row[b.length] <= most;
}

const stem = word => word.length < 5 ? word
  : word.replace(/(?:iti|ation|abilit|ilit)?(?:y|ies|es|s|ed|ing|e|er|ly|le|ive)$/, "");

/* What a word of the query may stand for, and how likely. */
function meanings(word, isLast) {
  const found = new Map();
  const root = stem(word);
  for (const candidate of postings.keys()) {
    if (candidate === word) found.set(candidate, 1);
    else if (root.length > 3 && stem(candidate) === root) found.set(candidate, 0.8);
    else if (isLast && word.length > 1 && candidate.startsWith(word)) found.set(candidate, 0.6);
  }
  const most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
  if (!found.size && most) {
    for (const candidate of postings.keys()) {
      if (isNear(word, candidate, most)) found.set(candidate, 0.5);
    }
  }
  return found;
}

function rank(words) {
  const scores = new Map();
  const matched = new Set();
  words.forEach((word, position) => {
    const best = new Map();
    for (const [candidate, quality] of meanings(word, position === words.length - 1)) {
      matched.add(candidate);
      const places = postings.get(candidate);
      const rarity = Math.log(1 + documents.length / places.size);
      for (const [number, weight] of places) {
        const worth = quality * rarity * weight;
        best.set(number, Math.max(best.get(number) || 0, worth));
      }
    }
    for (const [number, worth] of best) {
      const score = scores.get(number) || { worth: 0, words: 0 };
      scores.set(number, { worth: score.worth + worth, words: score.words + 1 });
    }
  });
  return { scores, matched };
}

/* A text, split at its matched words; of a long one the fullest stretch. */
function marked(text, matched, limit = Infinity) {
  const found = Array.from(text.matchAll(token), ({ 0: word, index: at }) => (
    { at, end: at + word.length, hit: matched.has(fold(word)) }));
  let first = 0, most = -1;
  for (let i = 0, hits = 0; i < found.length && limit < found.length; i++) {
    hits += found[i].hit;
    if (i >= limit) hits -= found[i - limit].hit;
    if (hits > most) { most = hits; first = Math.max(0, i - limit + 1); }
  }
  const lead = found.findIndex((word, i) => i >= first && word.hit);
  if (most > 0) first = Math.max(first, Math.min(lead - 8, found.length - limit));
  const shown = found.slice(first, first + limit);
  let from = first ? shown[0].at : 0;
  const to = first + limit < found.length ? shown.at(-1).end : text.length;
  const parts = [first ? "…" : ""];
  for (const word of shown.filter(item => item.hit)) {
    parts[parts.length - 1] += text.slice(from, word.at);
    parts.push(text.slice(word.at, word.end), "");
    from = word.end;
  }
  parts[parts.length - 1] += text.slice(from, to) + (to < text.length ? "…" : "");
  return parts;
}

function find(query) {
  const words = wordsOf(query);
  const { scores, matched } = rank(words);
  const phrase = words.join(" ");
  const groups = new Map();
  for (const [number, { worth, words: hits }] of scores) {
    const entry = documents[number];
    let score = worth * (hits / words.length) ** 2;
    if (wordsOf(entry.t).join(" ") === phrase) score += entry.k === "concept" ? 60 : 40;
    else if (entry.k === "concept" && aliasesOf(entry).includes(phrase)) score += 30;
    score *= { article: 1.15, concept: 1, work: 0.8 }[entry.k];
    const key = entry.k === "article" ? entry.u.split("#")[0] : entry.k + entry.u;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push({ score, number, entry });
  }
  const order = (a, b) => b.score - a.score || a.number - b.number;
  const found = Array.from(groups.values(), places => places.sort(order).slice(0, PLACES));
  return found.sort((a, b) => order(a[0], b[0])).slice(0, 40).map(places => {
    const { t, k, s, c } = places[0].entry;
    return {
      title: marked(t, matched), kind: k, section: k === "article" ? s : "", colour: c || 0,
      places: places.map(({ entry: { u, h, x } }) => ({
        url: u, heading: h && h !== t ? marked(h, matched) : [],
        text: marked(x || "", matched, WINDOW),
      })),
    };
  });
}

window.kindredEngine = { find };
})();
