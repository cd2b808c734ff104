/* What pages are worth. A page is worth the sum over the groups of its best term: rarity
   of the word times the weight that the index gives the term there (BM25F), and more when the words
   fill its title or stand together in one passage. */
(scope => {
"use strict";

const { settings, find } = scope.kindredSearchParts;

/* How rare a word is that stands on `count` of `all` pages. */
const rarity = (count, all) => Math.log(1 + (all - count + 0.5) / (count + 0.5));

/* What each page is worth, by its number. The room is used for one question after another, as most pages of a large
   site hold some word of each. */
class Worths {
  constructor(pageCount) {
    this.touched = []; /* the pages that hold a term of the question; the others are 0 in all of these */
    this.scores = new Float64Array(pageCount);
    this.matched = new Float64Array(pageCount); /* rarity of the groups that it holds */
    this.titles = new Float64Array(pageCount); /* of those, in its title */
    this.titleWords = new Uint8Array(pageCount);
    this.best = new Float64Array(pageCount); /* of the group that is looked at */
    this.inTitle = new Float64Array(pageCount);
  }

  clear() {
    for (const page of this.touched) this.scores[page] = this.matched[page] = this.titles[page] = this.titleWords[page] = 0;
    this.touched = [];
  }

  add(group, pageCount) {
    const { best, inTitle } = this;
    const here = [];
    for (const { term, quality } of group.choices) {
      const { pages, weights, titles: lengths } = term.list;
      for (let i = 0; i < pages.length; i++) {
        const page = pages[i];
        if (!best[page]) here.push(page);
        best[page] = Math.max(best[page], quality * weights[i]);
        if (lengths[i]) {
          inTitle[page] = Math.max(inTitle[page], quality);
          this.titleWords[page] = lengths[i];
        }
      }
    }
    const counts = group.choices.map(choice => choice.term.count);
    group.rarity = rarity(group.isExact && !group.isPrefix ? counts[0] : Math.max(...counts), pageCount);
    for (const page of here) {
      if (!this.matched[page]) this.touched.push(page);
      this.scores[page] += group.rarity * best[page];
      this.matched[page] += group.rarity;
      this.titles[page] += group.rarity * inTitle[page];
      best[page] = inTitle[page] = 0;
    }
  }
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

/* Whether all of the groups are in the title of a page or in one of its passages. */
function standTogether(page, groups) {
  const isTitled = ({ choices }) => choices.some(({ term: { list } }) => {
    const at = find(list.pages, page);
    return at >= 0 && list.titles[at];
  });
  if (groups.every(isTitled)) return true;
  const counts = new Map();
  visitPassages(page, groups, number => counts.set(number, (counts.get(number) || 0) + 1));
  return Array.from(counts.values()).includes(groups.length);
}

/* Pages, best first, and what they are worth: scores[page], until the next question. The first hundred are exact; those
   after may lack what the nearness of the words would add. */
const EXACT = 100;
const byWorth = worth => (a, b) => (worth[a] > worth[b] ? -1 : worth[a] < worth[b] ? 1 : a - b);
let worths = new Worths(0), bounds = new Float64Array(0);
function rank(groups, wholes, root, kindOf) {
  if (bounds.length !== root.pages) {
    worths = new Worths(root.pages);
    bounds = new Float64Array(root.pages);
  }
  worths.clear();
  const { scores, matched, titles, titleWords } = worths;
  for (const group of groups) worths.add(group, root.pages);
  const pages = worths.touched;
  const sum = groups.reduce((all, group) => all + group.rarity, 0);
  for (const { list, count } of wholes) {
    const worth = settings.whole * rarity(count, root.pages);
    list.pages.forEach((page, i) => { scores[page] += worth * list.weights[i] * (list.titles[i] ? 2 : 1); });
  }
  /* In a long question hardly a page holds most of the words, and what they add up to tells more than where
     they stand together. */
  const damp = Math.min(1, settings.wordsOfQuestion / groups.length) ** 2;
  const words = groups.reduce((all, { size }) => all + size, 0);
  const most = settings.nearness * sum * damp;
  for (const page of pages) {
    const share = matched[page] / sum;
    if (titles[page]) {
      const cover = titles[page] / sum;
      const fullness = Math.min(1, words / titleWords[page]);
      scores[page] += settings.title * sum * damp * cover * cover * (0.5 + 0.5 * fullness);
    }
    scores[page] *= Math.pow(share, settings.coverage * damp) * settings.kinds[kindOf(page)];
    bounds[page] = scores[page] + most * share * share;
  }
  pages.sort(byWorth(bounds));
  /* Passages are looked at only while a page may still come among the first. */
  let least = 0;
  for (let i = 0; i < pages.length && bounds[pages[i]] >= least; i++) {
    const near = nearest(pages[i], groups) / sum;
    scores[pages[i]] += most * near * near;
    if (i % EXACT === EXACT - 1) {
      const best = pages.slice(0, i + 1).map(page => scores[page]).sort((a, b) => b - a);
      least = best[EXACT - 1];
    }
  }
  /* Sums of the same numbers in another order are alike. */
  for (const page of pages) scores[page] = Math.round(scores[page] * 1e9) / 1e9;
  return { pages: pages.sort(byWorth(scores)), scores };
}

Object.assign(scope.kindredSearchParts, { rank, passagesOf, standTogether });
})(typeof window === "object" ? window : globalThis);
