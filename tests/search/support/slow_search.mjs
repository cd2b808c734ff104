// A search that is slow and obvious: it reads every word of every page for every question and ranks
// by the formula as it is written in themes/folio/assets/search.js/ and
// generator/search/postings.h. It judges the fast one.

const fields = { title: 4, name: 4, keyword: 2, linkText: 2, heading: 2, summary: 2, body: 1 };
const saturation = 1.8;
const levels = 32;

// What says what a page is about: its summary, or else the first of its sentences.
const leadOf = ({ summary, passages }) => {
  const [{ text }] = passages;
  const length = passages.reduce((sum, passage) => sum + passage.text.length, 0);
  if (summary || text.length < 60) return summary;
  const end = text.indexOf(" ", Math.min(400, Math.floor(length / 4)));
  return end < 0 ? text : text.slice(0, end);
};

const wordsOf = text => text.toLowerCase().match(/[a-z0-9]+/g) || [];

// pages: [{ title, summary, keywords, kind, passages: [{ heading, text }] }]; stem: word → its term;
// small: the words that count in titles and headings only.
export function slowSearch(pages, stem, small, settings) {
  const counted = pages.map(page => {
    const texts = page.passages.map(({ heading, text }) => ({
      heading: wordsOf(heading), text: wordsOf(text),
    }));
    const length = wordsOf(page.summary).length
      + texts.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0);
    return { page, texts, length, title: wordsOf(page.title) };
  });
  const average = Math.max(1, counted.reduce((sum, { length }) => sum + length, 0) / pages.length);

  const isTerm = (term, allowSmall) => word => stem(word) === term && (allowSmall || !small.has(word));

  // How much a page is about a term, and where; null if it does not hold it.
  function look({ page, texts, length, title }, term) {
    const count = (words, allowSmall) => words.filter(isTerm(term, allowSmall)).length;
    const inTitle = count(title, true) > 0;
    const inKeywords = count(wordsOf((page.keywords || []).join(" ")), true);
    const inLead = count(wordsOf(leadOf(page)), false);
    const even = (inTitle ? fields.title : 0) + fields.keyword * inKeywords;
    const passages = [];
    let sum = fields.summary * inLead;
    texts.forEach(({ heading, text }, number) => {
      const [inHeading, inText] = [count(heading, true), count(text, false)];
      sum += fields.heading * inHeading + fields.body * inText;
      const isAtTop = number === 0 && inKeywords + inLead > 0;
      if (inHeading + inText > 0 || isAtTop) passages.push({ number, inHeading: inHeading > 0 });
    });
    if (even + sum === 0) return null;
    const share = even + sum / (0.4 + 0.6 * Math.max(0.25, length / average));
    const weight = Math.min(levels - 1, Math.max(1, Math.round(share / (saturation + share) * levels))) / levels;
    return { weight, inTitle, titleWords: Math.min(15, title.length), passages };
  }

  return question => {
    const asked = wordsOf(question);
    const content = asked.filter(word => !small.has(word));
    const groups = (content.length ? content : asked).map(stem)
      .map(term => ({ term, found: counted.map(page => look(page, term)) }))
      .filter(group => group.found.some(Boolean));
    for (const group of groups) {
      const n = group.found.filter(Boolean).length;
      group.rarity = Math.log(1 + (pages.length - n + 0.5) / (n + 0.5));
    }
    const sum = groups.reduce((all, { rarity }) => all + rarity, 0);
    const damp = Math.min(1, settings.wordsOfQuestion / groups.length) ** 2;
    const scored = pages.map((page, number) => {
      const here = groups.filter(group => group.found[number]);
      if (!here.length) return null;
      const total = (list, worth) => list.reduce((all, group) => all + worth(group), 0);
      let score = total(here, group => group.rarity * group.found[number].weight);
      const titled = here.filter(group => group.found[number].inTitle);
      if (titled.length) {
        const cover = total(titled, group => group.rarity) / sum;
        const fullness = Math.min(1, groups.length / titled[0].found[number].titleWords);
        score += settings.title * sum * damp * cover ** 2 * (0.5 + 0.5 * fullness);
      }
      score *= (total(here, group => group.rarity) / sum) ** (settings.coverage * damp) * settings.kinds[page.kind];
      const nearest = Math.max(0, ...page.passages.map((_, i) => total(
        here.filter(group => group.found[number].passages.some(passage => passage.number === i)),
        group => group.rarity)));
      score += settings.nearness * sum * damp * (nearest / sum) ** 2;
      return { number, score: Math.round(score * 1e9) / 1e9 };
    });
    return scored.filter(Boolean).sort((a, b) => b.score - a.score || a.number - b.number);
  };
}
