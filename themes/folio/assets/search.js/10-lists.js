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

/* Numbers one after another, in room that is used again and again. */
class Row {
  constructor() {
    this.room = new Int32Array(1024);
    this.length = 0;
  }

  push(number) {
    if (this.length === this.room.length) {
      const small = this.room;
      this.room = new Int32Array(2 * small.length);
      this.room.set(small);
    }
    this.room[this.length++] = number;
  }

  copy(Type) { return new Type(this.room.subarray(0, this.length)); }
}

/* Lists of pages while they are read. What most questions load is looked at once, so nothing is made of it
   but what is wanted. */
class ListRoom {
  constructor() {
    this.rows = { pages: new Row(), weights: new Row(), titles: new Row(), starts: new Row(), passages: new Row() };
  }

  /* How many pages have been read. */
  get length() { return this.rows.pages.length; }

  clear() {
    for (const row of Object.values(this.rows)) row.length = 0;
    return this;
  }

  /* Reads a list, which goes on from those before it. */
  read(bits, models) {
    const { pages, weights, titles, starts, passages } = this.rows;
    const spacing = bits.choice(models.spacing, 4);
    for (let page = -1, step; (step = bits.number(models.step[spacing])) > 0;) {
      pages.push(page += step);
      const inTitle = bits.bit(models.inTitle, spacing);
      titles.push(inTitle ? bits.choice(models.titleWords, 4) : 0);
      const count = bits.number(models.passageCount[spacing >> 2]);
      const size = Math.min(count, 4);
      weights.push(bits.choice(models.weight[size + 5 * inTitle], 5));
      starts.push(passages.length);
      for (let i = 0, number = -1, inHeading = 0; i < count; i++) {
        number += 1 + bits.number(i ? models.passageStep[size - 1] : models.firstPassage[Math.min(size, 3) - 1]);
        inHeading = bits.bit(models.inHeading, 2 * inTitle + inHeading);
        passages.push(2 * number + inHeading);
      }
    }
  }

  /* All that has been read, as one list: for its i-th page, the number of the page, its weight, the words of its title
     if the term is in it (or 0), and its passages from starts[i] to starts[i + 1], each 2 * number + inHeading. */
  list() {
    const { pages, weights, titles, starts, passages } = this.rows;
    starts.push(passages.length);
    return {
      pages: pages.copy(Int32Array), weights: weights.copy(Float32Array).map(weight => weight / 32),
      titles: titles.copy(Uint8Array), starts: starts.copy(Int32Array), passages: passages.copy(Int32Array),
    };
  }
}

/* The pages from..to of a list, as a list. */
const partOf = ({ pages, weights, titles, starts, passages }, from, to) => ({
  pages: pages.subarray(from, to), weights: weights.subarray(from, to), titles: titles.subarray(from, to),
  starts: starts.subarray(from, to + 1), passages,
});

scope.kindredSearchParts = { Bits, learnt, numberModel, many, listModels, Row, ListRoom, partOf };
})(typeof window === "object" ? window : globalThis);
