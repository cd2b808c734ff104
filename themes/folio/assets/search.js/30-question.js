/* A question cut into words, and the groups that it becomes, one for each of them. A group is the terms that
   its word may stand for, each with how well it does. */
(scope => {
"use strict";

const { tokenize } = scope.kindredSearchParts;

/* Settings of the ranking, found by measuring. */
const settings = {
  title: 2, nearness: 0.65, coverage: 0.3, wordsOfQuestion: 4, wordsBesidePhrases: 8,
  prefix: 0.95, prefixBesideWord: 0.45, completions: 12, completionsOfStart: 3,
  slips: [0.95, 0.85, 0.75, 0.65], inflected: 0.9, split: 0.9, joined: 0.9, whole: 0.5, kinds: [1, 1, 0.8],
  checkedPhrases: 40, passagesShown: 3, spareFiles: 0.5, rareSlip: 6,
};

const QUOTED = /(^|\s)(-?)["“”„«]([^"“”„«»]+)["“”»]/g;

/* "exact words", -without, and the rest, as tokens. In a whole sentence quotes and hyphens are no more
   than that. */
function parse(query) {
  const phrases = [], without = [];
  const isSentence = tokenize(query.replace(QUOTED, " ")).length > settings.wordsBesidePhrases;
  const rest = isSentence ? query : query
    .replace(QUOTED, (all, before, minus, text) => {
      const tokens = tokenize(text);
      if (tokens.length) (minus ? without : phrases).push(tokens);
      return minus ? " " : ` ${text} `;
    })
    .replace(/(^|\s)-(?=[\p{L}\p{N}])(\S+)/gu, (all, before, text) => {
      without.push(tokenize(text));
      return " ";
    });
  return { tokens: tokenize(rest), words: countWords(query), phrases, without, isOpen: /[\p{L}\p{M}\p{N}]$/u.test(rest) };
}

const formsOf = tokens => [].concat(...tokens.map(token => token.forms.length ? token.forms : [token.whole]));

/* How many words were typed, between spaces. */
function countWords(query) {
  const pairs = tokenize(query).reduce((sum, { isPairs, forms }) => sum + (isPairs ? forms.length : 0), 0);
  return pairs + query.split(/\s+/).filter(piece => tokenize(piece).some(({ isPairs }) => !isPairs)).length;
}

/* A word of the question: the terms that it may stand for. */
class Group {
  constructor(word, token) {
    this.word = word;
    this.token = token;
    this.asNamed = word === token.whole && token.forms.length ? token.forms.join(" ") : word;
    this.size = this.asNamed === word ? 1 : token.forms.length; /* of it in words */
    this.choices = []; /* { term, quality } */
    this.isExact = false; /* the word itself is one of them */
    this.isPrefix = false; /* words that it begins are */
    this.whole = null; /* the term of the compound that it is a part of */
    this.slips = null; /* what it was meant to be, likely ones first: { other, term } */
    this.parts = null; /* the groups of the words that it was written from */
    this.instead = ""; /* the word that was searched for in its place */
  }

  add(term, quality) {
    const known = this.choices.find(choice => choice.term === term);
    if (known) known.quality = Math.max(known.quality, quality);
    else this.choices.push({ term, quality });
  }
}

Object.assign(scope.kindredSearchParts, { settings, parse, formsOf, Group });
})(typeof window === "object" ? window : globalThis);
