/* A question as a list of groups, one for each of its words. A group is the terms that
   the word may stand for, each with how well it does: the word itself, what it begins, what it was
   meant to be, the parts of what was written as one. */
(scope => {
"use strict";

const { tokenize, distance, shardOf, many } = scope.kindredSearchParts;

/* Settings of the ranking, found by measuring. */
const settings = {
  title: 2, nearness: 1, coverage: 0.3, wordsOfQuestion: 4,
  prefix: 0.95, prefixBesideWord: 0.45, completions: 12, completionsOfStart: 3,
  slips: [0.95, 0.85, 0.75, 0.65], inflected: 0.9, split: 0.9, joined: 0.9, whole: 0.5, kinds: [1, 1, 0.8],
  checkedPhrases: 40, passagesShown: 3, spareFiles: 0.5, rareSlip: 6,
};

/* On a site of fewer pages every word is rare, and each of them may be meant. */
const LARGE_SITE = 2000;

/* "exact words", -without, and the rest, as tokens. */
function parse(query) {
  const phrases = [], without = [];
  const rest = query
    .replace(/(^|\s)(-?)["“”„«]([^"“”„«»]+)["“”»]/g, (all, before, minus, text) => {
      const tokens = tokenize(text);
      if (tokens.length) (minus ? without : phrases).push(tokens);
      return minus ? " " : ` ${text} `;
    })
    .replace(/(^|\s)-(?=[\p{L}\p{N}])(\S+)/gu, (all, before, text) => {
      without.push(tokenize(text));
      return " ";
    });
  return { tokens: tokenize(rest), phrases, without, isOpen: /[\p{L}\p{M}\p{N}]$/u.test(rest) };
}

const formsOf = tokens => [].concat(...tokens.map(token => token.forms.length ? token.forms : [token.whole]));

function differences(a, b) {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

/* A word of the question: the terms that it may stand for. */
class Group {
  constructor(word, token) {
    this.word = word;
    this.token = token;
    this.asNamed = word === token.whole && token.forms.length ? token.forms.join(" ") : word;
    this.size = this.asNamed === word ? 1 : token.forms.length; /* of it in words */
    this.choices = []; /* { term, quality } */
    this.isExact = false;
    this.instead = ""; /* the word that was searched for in its place */
  }

  add(term, quality) {
    const known = this.choices.find(choice => choice.term === term);
    if (known) known.quality = Math.max(known.quality, quality);
    else this.choices.push({ term, quality });
  }
}

/* How many files a question of so many words may load before its answer, the script and the root among them. The
   words themselves and a list for each of them are always loaded. */
const LOADED = 2;
const filesFor = count => Math.max(8, LOADED + 3 * count);

/* Leaves out terms whose lists would be too many files to wait for, beside the `loaded` ones: the best term of each
   group stays, and others as far as few more files hold them. Only the dictionary decides, not what is at hand, so that
   a question has one answer. */
function afford(groups, loaded) {
  const filesOf = ({ shard, more }) => (shard === undefined ? [] : many(more + 1, (_, i) => shard + i));
  const files = new Set([].concat(...groups.map(({ choices }) => filesOf(choices[0].term))));
  const spare = Math.max(files.size, groups.length) + Math.ceil(settings.spareFiles * groups.length);
  const most = Math.min(spare, filesFor(groups.length) - loaded);
  const others = [].concat(...groups.map(({ choices }) => choices.slice(1))).sort((a, b) => b.quality - a.quality);
  const left = new Set(others.filter(({ term }) => {
    const more = filesOf(term).filter(file => !files.has(file));
    if (!more.length) return false;
    if (files.size + more.length > most) return true;
    more.forEach(file => files.add(file));
    return false;
  }));
  for (const group of groups) group.choices = group.choices.filter(choice => !left.has(choice));
  return files;
}

class Reader {
  constructor(store) {
    this.store = store;
    this.files = new Set(); /* besides lists, that the question needs */
    this.room = 0; /* how many more it may need */
  }

  wordsIn(name) {
    this.files.add(name);
    return this.store.wordsIn(name);
  }

  words(form) { return this.wordsIn(this.store.wordsName(form)); }

  async term(form) {
    const words = await this.words(form);
    return words.term(form);
  }

  /* Groups for the tokens of a question; small words only where there is nothing else. */
  async groups(tokens, isOpen, isTyping) {
    const all = [];
    const isLong = tokens.length > settings.wordsOfQuestion;
    const cut = await Promise.all(tokens.map((token, i) =>
      (isLong && token.forms.length ? token.forms : this.cut(token, isOpen && i === tokens.length - 1))));
    cut.forEach((forms, i) => forms.forEach(form => all.push(new Group(form, tokens[i]))));
    const last = all[all.length - 1];
    const isSmall = group => this.store.small.has(group.word) && !(isOpen && isTyping && group === last);
    const content = all.filter(group => !isSmall(group));
    const groups = content.length ? content : all;
    const [completions, slipFiles] = groups.length === 2 ? [1, 1] : [settings.completionsOfStart, 2];
    await Promise.all(groups.map(group => this.fill(group, isOpen && group === last, isTyping, completions)));
    /* Of the dictionary, the files that the words of the question are in. */
    const files = new Set(groups.map(({ word }) => this.store.wordsName(word)));
    await Promise.all(groups.map((group, i) => this.join(group, groups[i + 1], files)));
    await Promise.all(groups.map(group => group.choices.length || this.rescue(group, files, slipFiles)));
    const found = [].concat(...groups.map(group => group.parts || group));
    const wholes = Array.from(new Set(groups.map(group => group.whole).filter(Boolean)));
    const filled = found.filter(group => group.choices.length);
    const lists = afford(filled, LOADED + this.files.size);
    this.room = filesFor(groups.length) - LOADED - this.files.size - lists.size;
    return { all, groups: filled, asked: groups, wholes: wholes.filter(whole => filled.some(group =>
      group.choices.some(({ term }) => term === whole))) };
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

  /* `mayGoOn`: nothing follows the word, so it may be the beginning of another. */
  async fill(group, mayGoOn, isTyping, completions) {
    const { word, token } = group;
    const exact = await this.term(word);
    if (exact) {
      group.add(exact, 1);
      group.isExact = true;
    }
    const whole = token.whole && token.whole !== word && await this.term(token.whole);
    if (whole) {
      group.add(whole, 1);
      group.whole = whole;
    }
    if (mayGoOn && (isTyping || !group.isExact)) await this.complete(group, completions);
  }

  /* The commonest words that begin with the group's. */
  async complete(group, most) {
    const { word } = group;
    const { words: firsts } = this.store.root;
    const low = shardOf(firsts, word), high = shardOf(firsts, word + "\uFFFF");
    let found;
    if (high - low < 2) {
      const shards = await Promise.all(many(high - low + 1, (_, i) =>
        this.wordsIn("words/" + (low + i))));
      found = [].concat(...shards.map(shard => shard.keys
        .filter(key => key.startsWith(word) && key !== word && !this.store.small.has(key))
        .map(key => ({ key, term: shard.term(key) }))));
    } else {
      this.files.add("starts");
      const keys = (await this.store.started(word)).filter(key => key && key !== word)
        .slice(0, most);
      found = await Promise.all(keys.map(async key => ({ key, term: await this.term(key) })));
    }
    found = found.filter(({ term }) => term).sort((a, b) =>
      b.term.count - a.term.count || (a.key < b.key ? -1 : 1));
    /* The more likely it is that the word is whole already, the less its completions count. */
    const exact = group.isExact ? group.choices[0].term.count : 0;
    const others = found.slice(0, settings.completions).reduce((sum, { term }) => sum + term.count, 0);
    const least = 1 - (1 - settings.prefixBesideWord) * exact / (exact + others || 1);
    const seen = new Set();
    for (const { key, term } of found) {
      if (seen.size === settings.completions) break;
      if (seen.has(term)) continue;
      seen.add(term);
      const share = term.count / found[0].term.count;
      group.add(term, settings.prefix * least * Math.pow(word.length / key.length, 0.25) * Math.pow(share, 0.3));
    }
    group.isPrefix = seen.size > 0;
  }

  /* Two neighbours that are also written as one word, if that is in one of the files. */
  async join(group, next, files) {
    if (!next || next.token === group.token && group.token.isPairs) return;
    for (const link of ["", ...this.store.root.links]) {
      const joined = group.word + link + next.word;
      const term = files.has(this.store.wordsName(joined)) && await this.term(joined);
      if (!term) continue;
      group.add(term, settings.joined);
      next.add(term, settings.joined);
    }
  }

  /* A word that is not in the dictionary: another ending, a slip, or two words written as one. */
  async rescue(group, files, slipFiles) {
    if (group.token.isPairs) return;
    if (await this.trySlips(group, 1, files, slipFiles)) return;
    if (await this.trySplits(group, files)) return;
    if (await this.tryEndings(group)) return;
    if (group.word.length >= 8) await this.trySlips(group, 2, files, slipFiles);
  }

  async tryEndings(group) {
    const { word } = group;
    const words = await this.words(word);
    let best = null;
    for (const key of words.keys) {
      let shared = 0;
      while (shared < word.length && word[shared] === key[shared]) shared++;
      if (shared < 5 || word.length - shared > 3 || key.length - shared > 3) continue;
      const cost = word.length + key.length - 2 * shared;
      if (!best || cost < best.cost) best = { key, cost };
    }
    if (!best || best.cost > 4) return false;
    group.add(words.term(best.key), settings.inflected);
    return true;
  }

  /* Words near this one: [{ other, far, common }]. A slip leaves the beginning of a word as it was or its end: looked at
     are the words where it would be itself, then those that end like it, then those a little before and after, and
     no more of them when a common one is found. */
  async nearWords(word, most) {
    const { words: firsts, pages } = this.store.root;
    const near = [];
    const look = ({ words, commonness }) => {
      for (const other of words) {
        const far = distance(word, other, most);
        if (far > most || near.some(slip => slip.other === other)) continue;
        const common = commonness(other);
        if (common >= 0) near.push({ other, far, common });
      }
      return near.some(({ common }) => common > Math.log2(pages) - settings.rareSlip);
    };
    const own = shardOf(firsts, word), begun = word.slice(0, 3);
    if (look(await this.trusted(own))) return near;
    this.files.add("spellings of " + word);
    if (look(await this.store.endings(word))) return near;
    const beside = [own - 1, own + 1].filter(number =>
      number >= shardOf(firsts, begun) && number <= shardOf(firsts, begun + "\uFFFF"));
    (await Promise.all(beside.map(number => this.trusted(number)))).forEach(look);
    return near;
  }

  /* The words of a file of the dictionary, and how common those are that are worth correcting to: the rule of
     generator/search/write_spellings.h. */
  async trusted(number) {
    const words = await this.wordsIn("words/" + number);
    const commonness = word => {
      const { count, list } = words.term(word);
      const isTrusted = count > 1 || list.titles[0] > 0 || this.store.root.pages < LARGE_SITE;
      return isTrusted && /^\p{L}{4,24}$/u.test(word) && !this.store.small.has(word) ? Math.min(9, Math.floor(Math.log2(count))) : -1;
    };
    return { words: words.keys, commonness };
  }

  async trySlips(group, most, files, mostFiles) {
    const { word } = group;
    if (word.length < 4 || /\p{N}/u.test(word)) return false;
    const worth = ({ other, far, common }) => {
      const isSwap = other.length === word.length && far < differences(word, other);
      return common - (other[0] === word[0] ? 0 : 3) - 4 * far + (isSwap ? 3 : 0);
    };
    let best = await this.nearWords(word, most);
    best.sort((a, b) => worth(b) - worth(a) || (a.other < b.other ? -1 : 1));
    const more = new Set();
    best = best.slice(0, settings.slips.length).filter(({ other }) => {
      const name = this.store.wordsName(other);
      if (more.size < mostFiles && !files.has(name)) more.add(name);
      return files.has(name) || more.has(name);
    });
    const terms = await Promise.all(best.map(({ other }) => this.term(other)));
    terms.forEach((term, i) => { if (term) group.add(term, settings.slips[i]); });
    if (best.length) group.slips = best.map(({ other }, i) => ({ other, term: terms[i] }));
    return best.length > 0;
  }

  async trySplits(group, files) {
    const { word } = group;
    for (let at = word.length - 3; at >= 3; at--) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (!files.has(this.store.wordsName(left)) && at > 5) continue;
      const first = await this.beginning(left);
      if (!first) continue;
      const second = await this.term(right);
      if (!second || first.term.count < 2 || second.count < 2) continue;
      group.parts = [[first.form, first.term], [right, second]].map(([part, term]) => {
        const half = new Group(part, group.token);
        half.add(term, settings.split);
        return half;
      });
      group.instead = `${first.form} ${right}`;
      return true;
    }
    return false;
  }

  /* The first part of a compound: { form, term }, without what links it to the second. */
  async beginning(text) {
    const ends = this.store.root.links.filter(link => text.endsWith(link) && text.length - link.length >= 3);
    for (const form of [text, ...ends.map(link => text.slice(0, -link.length))]) {
      const term = await this.term(form);
      if (term) return { form, term };
    }
    return null;
  }

  /* The pages that the question names: all of it or without its small words, as typed or as
     corrected, and while it is being typed also what it begins to name. */
  async named(all, asked, isOpen) {
    const corrected = group => group.slips ? group.slips[0].other : group.asNamed;
    const tries = new Set([].concat(...[all, asked].map(list =>
      [list.map(group => group.asNamed), list.map(corrected)].map(words => words.join(" ")))));
    for (const key of tries) {
      if (!key) continue;
      if (!this.files.has(this.store.wordsName(key + " ")) && this.room-- <= 0) continue;
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

Object.assign(scope.kindredSearchParts, { settings, parse, formsOf, Group, Reader });
})(typeof window === "object" ? window : globalThis);
