/* The files of the dictionary, from their text to words and terms. */
(scope => {
"use strict";

const { Bits, learnt, numberModel, many, listModels, Row, ListRoom, partOf } = scope.kindredSearchParts;

/* Calls visit for each key of a front-coded text. */
function readKeys(text, visit) {
  const entry = /([A-Z])([^A-Z]*)/g;
  for (let match, key = ""; (match = entry.exec(text));) {
    key = key.slice(0, match[1].charCodeAt(0) - 65) + match[2];
    visit(key);
  }
}

const backwards = word => Array.from(word).reverse().join("");

/* What is told of a term beside its forms; bits are read as term_writer.h writes them. */
class TermReader {
  constructor() {
    this.models = {
      count: numberModel(), isElsewhere: learnt(1), firstShard: numberModel(), shardStep: numberModel(),
      index: numberModel(), more: numberModel(),
    };
    this.shard = -1; /* of the last list that was elsewhere */
  }

  /* [number of its pages, shard of its list, index there, number of further shards]; shard -1: the list is beside the
     forms. */
  read(bits) {
    const { models } = this;
    const count = bits.number(models.count);
    if (!bits.bit(models.isElsewhere, 0)) return [count, -1, 0, 0];
    const step = bits.number(this.shard < 0 ? models.firstShard : models.shardStep);
    this.shard = this.shard < 0 ? step : this.shard + (step & 1 ? -(step >> 1) : step >> 1);
    return [count, this.shard, bits.number(models.index), bits.number(models.more)];
  }
}

/* Words with what is told of their terms, apart from the dictionary. */
class WordList {
  constructor(keys, text, isBackwards = false) {
    this.keys = [];
    const numbers = new Row(); /* four for each */
    const bits = new Bits(text), terms = new TermReader();
    readKeys(keys, key => {
      this.keys.push(isBackwards ? backwards(key) : key);
      terms.read(bits).forEach(number => numbers.push(number));
    });
    this.numbers = numbers.copy(Int32Array);
    this.terms = new Map(); /* those asked for, by place */
  }

  /* The term of a word, the same each time. Its list, when that is not elsewhere, and more of its forms are in the
     dictionary. */
  term(word) {
    const at = this.keys.indexOf(word);
    if (at < 0) return null;
    const [count, shard, index, more] = this.numbers.subarray(4 * at, 4 * at + 4);
    if (shard < 0) return { count, forms: [word] };
    const place = `${shard} ${index}`;
    if (!this.terms.has(place)) {
      const forms = this.keys.filter((_, i) => this.numbers[4 * i + 1] === shard && this.numbers[4 * i + 2] === index);
      this.terms.set(place, { count, forms, shard, index, more });
    }
    return this.terms.get(place);
  }
}

const room = new ListRoom();

/* words/N: its forms in order (`keys`), the terms that they belong to, and its names. Of hundreds of terms a question
   wants one or two, so a term is made an object when it is asked for. */
class Words {
  constructor(keys, text) {
    this.keys = [];
    this.names = new Map();
    this.terms = new Map(); /* those asked for, by number */
    const termOf = new Row(); /* by form */
    const rows = [new Row(), new Row(), new Row(), new Row()]; /* by term, see `make` */
    const bits = new Bits(text), terms = new TermReader();
    const models = Object.assign(listModels(), {
      back: many(2, numberModel), nameCount: numberModel(), namePage: numberModel(),
    });
    let wasNew = 1;
    room.clear();
    readKeys(keys, key => {
      if (key.endsWith(" ")) {
        this.names.set(key, many(bits.number(models.nameCount), () => bits.number(models.namePage)));
        return;
      }
      const back = bits.number(models.back[wasNew]);
      wasNew = back ? 0 : 1;
      this.keys.push(key);
      termOf.push(rows[0].length - back);
      if (back) return;
      let [count, shard, index, more] = terms.read(bits);
      if (shard < 0) {
        index = room.length;
        room.read(bits, models);
        more = room.length;
      }
      [count, shard, index, more].forEach((number, i) => rows[i].push(number));
    });
    this.termOf = termOf.copy(Int32Array);
    this.rows = rows.map(row => row.copy(Int32Array));
    this.lists = room.list();
  }

  /* The term of a form: { count, forms, list or shard, index, more }, the same each time. */
  term(form) {
    const at = find(this.keys, form);
    if (at < 0) return null;
    const number = this.termOf[at];
    if (!this.terms.has(number)) this.terms.set(number, this.make(number));
    return this.terms.get(number);
  }

  make(number) {
    const [count, shard, index, more] = this.rows.map(row => row[number]);
    const forms = this.keys.filter((_, i) => this.termOf[i] === number);
    return shard < 0 ? { count, forms, list: partOf(this.lists, index, more) } : { count, forms, shard, index, more };
  }
}

/* The list of a term, from the texts of one lists/N or several. */
function readTermList(texts, index) {
  room.clear();
  texts.forEach((text, part) => {
    const bits = new Bits(text);
    const models = listModels();
    for (let i = part ? 0 : index; i >= 0; i--) {
      if (!part) room.clear(); /* those before it */
      room.read(bits, models);
    }
  });
  return room.list();
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

Object.assign(scope.kindredSearchParts, { Words, WordList, readTermList, backwards, shardOf, find });
})(typeof window === "object" ? window : globalThis);
