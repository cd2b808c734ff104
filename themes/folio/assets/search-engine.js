/* The search engine of a Kindred site: from a query to the best pages and passages. It knows nothing
   of the page that it runs on; what it reads comes from a loader: name of a file, mark of the build →
   promise of [mark of the build, ...matter]. What it has read it keeps in memory, and nothing else
   anywhere.

     const search = kindredEngine.open(load);
     const answer = await search.find("fear of intimacy", { isTyping: true });    null: overtaken
     const hits = await search.show(answer, 0, 10);

   A question is a list of groups, one for each of its words; a group is the terms that the word may
   stand for, each with how well it does. A page is worth the sum over the groups of its best term:
   rarity of the word times the weight that the index gives the term there (BM25F), and more when the
   words fill its title or stand together in one passage. */
(scope => {
"use strict";

const { SearchError, Store, readWords, tokenize, fold, distance, shardOf, find, many } = scope.kindredIndex;

/* Settings of the ranking, found by measuring. */
const settings = {
  title: 2, nearness: 1, coverage: 0.3, wordsOfQuestion: 4,
  prefix: 0.95, prefixBesideWord: 0.45, completions: 12, completionsOfStart: 3,
  slips: [0.95, 0.85, 0.75, 0.65], inflected: 0.9, split: 0.9, joined: 0.9, whole: 0.5, kinds: [1, 1, 0.8],
  checkedPhrases: 40, passagesShown: 3,
};

/* --- understanding ------------------------------------------------------------------------------ */

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

class Reader {
  constructor(store) { this.store = store; }

  async term(form) {
    const words = await this.store.words(form);
    return words.forms.get(form);
  }

  /* Groups for the tokens of a question; small words only where there is nothing else. */
  async groups(tokens, isOpen, isTyping) {
    const all = [];
    for (const token of tokens) {
      for (const form of token.forms.length ? token.forms : [token.whole]) all.push(new Group(form, token));
    }
    const last = all[all.length - 1];
    const isSmall = group => this.store.small.has(group.word) && !(isOpen && isTyping && group === last);
    const content = all.filter(group => !isSmall(group));
    const groups = content.length ? content : all;
    await Promise.all(groups.map(group => this.fill(group, isOpen && group === last, isTyping)));
    await Promise.all(groups.map((group, i) => this.join(group, groups[i + 1])));
    await Promise.all(groups.map(group => group.choices.length || this.rescue(group)));
    const found = [].concat(...groups.map(group => group.parts || group));
    const wholes = Array.from(new Set(groups.map(group => group.whole).filter(Boolean)));
    return { all, groups: found.filter(group => group.choices.length), asked: groups, wholes };
  }

  /* `mayGoOn`: nothing follows the word, so it may be the beginning of another. */
  async fill(group, mayGoOn, isTyping) {
    const { word, token } = group;
    const exact = await this.term(word);
    if (exact) {
      group.add(exact, 1);
      group.isExact = true;
    }
    const whole = token.whole && await this.term(token.whole);
    if (whole) {
      group.add(whole, 1);
      group.whole = whole;
    }
    if (mayGoOn && (isTyping || !group.isExact)) await this.complete(group);
  }

  /* The commonest words that begin with the group's. */
  async complete(group) {
    const { word } = group;
    const { words: firsts } = this.store.root;
    const low = shardOf(firsts, word), high = shardOf(firsts, word + "\uFFFF");
    let found;
    if (high - low < 2) {
      const shards = await Promise.all(many(high - low + 1, (_, i) =>
        this.store.get("words/" + (low + i), readWords)));
      found = [].concat(...shards.map(shard => shard.keys
        .filter(key => key.startsWith(word) && key !== word && !this.store.small.has(key))
        .map(key => ({ key, term: shard.forms.get(key) }))));
    } else {
      const starts = await this.store.get("starts", matter => matter);
      const keys = (starts[word] || "").split(" ").filter(key => key && key !== word)
        .slice(0, settings.completionsOfStart);
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

  /* Two neighbours that are also written as one word, if its file is at hand. */
  async join(group, next) {
    if (!next || next.token === group.token && group.token.isPairs) return;
    const joined = group.word + next.word;
    if (!this.store.hasWords(joined)) return;
    const term = await this.term(joined);
    if (!term) return;
    group.add(term, settings.joined);
    next.add(term, settings.joined);
  }

  /* A word that is not in the dictionary: another ending, a slip, or two words written as one. */
  async rescue(group) {
    if (group.token.isPairs) return;
    if (await this.trySlips(group, 1)) return;
    if (await this.trySplits(group)) return;
    if (await this.tryEndings(group)) return;
    if (group.word.length >= 8) await this.trySlips(group, 2);
  }

  async tryEndings(group) {
    const { word } = group;
    const words = await this.store.words(word);
    let best = null;
    for (const key of words.keys) {
      let shared = 0;
      while (shared < word.length && word[shared] === key[shared]) shared++;
      if (shared < 5 || word.length - shared > 3 || key.length - shared > 3) continue;
      const cost = word.length + key.length - 2 * shared;
      if (!best || cost < best.cost) best = { key, cost };
    }
    if (!best || best.cost > 4) return false;
    group.add(words.forms.get(best.key), settings.inflected);
    return true;
  }

  async trySlips(group, most) {
    const { word } = group;
    if (word.length < 4 || /\p{N}/u.test(word)) return false;
    let best = [];
    for (const { word: other, common } of await this.store.spellings(word, most)) {
      const far = distance(word, other, most);
      if (far > most) continue;
      const isSwap = other.length === word.length && distance(word, other, most) < differences(word, other);
      best.push({ other, worth: common - (other[0] === word[0] ? 0 : 3) - 4 * far + (isSwap ? 3 : 0) });
    }
    best.sort((a, b) => b.worth - a.worth || (a.other < b.other ? -1 : 1));
    best = best.slice(0, settings.slips.length);
    const terms = await Promise.all(best.map(({ other }) => this.term(other)));
    terms.forEach((term, i) => { if (term) group.add(term, settings.slips[i]); });
    if (best.length) group.slips = best.map(({ other }, i) => ({ other, term: terms[i] }));
    return best.length > 0;
  }

  async trySplits(group) {
    const { word } = group;
    for (let at = word.length - 3; at >= 3; at--) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (!this.store.hasWords(left) && at > 5) continue;
      const first = await this.term(left);
      if (!first) continue;
      const second = await this.term(right);
      if (!second || first.count < 2 || second.count < 2) continue;
      group.parts = [[left, first], [right, second]].map(([part, term]) => {
        const half = new Group(part, group.token);
        half.add(term, settings.split);
        return half;
      });
      group.instead = `${left} ${right}`;
      return true;
    }
    return false;
  }

  /* The pages that the question names: all of it or without its small words, as typed or as
     corrected, and while it is being typed also what it begins to name. */
  async named(all, asked, isOpen) {
    const corrected = group => group.slips ? group.slips[0].other : group.word;
    const tries = new Set([].concat(...[all, asked].map(list =>
      [list.map(group => group.word), list.map(corrected)].map(words => words.join(" ")))));
    for (const key of tries) {
      if (!key) continue;
      const { names } = await this.store.words(key + " ");
      if (names.has(key + " ")) return names.get(key + " ");
      if (!isOpen || key.length < 4) continue;
      const begun = Array.from(names.keys()).filter(name =>
        name.startsWith(key) && !name.slice(key.length, -1).includes(" "));
      if (begun.length && begun.length <= 3) return [].concat(...begun.map(name => names.get(name)));
    }
    return [];
  }
}

/* --- ranking ------------------------------------------------------------------------------------ */

/* How rare a word is that stands on `count` of `all` pages. */
const rarity = (count, all) => Math.log(1 + (all - count + 0.5) / (count + 0.5));

/* Weighs all pages that hold a term of the question. → { scores, touched } */
function weigh(groups, pageCount) {
  const scores = new Float64Array(pageCount), matched = new Float64Array(pageCount);
  const titles = new Float64Array(pageCount), titleWords = new Uint8Array(pageCount);
  const best = new Float64Array(pageCount), inTitle = new Float64Array(pageCount);
  const touched = [];
  let sum = 0;
  for (const group of groups) {
    const here = [];
    for (const { term, quality } of group.choices) {
      const { pages, weights, titles: lengths } = term.list;
      for (let i = 0; i < pages.length; i++) {
        const page = pages[i];
        if (!best[page]) here.push(page);
        best[page] = Math.max(best[page], quality * weights[i]);
        if (lengths[i]) {
          inTitle[page] = Math.max(inTitle[page], quality);
          titleWords[page] = lengths[i];
        }
      }
    }
    const counts = group.choices.map(choice => choice.term.count);
    group.rarity = rarity(group.isExact && !group.isPrefix ? counts[0] : Math.max(...counts), pageCount);
    sum += group.rarity;
    for (const page of here) {
      if (!matched[page]) touched.push(page);
      scores[page] += group.rarity * best[page];
      matched[page] += group.rarity;
      titles[page] += group.rarity * inTitle[page];
      best[page] = inTitle[page] = 0;
    }
  }
  return { scores, matched, titles, titleWords, touched, sum };
}

/* For each passage of a page that holds terms of the question: visit(number, worth, inHeading), once for
   each group, with the best of its terms. */
const bestOf = new Float64Array(65536), headingOf = new Uint8Array(65536);
function visitPassages(page, groups, visit) {
  for (const group of groups) {
    const here = [];
    for (const { term: { list }, quality } of group.choices) {
      const at = find(list.pages, page);
      if (at < 0) continue;
      for (let i = list.starts[at]; i < list.starts[at + 1]; i++) {
        const number = list.passages[i] >> 1;
        if (!bestOf[number]) here.push(number);
        if (quality > bestOf[number]) bestOf[number] = quality;
        headingOf[number] |= list.passages[i] & 1;
      }
    }
    for (const number of here) {
      visit(number, group.rarity * bestOf[number], headingOf[number]);
      bestOf[number] = headingOf[number] = 0;
    }
  }
}

/* What the best passage of a page is worth. */
const worthOf = new Float64Array(65536);
function nearest(page, groups) {
  const seen = [];
  let most = 0;
  visitPassages(page, groups, (number, worth) => {
    if (!worthOf[number]) seen.push(number);
    worthOf[number] += worth;
    if (worthOf[number] > most) most = worthOf[number];
  });
  for (const number of seen) worthOf[number] = 0;
  return most;
}

/* The passages of a page that hold terms of the question, best first. */
function passagesOf(page, groups) {
  const found = new Map();
  visitPassages(page, groups, (number, worth, inHeading) => {
    if (!found.has(number)) found.set(number, { number, worth: 0 });
    found.get(number).worth += inHeading ? 1.5 * worth : worth;
  });
  return Array.from(found.values()).sort((a, b) => b.worth - a.worth || a.number - b.number);
}

/* Pages, best first: [{ page, score }]. The first hundred are exact; those after may lack what the
   nearness of the words would add. */
const EXACT = 100;
function rank(groups, wholes, root, kindOf) {
  const { scores, matched, titles, titleWords, touched, sum } = weigh(groups, root.pages);
  for (const { list, count } of wholes) {
    const worth = settings.whole * rarity(count, root.pages);
    list.pages.forEach((page, i) => { scores[page] += worth * list.weights[i] * (list.titles[i] ? 2 : 1); });
  }
  const damp = Math.min(1, settings.wordsOfQuestion / groups.length);
  const most = settings.nearness * sum * damp;
  const hits = touched.map(page => {
    const share = matched[page] / sum;
    if (titles[page]) {
      const cover = titles[page] / sum;
      const fullness = Math.min(1, groups.length / titleWords[page]);
      scores[page] += settings.title * sum * damp * cover * cover * (0.5 + 0.5 * fullness);
    }
    const score = scores[page] * Math.pow(share, settings.coverage) * settings.kinds[kindOf(page)];
    return { page, score, bound: score + most * share * share };
  });
  hits.sort((a, b) => b.bound - a.bound || a.page - b.page);
  /* Passages are looked at only while a page may still come among the first. */
  let least = 0;
  for (let i = 0; i < hits.length && hits[i].bound >= least; i++) {
    const near = nearest(hits[i].page, groups) / sum;
    hits[i].score += most * near * near;
    if (i % EXACT === EXACT - 1) {
      const best = hits.slice(0, i + 1).map(hit => hit.score).sort((a, b) => b - a);
      least = best[EXACT - 1];
    }
  }
  /* Sums of the same numbers in another order are alike. */
  for (const hit of hits) hit.score = Math.round(hit.score * 1e9) / 1e9;
  return hits.sort((a, b) => b.score - a.score || a.page - b.page);
}

/* --- showing ------------------------------------------------------------------------------------ */

/* Cuts a text at its wanted words: [plain, marked, plain, …]; of a long one only the stretch of
   about `limit` characters that holds most of the question. */
function mark(text, wanted, limit) {
  const tokens = tokenize(text);
  for (const token of tokens) {
    const forms = token.whole ? token.forms.concat(token.whole) : token.forms;
    token.groups = forms.reduce((all, form) => all | (wanted.get(form) || 0), 0);
  }
  let [from, to] = [0, text.length];
  if (limit && text.length > limit) [from, to] = stretch(text, tokens, limit);
  const parts = [from > 0 ? "…" : ""];
  let at = from;
  for (const token of tokens) {
    if (!token.groups || token.at < from || token.end > to) continue;
    parts[parts.length - 1] += text.slice(at, token.at);
    parts.push(text.slice(token.at, token.end), "");
    at = token.end;
  }
  parts[parts.length - 1] += text.slice(at, to) + (to < text.length ? "…" : "");
  return parts;
}

const bitsOf = groups => {
  let count = 0;
  for (let left = groups; left; left &= left - 1) count++;
  return count;
};

function stretch(text, tokens, limit) {
  const hits = tokens.filter(token => token.groups);
  let best = { at: 0, end: 0, worth: 0 };
  hits.forEach((first, i) => {
    let groups = 0;
    for (let j = i; j < hits.length && hits[j].end - first.at <= limit * 0.8; j++) {
      groups |= hits[j].groups;
      const worth = bitsOf(groups) * 1000 + (j - i) - (hits[j].end - first.at) / limit;
      if (worth > best.worth) best = { at: first.at, end: hits[j].end, worth };
    }
  });
  /* Some words of the sentence before, then on to the limit, and never half a word. */
  const lead = Math.max(0, best.at - Math.max(40, (limit - (best.end - best.at)) / 3));
  const ending = /[.!?。]\s+|\n/.exec(text.slice(lead, best.at));
  let from = ending ? lead + ending.index + ending[0].length : text.indexOf(" ", lead) + 1;
  if (from > best.at) from = best.at;
  if (!lead) from = 0;
  let to = Math.min(text.length, from + limit);
  if (to < text.length) to = Math.max(best.end, text.lastIndexOf(" ", to));
  return [from, to];
}

/* --- the search --------------------------------------------------------------------------------- */

class Search {
  constructor(load) {
    this.store = new Store(load);
    this.reader = new Reader(this.store);
    this.turn = 0;
  }

  /* What there is: { language, shelves: [[title, colour]], runs }. */
  async open() {
    await this.store.open();
    return this.store.root;
  }

  /* The answer to a query, or null when a later query has overtaken it. `isTyping`: even a small
     word at its end may go on. `only`: a function of a run ([page, kind, shelf, label]) that says what is wanted. */
  async find(query, { isTyping = false, only = null } = {}) {
    const turn = ++this.turn;
    const isLate = () => turn !== this.turn;
    await this.store.open();
    if (isLate()) return null;
    const asked = parse(query);
    const answer = { query, hits: [], instead: [], missing: [], counts: new Map(), total: 0, wanted: new Map(), groups: [] };
    const { all, groups, asked: askedGroups, wholes } = await this.reader.groups(asked.tokens, asked.isOpen, isTyping);
    if (isLate() || !all.length) return isLate() ? null : answer;
    const without = await this.termsWithout(asked.without);
    await Promise.all(groups.concat(without).map(group =>
      Promise.all(group.choices.map(choice => this.store.list(choice.term)))));
    const named = await this.reader.named(all, askedGroups, asked.isOpen);
    if (isLate()) return null;
    let hits = rank(groups, wholes, this.store.root, page => this.run(page)[1]);
    hits = this.putNamedFirst(hits, named, groups);
    if (without.length) hits = this.leaveOut(hits, without);
    answer.groups = groups;
    groups.forEach((group, i) => this.want(answer.wanted, group, 1 << i % 31));
    if (asked.phrases.length) hits = await this.withPhrases(hits, asked.phrases, answer);
    if (isLate()) return null;
    for (const group of askedGroups) {
      const instead = group.instead || group.slips && this.slipOf(group, hits[0]);
      if (instead) answer.instead.push({ typed: group.word, used: instead });
      else if (!group.choices.length) answer.missing.push(group.word);
    }
    for (const hit of hits) {
      const run = this.run(hit.page);
      answer.counts.set(run, (answer.counts.get(run) || 0) + 1);
      if (!only || only(run)) answer.hits.push(hit);
    }
    answer.total = answer.hits.length;
    return answer;
  }

  /* The run of the root that a page is in. */
  run(page) {
    const { runs } = this.store.root;
    let low = 0, high = runs.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (runs[middle][0] <= page) low = middle + 1;
      else high = middle;
    }
    return runs[low - 1];
  }

  /* Of the words that a mistyped one may be, the one that led to the best page. */
  slipOf({ slips }, hit) {
    const led = hit && slips.find(({ term }) => term && find(term.list.pages, hit.page) >= 0);
    return (led || slips[0]).other;
  }

  async termsWithout(lists) {
    const found = [];
    for (const tokens of lists) {
      const terms = await Promise.all(formsOf(tokens).map(form => this.reader.term(form)));
      if (terms.length && terms.every(Boolean)) {
        found.push({ choices: terms.map(term => ({ term, quality: 1 })) });
      }
    }
    return found;
  }

  /* Pages are left out that hold all of the words of something not wanted. */
  leaveOut(hits, without) {
    return hits.filter(({ page }) => !without.some(({ choices }) =>
      choices.every(({ term }) => find(term.list.pages, page) >= 0)));
  }

  /* What the question names comes first: a concept, with its definition, then other pages. */
  putNamedFirst(hits, named, groups) {
    const isConcept = page => this.run(page)[1] === 1;
    const isNamed = hit => named.includes(hit.page) || isConcept(hit.page) && groups.every(
      ({ choices }) => choices.some(({ term: { list }, quality }) => {
        const at = find(list.pages, hit.page);
        return quality > 0.85 && at >= 0 && list.titles[at] === groups.length;
      }));
    const first = hits.slice(0, 200).filter(isNamed);
    for (const page of named) {
      if (!first.some(hit => hit.page === page)) first.push({ page, score: 0 });
    }
    first.forEach(hit => { hit.isDefinition = isConcept(hit.page); });
    const rest = hits.filter(hit => !first.some(other => other.page === hit.page));
    return first.filter(hit => hit.isDefinition).concat(first.filter(hit => !hit.isDefinition), rest);
  }

  want(wanted, { choices }, bit) {
    for (const { term } of choices) {
      for (const form of term.forms) wanted.set(form, (wanted.get(form) || 0) | bit);
    }
  }

  /* Of the best pages, those that hold the phrases as they were typed. */
  async withPhrases(hits, phrases, answer) {
    const wanted = phrases.map(tokens => ` ${formsOf(tokens).join(" ")} `);
    const kept = [];
    for (const hit of hits.slice(0, settings.checkedPhrases)) {
      const page = await this.store.page(hit.page, 0);
      const places = [` ${formsOf(tokenize(page[1])).join(" ")} `];
      const passages = passagesOf(hit.page, answer.groups);
      for (const { number } of passages) places.push(await this.formsAt(hit.page, number));
      if (!wanted.every(phrase => places.some(place => place.includes(phrase)))) continue;
      const fits = passages.filter((_, i) => wanted.some(phrase => places[i + 1].includes(phrase)));
      kept.push(Object.assign(hit, fits.length ? { passages: fits } : {}));
    }
    answer.isChecked = hits.length > settings.checkedPhrases;
    return kept;
  }

  async formsAt(page, number) {
    const [heading, text] = this.passage(await this.store.page(page, number), number).slice(1);
    return ` ${formsOf(tokenize(heading + "\n" + text)).join(" ")} `;
  }

  /* [fragment, heading, text] */
  passage(page, number) {
    const all = page[7];
    for (let i = 0; i < all.length; i += 4) if (all[i] === number) return all.slice(i + 1, i + 4);
    return ["", "", ""];
  }

  /* Concepts whose names begin like a word of the query: [{ title, url }]. */
  async nearby(query) {
    const pages = new Set();
    for (const form of formsOf(tokenize(query)).slice(0, 8)) {
      const { names } = await this.store.words(form);
      const near = Array.from(names.keys()).filter(name => name.slice(0, 3) === form.slice(0, 3))
        .sort((a, b) => distance(form, a.trim(), 9) - distance(form, b.trim(), 9) || (a < b ? -1 : 1));
      for (const name of near) names.get(name).filter(page => this.run(page)[1] === 1).forEach(page => pages.add(page));
    }
    const chosen = Array.from(pages).slice(0, 4);
    return Promise.all(chosen.map(async number => {
      const [, title, url] = await this.store.page(number, 0);
      return { title, url };
    }));
  }

  /* What to show of hits from..to of an answer: title, heading and text as [plain, marked, …]. */
  async show(answer, from, to) {
    return Promise.all(answer.hits.slice(from, to).map(hit => this.showHit(hit, answer)));
  }

  async showHit(hit, { wanted, groups }) {
    const found = hit.passages || passagesOf(hit.page, groups);
    const best = found[0];
    const chosen = best ? found.filter(({ worth }) => worth >= 0.6 * best.worth)
      .slice(0, settings.passagesShown) : [{ number: 0 }];
    const pages = await Promise.all(chosen.map(({ number }) => this.store.page(hit.page, number)));
    const [, title, url, kind, shelf, label, summary] = pages[0];
    const [shelfTitle, colour] = this.store.root.shelves[shelf] || ["", 0];
    const passages = chosen.map(({ number }, i) => {
      const [fragment, heading, text] = this.passage(pages[i], number);
      const isTop = !best && summary;
      return {
        url: fragment ? `${url}#${fragment}` : url, heading: mark(heading, wanted),
        text: mark(isTop ? summary : text || summary, wanted, hit.isDefinition ? 0 : 190),
      };
    });
    return {
      title: mark(title, wanted), kind: ["article", "concept", "work"][kind], shelf: shelfTitle, colour, label,
      isDefinition: Boolean(hit.isDefinition), passages,
    };
  }
}

scope.kindredEngine = { open: load => new Search(load), settings, SearchError, tokenize, rank, mark };
})(typeof window === "object" ? window : globalThis);
