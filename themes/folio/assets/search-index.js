/* Reads the index of a Kindred site's search: its bits, its words, its lists, and how texts and queries
   are cut into words. The files are drawn in generator/search/search_index.cpp. Loaded before
   search-engine.js. */
(scope => {
"use strict";

const VERSION = 1;
const FILES_KEPT = 96;

/* --- bits --------------------------------------------------------------------------------------- */

const learnt = size => new Uint16Array(size).fill(2048);
const numberModel = () => learnt(128);
const many = (count, make) => Array.from({ length: count }, make);

/* The decoder of generator/search/range_coder.h. */
class Bits {
  constructor(text) {
    this.text = text;
    this.at = 0; /* characters read */
    this.spare = 0; /* bits of them not yet used */
    this.held = 0;
    this.range = 0xFFFFFFFF;
    this.code = 0;
    for (let i = 0; i < 4; i++) this.code = (this.code << 8 | this.byte()) >>> 0;
  }

  byte() {
    while (this.spare < 8) {
      const c = this.at < this.text.length ? this.text.charCodeAt(this.at++) : 35;
      this.held = (this.held << 6 | c - (c > 92 ? 36 : 35)) & 0xFFFF;
      this.spare += 6;
    }
    this.spare -= 8;
    return this.held >> this.spare & 0xFF;
  }

  fill() {
    while (this.range < 0x1000000) {
      this.range = this.range * 256;
      this.code = (this.code << 8 | this.byte()) >>> 0;
    }
  }

  bit(model, i) {
    const chance = model[i];
    const bound = (this.range >>> 12) * chance;
    if (this.code < bound) {
      this.range = bound;
      model[i] = chance + (4096 - chance >> 4);
      this.fill();
      return 0;
    }
    this.code -= bound;
    this.range -= bound;
    model[i] = chance - (chance >> 4);
    this.fill();
    return 1;
  }

  number(model) {
    let size = 0;
    while (size < 31 && this.bit(model, size)) size++;
    let value = 1;
    let node = 0;
    let left = size;
    for (; left > 0 && node < 3; left--) {
      const bit = this.bit(model, 32 + 3 * size + node);
      value = 2 * value + bit;
      node = node ? 3 : 1 + bit;
    }
    for (; left > 0; left--) {
      this.range = this.range >>> 1;
      const bit = this.code >= this.range ? 1 : 0;
      if (bit) this.code -= this.range;
      value = 2 * value + bit;
      this.fill();
    }
    return value - 1;
  }

  choice(model, bits) {
    let node = 1;
    for (let i = 0; i < bits; i++) node = 2 * node + this.bit(model, node);
    return node - (1 << bits);
  }
}

const listModels = () => ({
  spacing: learnt(16), step: many(16, numberModel), inTitle: learnt(16), titleWords: learnt(16),
  passageCount: many(4, numberModel), weight: many(10, () => learnt(32)),
  firstPassage: many(3, numberModel), passageStep: many(4, numberModel), inHeading: learnt(4),
});

/* A list: for its i-th page, the number of the page, its weight, the words of its title if the term
   is in it (or 0), and its passages from starts[i] to starts[i + 1], each 2 * number + inHeading. */
function readList(bits, models) {
  const pages = [], weights = [], titles = [], starts = [], passages = [];
  const spacing = bits.choice(models.spacing, 4);
  for (let page = -1, step; (step = bits.number(models.step[spacing])) > 0;) {
    pages.push(page += step);
    const inTitle = bits.bit(models.inTitle, spacing);
    titles.push(inTitle ? bits.choice(models.titleWords, 4) : 0);
    const count = bits.number(models.passageCount[spacing >> 2]);
    const size = Math.min(count, 4);
    weights.push(bits.choice(models.weight[size + 5 * inTitle], 5) / 32);
    starts.push(passages.length);
    for (let i = 0, number = -1, inHeading = 0; i < count; i++) {
      number += 1 + bits.number(i ? models.passageStep[size - 1] : models.firstPassage[Math.min(size, 3) - 1]);
      inHeading = bits.bit(models.inHeading, 2 * inTitle + inHeading);
      passages.push(2 * number + inHeading);
    }
  }
  starts.push(passages.length);
  return {
    pages: Int32Array.from(pages), weights: Float32Array.from(weights),
    titles: Uint8Array.from(titles), starts: Int32Array.from(starts),
    passages: Int32Array.from(passages),
  };
}

function joinLists(lists) {
  if (lists.length === 1) return lists[0];
  const join = (name, type) => type.from([].concat(...lists.map(list => Array.from(list[name]))));
  const starts = [];
  let offset = 0;
  for (const list of lists) {
    for (let i = 0; i < list.pages.length; i++) starts.push(offset + list.starts[i]);
    offset += list.passages.length;
  }
  return {
    pages: join("pages", Int32Array), weights: join("weights", Float32Array),
    titles: join("titles", Uint8Array), starts: Int32Array.from(starts.concat(offset)),
    passages: join("passages", Int32Array),
  };
}

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

/* --- words -------------------------------------------------------------------------------------- */

/* The rules of generator/language/tokens.h. */
const UNSPACED = "\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u31F0-\\u31FF" +
  "\\u3400-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{20000}-\\u{3FFFF}";
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}]`;
const RUN = `${LETTER}(?:${LETTER}|[\\u00AD\\u200C\\u200D](?=${LETTER}))*`;
const COMPOUND = new RegExp(
  `((?:(?=[${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}])+)|${RUN}(?:['’ʼ\\-_\\u2010\\u2011]${RUN})*`, "gu");
const RUNS = new RegExp(`(['’ʼ]?)(${RUN})`, "gu");
const INNER_CAPITAL = /([^\p{Lu}\p{Lt}\p{Nd}])(?=[\p{Lu}\p{Lt}])|(.[\p{Lu}\p{Lt}])(?=[\p{Lu}\p{Lt}][a-z])/gu;
const ACCENTS = new RegExp("[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05C7\\u0610-\\u061A\\u0640" +
  "\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]", "gu");

function fold(text) {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize("NFKD").toLowerCase().replace(/[\u00AD\u200C\u200D]/g, "").replace(/ß/g, "ss")
    .replace(/ς/g, "σ").replace(ACCENTS, "").normalize("NFC");
}

const length = text => Array.from(text).length;

/* The parts of a compound: [{ text, isWord }]; what is no word of its own counts in the whole. */
function partsOf(compound) {
  const parts = [];
  for (let match, runs = new RegExp(RUNS); (match = runs.exec(compound));) {
    const pieces = match[2].replace(INNER_CAPITAL, "$&\n").split("\n");
    pieces.forEach((text, i) => parts.push({
      text, afterApostrophe: Boolean(match[1]) && !i && parts.length > 0, run: match.index,
    }));
  }
  for (let i = 1; i < parts.length; i++) {
    if (!parts[i].afterApostrophe) continue;
    if (/^s$/i.test(parts[i].text)) {
      parts.splice(i--, 1);
    } else if (length(parts[i].text) <= 2) {
      parts[i - 1].text += parts[i].text;
      parts.splice(i--, 1);
    } else if (length(parts[i - 1].text) <= 2) {
      parts[i - 1].isJoint = true;
    }
  }
  return parts;
}

/* [{ at, end, forms: of the words or pairs, whole: of the compound or "" }] */
function tokenize(text) {
  const found = [];
  for (let match, compounds = new RegExp(COMPOUND); (match = compounds.exec(text));) {
    const token = { at: match.index, end: match.index + match[0].length, forms: [], whole: "" };
    if (match[1]) {
      const signs = fold(match[1]).match(/.\p{M}*/gu) || [];
      token.isPairs = true;
      if (signs.length === 1) token.forms = signs;
      for (let i = 0; i + 1 < signs.length; i++) token.forms.push(signs[i] + signs[i + 1]);
    } else if (/^[a-z0-9]+$/.test(match[0])) {
      token.forms = [match[0]];
    } else {
      const parts = partsOf(match[0]);
      token.forms = parts.filter(part => !part.isJoint).map(part => fold(part.text));
      const isShort = parts.length > 1 && parts.length <= 4;
      if (isShort) token.whole = fold(parts.map(part => part.text).join(""));
    }
    if (token.forms.length || token.whole) found.push(token);
  }
  return found;
}

/* Damerau's distance, given up above `most`. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = [], row = many(b.length + 1, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, before];
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
  }
  return row[b.length];
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

/* --- files -------------------------------------------------------------------------------------- */

class SearchError extends Error {
  constructor(reason, file) {
    super(`${reason}: ${file}`);
    this.reason = reason; /* missing, stale, version */
    this.file = file;
  }
}

/* The files of one index, each asked for once. */
class Store {
  constructor(load) {
    this.load = load;
    this.files = new Map();
    this.ready = new Map(); /* what has arrived, read */
  }

  async open() {
    if (this.root) return;
    const [mark, root] = await this.fetch("root", "");
    if (root.version !== VERSION) throw new SearchError("version", "root");
    this.mark = mark;
    this.root = root;
    this.small = new Set(root.small.split(" "));
  }

  async fetch(name, mark) {
    try {
      return await this.load(name, mark);
    } catch (error) {
      throw error instanceof SearchError ? error : new SearchError("missing", name);
    }
  }

  /* A promise of the file as `read` makes it of its matter. */
  get(name, read) {
    if (!this.files.has(name)) {
      const arrival = this.fetch(name, this.mark).then(([mark, ...matter]) => {
        if (mark !== this.mark) throw new SearchError("stale", name);
        const made = read(...matter);
        this.ready.set(name, made);
        return made;
      });
      arrival.catch(() => this.files.delete(name));
      this.files.set(name, arrival);
      if (this.files.size > FILES_KEPT) this.forget();
    }
    return this.files.get(name);
  }

  /* Those that came first go first. */
  forget() {
    for (const name of Array.from(this.files.keys()).slice(0, FILES_KEPT / 4)) {
      this.files.delete(name);
      this.ready.delete(name);
    }
  }

  wordsName(key) { return "words/" + shardOf(this.root.words, key); }
  words(key) { return this.get(this.wordsName(key), readWords); }
  hasWords(key) { return this.ready.has(this.wordsName(key)); }

  /* The list of a term, from one file or several. */
  async list(term) {
    if (term.list) return term.list;
    const lists = await Promise.all(many(term.more + 1, (_, i) =>
      this.get("lists/" + (term.shard + i), readLists)));
    term.list = joinLists(lists.map((all, i) => all[i ? 0 : term.index]));
    return term.list;
  }

  /* The files that hold words of about this length which may begin like `word`. */
  async spellings(word, most) {
    const { spellings } = this.root;
    const names = [];
    for (let size = word.length - most; size <= word.length + most; size++) {
      const firsts = spellings[size] || [];
      const wanted = firsts.length < 3 ? firsts.map((_, i) => i)
        : Array.from(word.slice(0, 2), letter => [letter, letter + "\uFFFF"])
          .map(([low, high]) => [shardOf(firsts, low), shardOf(firsts, high)])
          .reduce((all, [low, high]) => all.concat(many(high - low + 1, (_, i) => low + i)), []);
      for (const number of new Set(wanted)) names.push(`spellings/${size}-${number}`);
    }
    const found = await Promise.all(names.map(name => this.get(name, readSpellings)));
    return [].concat(...found);
  }

  async page(number, passage) {
    const { pagesPerFile, passagesPerFile } = this.root;
    const part = Math.floor(passage / passagesPerFile);
    const name = `texts/${Math.floor(number / pagesPerFile)}${part ? "-" + part : ""}`;
    const pages = await this.get(name, matter => new Map(matter.map(page => [page[0], page])));
    return pages.get(number);
  }
}

scope.kindredIndex = { SearchError, Store, readWords, tokenize, fold, distance, shardOf, find, many };
})(typeof window === "object" ? window : globalThis);
