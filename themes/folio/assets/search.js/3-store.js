/* The files of one index, each loaded when it is first wanted. */
(scope => {
"use strict";

const { many, readWords, readLists, readSpellings, joinLists, shardOf } = scope.kindredSearchParts;

const VERSION = 2;
const FILES_KEPT = 96;

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
  }

  async open() {
    if (this.root) return;
    const [mark, root] = await this.fetch("root", "");
    if (root.version !== VERSION) throw new SearchError("version", "root");
    let [page, shelf] = [0, 0];
    root.runs = root.runs.map(([pages, kind, shelves, sort]) => [page += pages, kind, shelf += shelves, sort]);
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
        return read(...matter);
      });
      arrival.catch(() => this.files.delete(name));
      this.files.set(name, arrival);
      if (this.files.size > FILES_KEPT) this.forget();
    }
    return this.files.get(name);
  }

  /* Those that came first go first. */
  forget() {
    for (const name of Array.from(this.files.keys()).slice(0, FILES_KEPT / 4)) this.files.delete(name);
  }

  wordsName(key) { return "words/" + shardOf(this.root.words, key); }
  words(key) { return this.get(this.wordsName(key), readWords); }

  /* The list of a term, from one file or several. */
  async list(term) {
    if (term.list) return term.list;
    const lists = await Promise.all(many(term.more + 1, (_, i) =>
      this.get("lists/" + (term.shard + i), readLists)));
    term.list = joinLists(lists.map((all, i) => all[i ? 0 : term.index]));
    return term.list;
  }

  /* Words of about this length, among them those that begin with `letter`. */
  async spellings({ length }, most, letter) {
    const { spellings } = this.root;
    const names = [];
    for (let size = length - most; size <= length + most; size++) {
      const firsts = spellings[size] || [];
      const isFew = firsts.length < 3;
      const low = isFew ? 0 : shardOf(firsts, letter);
      const high = isFew ? firsts.length - 1 : shardOf(firsts, letter + "\uFFFF");
      for (let number = low; number <= high; number++) names.push(`spellings/${size}-${number}`);
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

Object.assign(scope.kindredSearchParts, { SearchError, Store });
})(typeof window === "object" ? window : globalThis);
