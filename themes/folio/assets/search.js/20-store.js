/* The files of one index, each loaded when it is first wanted. */
(scope => {
"use strict";

const { many, Words, WordList, readTermList, backwards, shardOf } = scope.kindredSearchParts;

const VERSION = 4;
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
    const [mark, root] = await this.receive("root", "");
    if (root.version !== VERSION) throw new SearchError("version", "root");
    let [page, shelf] = [0, 0];
    root.runs = root.runs.map(([pages, kind, shelves, sort]) => [page += pages, kind, shelf += shelves, sort]);
    this.mark = mark;
    this.root = root;
    this.small = new Set(root.small.split(" "));
    this.common = new WordList(...root.common);
  }

  async receive(name, mark) {
    try {
      return await this.load(name, mark);
    } catch (error) {
      throw error instanceof SearchError ? error : new SearchError("missing", name);
    }
  }

  /* A promise of the file as `read` makes it of its matter. */
  get(name, read) {
    if (!this.files.has(name)) {
      const arrival = this.receive(name, this.mark).then(([mark, ...matter]) => {
        if (mark !== this.mark) throw new SearchError("stale", name);
        return read(...matter);
      });
      arrival.catch(() => this.files.delete(name));
      this.files.set(name, arrival);
      if (this.files.size > FILES_KEPT) this.forget();
    }
    return this.files.get(name);
  }

  /* Those that came first go first; a question that is being answered keeps what it holds. */
  forget() {
    this.common = new WordList(...this.root.common);
    for (const name of Array.from(this.files.keys()).slice(0, FILES_KEPT / 4)) this.files.delete(name);
  }

  wordsName(key) { return "words/" + shardOf(this.root.words, key); }
  words(key) { return this.wordsIn(this.wordsName(key)); }
  wordsIn(name) { return this.get(name, (keys, bits) => new Words(keys, bits)); }

  /* The commonest words that begin like this one, which is the beginning of many. */
  startsName(word) { return "starts/" + shardOf(this.root.starts, word); }
  startsIn(name) { return this.get(name, (keys, bits) => new WordList(keys, bits)); }

  /* Words that end like this one. */
  endingsName(word) { return "spellings/" + shardOf(this.root.spellings, backwards(word)); }
  endingsIn(name) { return this.get(name, (keys, bits) => new WordList(keys, bits, true)); }

  /* The list of a term, from one file or several. */
  async list(term) {
    if (term.list) return term.list;
    const texts = await Promise.all(many(term.more + 1, (_, i) =>
      this.get("lists/" + (term.shard + i), text => text)));
    term.list = readTermList(texts, term.index);
    return term.list;
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
