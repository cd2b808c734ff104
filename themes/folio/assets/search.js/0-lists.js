/* The search of a Kindred site begins here, with bits and the lists of pages that they hold. The files
   of this folder are one script; each gives the names that later ones use to `kindredSearchParts`. The files of the index
   are drawn in generator/search/search_index.cpp; the lists are those of posting_writer.h there. */
(scope => {
"use strict";

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

scope.kindredSearchParts = { Bits, learnt, numberModel, many, listModels, readList, joinLists };
})(typeof window === "object" ? window : globalThis);
