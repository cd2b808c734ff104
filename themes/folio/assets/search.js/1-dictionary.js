/* The files of the dictionary, from their text to words and terms. */
(scope => {
"use strict";

const { Bits, learnt, numberModel, many, listModels, readList } = scope.kindredSearchParts;

/* Calls visit for each key of a front-coded text. */
function readKeys(text, visit) {
  const entry = /([A-Z])([^A-Z]*)/g;
  for (let match, key = ""; (match = entry.exec(text));) {
    key = key.slice(0, match[1].charCodeAt(0) - 65) + match[2];
    visit(key);
  }
}

/* spellings/L-N: [{ word, common }] */
function readSpellings(text) {
  const entry = /([A-Z])([^A-Z0-9]*)([0-9])/g;
  const words = [];
  for (let match, word = ""; (match = entry.exec(text));) {
    word = word.slice(0, match[1].charCodeAt(0) - 65) + match[2];
    words.push({ word, common: Number(match[3]) });
  }
  return words;
}

/* words/N: its forms in order, and its names. A term: { count, list or shard, index, more }. */
function readWords(keys, text) {
  const bits = new Bits(text);
  const models = Object.assign(listModels(), {
    back: many(2, numberModel), pageCount: numberModel(), isElsewhere: learnt(1),
    firstShard: numberModel(), shardStep: numberModel(), index: numberModel(), more: numberModel(),
    nameCount: numberModel(), namePage: numberModel(),
  });
  const forms = new Map(), names = new Map(), terms = [];
  let wasNew = 1, shard = -1;
  readKeys(keys, key => {
    if (key.endsWith(" ")) {
      names.set(key, many(bits.number(models.nameCount), () => bits.number(models.namePage)));
      return;
    }
    const back = bits.number(models.back[wasNew]);
    wasNew = back ? 0 : 1;
    if (back) {
      forms.set(key, terms[terms.length - back]);
      terms[terms.length - back].forms.push(key);
      return;
    }
    const term = { count: bits.number(models.pageCount), forms: [key] };
    if (bits.bit(models.isElsewhere, 0)) {
      if (shard < 0) shard = bits.number(models.firstShard);
      else {
        const step = bits.number(models.shardStep);
        shard += step & 1 ? -(step >> 1) : step >> 1;
      }
      term.shard = shard;
      term.index = bits.number(models.index);
      term.more = bits.number(models.more);
    } else {
      term.list = readList(bits, models);
    }
    terms.push(term);
    forms.set(key, term);
  });
  return { forms, names, keys: Array.from(forms.keys()) };
}

function readLists(count, text) {
  const bits = new Bits(text);
  const models = listModels();
  return many(count, () => readList(bits, models));
}

/* The last of the sorted `firsts` that is not after `key`. */
function shardOf(firsts, key) {
  let low = 0, high = firsts.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function find(sorted, value) {
  let low = 0, high = sorted.length - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    if (sorted[middle] === value) return middle;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

Object.assign(scope.kindredSearchParts, { readWords, readLists, readSpellings, shardOf, find });
})(typeof window === "object" ? window : globalThis);
