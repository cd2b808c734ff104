/* What a word that is not in the dictionary was meant to be: another word that has slipped, two words written as one,
   or a word with another ending. */
(scope => {
"use strict";

const { distance, shardOf, settings, Group } = scope.kindredSearchParts;

/* On a site of fewer pages every word is rare, and each of them may be meant; as in write_word_lists.cpp. */
const LARGE_SITE = 2000;

function differences(a, b) {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

/* Of the dictionary's words, those worth correcting to; the rule of write_word_lists.cpp. */
const isTrusted = (word, { count, list }, { root, small }) =>
  /^\p{L}{4,24}$/u.test(word) && !small.has(word) && (count > 1 || root.pages < LARGE_SITE || list.titles[0] > 0);

const commonness = count => Math.min(9, Math.floor(Math.log2(count)));

/* Words near this one: [{ other, far, term }]. A slip leaves the beginning of a word as it was or its end: looked at
   are the words where it would be itself, then those that end like it, then those a little before and after, and
   no more of them when a common one is found. */
async function nearWords(word, most, reader) {
  const { store } = reader;
  const { words: firsts, pages } = store.root;
  const near = [];
  const look = (words, isListed) => {
    for (const other of words.keys) {
      const far = other.length < 4 ? most + 1 : distance(word, other, most);
      if (far > most || near.some(slip => slip.other === other)) continue;
      const term = words.term(other);
      if (isListed || isTrusted(other, term, store)) near.push({ other, far, term });
    }
    return near.some(({ term }) => commonness(term.count) > Math.log2(pages) - settings.rareSlip);
  };
  const own = shardOf(firsts, word), begun = word.slice(0, 3);
  if (look(await reader.words(word), false)) return near;
  const endings = await reader.endings(word);
  if (endings && look(endings, true)) return near;
  const isBeside = number => number >= shardOf(firsts, begun) && number <= shardOf(firsts, begun + "\uFFFF");
  for (const name of [own - 1, own + 1].filter(isBeside).map(number => "words/" + number)) {
    if (reader.mayLoad(name)) look(await reader.wordsIn(name), false);
  }
  return near;
}

async function trySlips(group, most, reader) {
  const { word } = group;
  if (word.length < 4 || /\p{N}/u.test(word)) return false;
  const worth = ({ other, far, term }) => {
    const isSwap = other.length === word.length && far < differences(word, other);
    return commonness(term.count) - (other[0] === word[0] ? 0 : 3) - 4 * far + (isSwap ? 3 : 0);
  };
  const near = (await nearWords(word, most, reader))
    .sort((a, b) => worth(b) - worth(a) || (a.other < b.other ? -1 : 1)).slice(0, settings.slips.length);
  const slips = [];
  for (const { other, term } of near) {
    const whole = await reader.listed(other, term, !slips.length);
    if (whole) slips.push({ other, term: whole });
  }
  slips.forEach(({ term }, i) => group.add(term, settings.slips[i]));
  if (slips.length) group.slips = slips;
  return slips.length > 0;
}

/* The first part of a compound: { form, term }, without what links it to the second. */
async function beginning(text, reader) {
  const ends = reader.store.root.links.filter(link => text.endsWith(link) && text.length - link.length >= 3);
  for (const form of [text, ...ends.map(link => text.slice(0, -link.length))]) {
    const term = reader.mayLoad(reader.store.wordsName(form)) && await reader.term(form);
    if (term) return { form, term };
  }
  return null;
}

/* The words that end like this one are at hand by now, so those are tried that end it. */
async function trySplits(group, reader) {
  const { word } = group;
  const endings = await reader.endings(word);
  const isUsual = (part, { count }) => count > 1 || part.length > 4 && reader.store.root.pages < LARGE_SITE;
  for (let at = word.length - 3; at >= 3; at--) {
    const right = word.slice(at);
    const end = endings && endings.term(right);
    const first = end && isUsual(right, end) && await beginning(word.slice(0, at), reader);
    if (!first || !isUsual(first.form, first.term)) continue;
    const second = await reader.listed(right, end, true);
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

async function tryEndings(group, reader) {
  const { word } = group;
  const words = await reader.words(word);
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

async function correct(group, reader) {
  if (group.token.isPairs) return;
  if (await trySlips(group, 1, reader)) return;
  if (await trySplits(group, reader)) return;
  if (await tryEndings(group, reader)) return;
  if (group.word.length >= 8) await trySlips(group, 2, reader);
}

scope.kindredSearchParts.correct = correct;
})(typeof window === "object" ? window : globalThis);
