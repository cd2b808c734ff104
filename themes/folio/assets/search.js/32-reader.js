/* Looks the words of a question up. What may be loaded before its answer is limited: each file that a step needs leaves
   less for those after it. Only the dictionary decides which they are, not what is at hand, so that a question has one
   answer. */
(scope => {
"use strict";

const { shardOf, many, settings, Group, correct } = scope.kindredSearchParts;

const FILES = 8; /* of a question of two words; the script and the root among them */
const LOADED = 2;
const FILES_OF_WORD = 3;

const filesOf = ({ shard, more }) => (shard === undefined ? [] : many(more + 1, (_, i) => shard + i));

/* Leaves out terms whose lists would be more than `most` files: the best term of each group comes first, rare ones
   before common ones, then others as far as few more files hold them. → how many files */
function afford(groups, most) {
  const files = new Set(), kept = new Set();
  const take = (choice, most) => {
    const more = filesOf(choice.term).filter(file => !files.has(file));
    if (more.length && files.size + more.length > most) return;
    more.forEach(file => files.add(file));
    kept.add(choice);
  };
  const best = groups.map(({ choices }) => choices[0]).sort((a, b) => a.term.count - b.term.count);
  best.forEach((choice, i) => take(choice, i ? most : Infinity));
  const spare = Math.max(files.size, groups.length) + Math.ceil(settings.spareFiles * groups.length);
  const others = [].concat(...groups.map(({ choices }) => (kept.has(choices[0]) ? choices.slice(1) : [])));
  others.sort((a, b) => b.quality - a.quality).forEach(choice => take(choice, Math.min(most, spare)));
  for (const group of groups) group.choices = group.choices.filter(choice => kept.has(choice));
  return files.size;
}

class Reader {
  /* For a question of so many typed words. */
  constructor(store, words) {
    this.store = store;
    this.files = new Set(); /* besides lists */
    this.typed = words;
    this.most = Math.max(FILES, LOADED + FILES_OF_WORD * words) - LOADED;
    this.groups = [];
    this.partial = new Map(); /* terms of which not all forms are at hand → a form */
  }

  /* How many more files may be loaded, when each group that needs a list has one. */
  get room() {
    const groups = [].concat(...this.groups.map(group => group.parts || group));
    const lists = groups.filter(({ choices }) => !choices.length || filesOf(choices[0].term).length);
    return this.most - this.files.size - lists.length;
  }

  mayLoad(name) { return this.files.has(name) || this.room > 0; }

  wordsIn(name) {
    this.files.add(name);
    return this.store.wordsIn(name);
  }

  words(form) { return this.wordsIn(this.store.wordsName(form)); }

  async term(form) { return (await this.words(form)).term(form); }

  /* The words that end like this one, if there is room for them. */
  async endings(word) {
    const name = this.store.endingsName(word);
    if (!this.mayLoad(name)) return null;
    this.files.add(name);
    return this.store.endingsIn(name);
  }

  /* The term of a word that stands in a word list: from there, or from the dictionary if its list is there. */
  async listed(word, term, isNeeded) {
    if (term.list) return term;
    if (term.shard === undefined) return isNeeded || this.mayLoad(this.store.wordsName(word)) ? this.term(word) : null;
    this.partial.set(term, word);
    return term;
  }

  /* Groups for the tokens of a question; small words only where there is nothing else. */
  async read(tokens, isOpen) {
    const all = [];
    const isLong = this.typed > settings.wordsOfQuestion;
    const cut = await Promise.all(tokens.map((token, i) =>
      (isLong && token.forms.length ? token.forms : this.cut(token, isOpen && i === tokens.length - 1))));
    cut.forEach((forms, i) => forms.forEach(form => all.push(new Group(form, tokens[i]))));
    const last = isOpen ? all[all.length - 1] : null;
    const content = all.filter(({ word }) => !this.store.small.has(word));
    const hasNames = all.length > this.typed;
    const asTyped = hasNames ? await this.named([all], false, 1) : [];
    this.groups = this.mostTelling(content.length ? content : all, last);
    await Promise.all(this.groups.map(group => this.fill(group, group === last)));
    if (this.groups.includes(last)) await this.complete(last);
    await Promise.all(this.groups.map((group, i) => this.join(group, this.groups[i + 1])));
    for (const group of this.groups) if (!group.choices.length) await correct(group, this);
    const asked = this.groups;
    const missing = asked.filter(({ choices, parts }) => !choices.length && !parts).map(({ word }) => word);
    const found = [].concat(...asked.map(group => group.parts || group)).filter(({ choices }) => choices.length);
    const lists = afford(found, this.most - this.files.size);
    const groups = found.filter(({ choices }) => choices.length);
    const wholes = Array.from(new Set(asked.map(group => group.whole).filter(whole =>
      whole && groups.some(({ choices }) => choices.some(({ term }) => term === whole)))));
    const named = asTyped.length ? asTyped : await this.named([all, asked], isOpen, this.most - this.files.size - lists);
    return { groups, asked, missing, wholes, named };
  }

  /* The words of a token. A name in a program that the dictionary holds, or that begins one of its words,
     is one word: the lists of its parts would be many files and find little else. In a long question its parts
     tell more. */
  async cut({ forms, whole, isName }, mayGoOn) {
    if (!forms.length) return [whole];
    if (!isName) return forms;
    const words = await this.words(whole);
    const isKnown = words.term(whole) || mayGoOn && words.keys.some(key => key.startsWith(whole));
    return isKnown ? [whole] : forms;
  }

  /* A name like a.b::c is one word to whoever types it, and has more parts than there is room for: common words
     stay, which need no file, and the last ones of the others. */
  mostTelling(groups, last) {
    if (groups.length <= this.typed) return groups;
    const files = new Set(this.files);
    const most = this.most + 1 >> 1;
    return groups.slice().reverse().filter(group => {
      const name = this.store.wordsName(group.word);
      if (files.has(name) || this.isCommon(group) && group !== last) return true;
      if (files.size >= most) return false;
      files.add(name);
      return true;
    }).reverse();
  }

  isCommon({ word, token }) { return Boolean(this.store.common.term(word)) && (!token.whole || token.whole === word); }

  async fill(group, isLast) {
    const { word, token } = group;
    const exact = !isLast && this.isCommon(group) ? this.store.common.term(word) : await this.term(word);
    if (exact) {
      group.add(exact, 1);
      group.isExact = true;
    }
    const whole = token.whole && token.whole !== word && await this.term(token.whole);
    if (!whole) return;
    group.add(whole, 1);
    group.whole = whole;
  }

  /* Adds the commonest words that begin with the group's, unless it is a word that is commoner still. */
  async complete(group) {
    const { word } = group;
    const { words: firsts } = this.store.root;
    const low = shardOf(firsts, word), high = shardOf(firsts, word + "\uFFFF");
    const isStart = high - low > 1;
    const names = isStart ? [this.store.startsName(word)] : Array.from(new Set([low, high]), number => "words/" + number);
    const lists = await Promise.all(names.filter(name => this.mayLoad(name)).map(name => {
      this.files.add(name);
      return isStart ? this.store.startsIn(name) : this.store.wordsIn(name);
    }));
    const found = [].concat(...lists.map(list => list.keys
      .filter(key => key.startsWith(word) && key !== word && !this.store.small.has(key))
      .map(key => ({ key, term: list.term(key) }))));
    found.sort((a, b) => b.term.count - a.term.count || (a.key < b.key ? -1 : 1));
    /* The more likely it is that the word is whole already, the less its completions count. */
    const exact = group.isExact ? group.choices[0].term.count : 0;
    if (!found.length || exact > found[0].term.count) return;
    const most = isStart ? settings.completionsOfStart : settings.completions;
    const others = found.slice(0, most).reduce((sum, { term }) => sum + term.count, 0);
    const least = 1 - (1 - settings.prefixBesideWord) * exact / (exact + others || 1);
    const seen = new Set();
    for (const { key, term } of found) {
      if (seen.size === most) break;
      const whole = await this.listed(key, term, !group.choices.length);
      if (!whole || seen.has(whole)) continue;
      seen.add(whole);
      const share = term.count / found[0].term.count;
      group.add(whole, settings.prefix * least * Math.pow(word.length / key.length, 0.25) * Math.pow(share, 0.3));
    }
    group.isPrefix = seen.size > 0;
  }

  /* Two neighbours that are also written as one word, if that is in one of the files. */
  async join(group, next) {
    if (!next || next.token === group.token && group.token.isPairs) return;
    for (const link of ["", ...this.store.root.links]) {
      const joined = group.word + link + next.word;
      const term = this.files.has(this.store.wordsName(joined)) && await this.term(joined);
      if (!term) continue;
      group.add(term, settings.joined);
      next.add(term, settings.joined);
    }
  }

  /* The pages that the question names: all of it or without its small words, as typed or as
     corrected, and while it is being typed also what it begins to name. */
  async named(lists, isOpen, room) {
    const corrected = group => group.slips ? group.slips[0].other : group.asNamed;
    const tries = new Set([].concat(...lists.map(list =>
      [list.map(group => group.asNamed), list.map(corrected)].map(words => words.join(" ")))));
    for (const key of tries) {
      if (!key) continue;
      if (!this.files.has(this.store.wordsName(key + " ")) && room-- <= 0) continue;
      const { names } = await this.words(key + " ");
      if (names.has(key + " ")) return names.get(key + " ");
      if (!isOpen || key.length < 4) continue;
      const begun = Array.from(names.keys()).filter(name =>
        name.startsWith(key) && !name.slice(key.length, -1).includes(" "));
      if (begun.length && begun.length <= 3) return [].concat(...begun.map(name => names.get(name)));
    }
    return [];
  }
}

scope.kindredSearchParts.Reader = Reader;
})(typeof window === "object" ? window : globalThis);
