/* The search, from a query to the best pages and passages. It knows nothing of the page
   that it runs on; what it reads comes from a loader: name of a file, mark of the build → promise of
   [mark of the build, ...matter]. What it has read it keeps in memory, and nothing else anywhere.

     const search = kindredEngine.open(load);
     const answer = await search.find("fear of intimacy");    null: overtaken
     const hits = await search.show(answer, 0, 10); */
(scope => {
"use strict";

const { SearchError, Store, Reader, tokenize, distance, find, settings, parse, formsOf, rank, passagesOf, standTogether, mark } =
  scope.kindredSearchParts;

const HITS = 300; /* told of one by one */
const CONCEPT = 1; /* a kind of page */

class Search {
  constructor(load) {
    this.store = new Store(load);
    this.turn = 0;
  }

  /* What there is: { language, shelves: [[title, colour]], runs }. */
  async open() {
    await this.store.open();
    return this.store.root;
  }

  /* The answer to a query, or null when a later query has overtaken it. `only`: a function of a run
     ([page, kind, shelf, label]) that says what is wanted. */
  async find(query, { only = null } = {}) {
    const turn = ++this.turn;
    const isLate = () => turn !== this.turn;
    await this.store.open();
    if (isLate()) return null;
    const asked = parse(query);
    const reader = new Reader(this.store, asked.words);
    const looked = await reader.read(asked.tokens, asked.isOpen);
    const without = await this.termsWithout(asked.without, reader);
    if (isLate()) return null;
    await Promise.all(looked.groups.concat(without).map(({ choices }) =>
      Promise.all(choices.map(({ term }) => this.store.list(term)))));
    if (isLate()) return null;
    const { groups, missing } = looked;
    const answer = {
      query, groups, missing, instead: [], partial: reader.partial, wanted: new Map(), counts: new Map(), hits: [], total: 0,
    };
    groups.forEach((group, i) => group.choices.forEach(({ term }) => this.want(answer.wanted, term.forms, 1 << i % 31)));
    const isWanted = page => !only || only(this.run(page));
    const { pages, scores } = rank(groups, looked.wholes, this.store.root, page => this.run(page)[1]);
    const first = this.namedPages(pages, looked.named, groups);
    let found = this.leaveOut(first.concat(pages.filter(page => !first.includes(page))), without);
    let passages = new Map(); /* page → those of its passages that hold the phrases */
    if (asked.phrases.length) {
      passages = await this.withPhrases(found, asked.phrases, groups);
      if (isLate()) return null;
      answer.lacksPhrase = !passages.size;
      if (passages.size) found = Array.from(passages.keys());
    }
    answer.hits = found.filter(isWanted).slice(0, HITS).map(page => ({
      page, score: scores[page], isDefinition: this.isConcept(page) && first.includes(page), passages: passages.get(page),
    }));
    this.tell(answer, found, isWanted, looked.asked);
    return answer;
  }

  /* How many pages there are of each run, and what was searched for in place of what was typed. */
  tell(answer, found, isWanted, asked) {
    for (const page of found) {
      const run = this.run(page);
      answer.counts.set(run, (answer.counts.get(run) || 0) + 1);
      if (isWanted(page)) answer.total++;
    }
    for (const group of asked) {
      const instead = group.instead || group.slips && this.slipOf(group, answer.hits[0]);
      if (instead) answer.instead.push({ typed: group.word, used: instead });
    }
  }

  /* The run that a page is in: [its first page, kind, shelf, sort of article]. */
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
  slipOf({ slips, choices }, hit) {
    const led = hit && slips.find(({ term }) => choices.some(choice => choice.term === term) && find(term.list.pages, hit.page) >= 0);
    return (led || slips[0]).other;
  }

  async termsWithout(lists, reader) {
    const found = [];
    for (const tokens of lists) {
      const terms = await Promise.all(formsOf(tokens).map(form => reader.term(form)));
      if (terms.length && terms.every(Boolean)) {
        found.push({ choices: terms.map(term => ({ term, quality: 1 })) });
      }
    }
    return found;
  }

  /* Pages are left out that hold all of the words of something not wanted. */
  leaveOut(pages, without) {
    if (!without.length) return pages;
    return pages.filter(page => !without.some(({ choices }) =>
      choices.every(({ term }) => find(term.list.pages, page) >= 0)));
  }

  isConcept(page) { return this.run(page)[1] === CONCEPT; }

  /* What the question names, which comes first: a concept, with its definition, then other pages. */
  namedPages(pages, named, groups) {
    const isTitled = page => this.isConcept(page) && groups.every(
      ({ choices }) => choices.some(({ term: { list }, quality }) => {
        const at = find(list.pages, page);
        return quality > 0.85 && at >= 0 && list.titles[at] === groups.length;
      }));
    const first = Array.from(new Set(pages.slice(0, 200).filter(page => named.includes(page) || isTitled(page)).concat(named)));
    return first.filter(page => this.isConcept(page)).concat(first.filter(page => !this.isConcept(page)));
  }

  want(wanted, forms, bit) {
    for (const form of forms) wanted.set(form, (wanted.get(form) || 0) | bit);
  }

  /* The rest of the forms of words that were found outside the dictionary: they are only marked, so that the
     answer need not wait for them. */
  async wantAllForms({ wanted, partial }) {
    const forms = Array.from(partial.values()).filter(form => wanted.has(form));
    partial.clear();
    await Promise.all(forms.map(async form => {
      const term = (await this.store.words(form)).term(form);
      if (term) this.want(wanted, term.forms, wanted.get(form));
    }));
  }

  /* Where compounds are written as one word, those that a wanted word begins or ends are wanted too. */
  wantCompounds(text, wanted) {
    if (!this.store.root.links.length) return;
    for (const form of formsOf(tokenize(text))) {
      const isPart = word => word.length >= 4 && (form.startsWith(word) || form.endsWith(word));
      const part = wanted.has(form) ? "" : Array.from(wanted.keys()).find(isPart);
      if (part) wanted.set(form, wanted.get(part));
    }
  }

  /* Of the best pages, those that hold the phrases as they were typed, with their passages that do; none when a
     phrase is in the title alone. */
  async withPhrases(pages, phrases, groups) {
    const forms = phrases.map(formsOf);
    const wanted = forms.map(words => ` ${words.join(" ")} `);
    const together = forms.map(words => groups.filter(({ word }) => words.includes(word)));
    const likely = new Set(pages.filter(page => together.every(groups => standTogether(page, groups))));
    /* The others too: of words that are everywhere, the lists are short. */
    const checked = [...likely, ...pages.filter(page => !likely.has(page))].slice(0, settings.checkedPhrases);
    const kept = await Promise.all(checked.map(async page => {
      const passages = passagesOf(page, groups);
      const texts = await Promise.all(passages.map(({ number }) => this.formsAt(page, number)));
      const [, title] = await this.store.page(page, 0);
      const places = [` ${formsOf(tokenize(title)).join(" ")} `, ...texts];
      if (!wanted.every(phrase => places.some(place => place.includes(phrase)))) return null;
      const fits = passages.filter((_, i) => wanted.some(phrase => texts[i].includes(phrase)));
      return [page, fits.length ? fits : null];
    }));
    return new Map(kept.filter(Boolean));
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
    await this.wantAllForms(answer);
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
      this.wantCompounds(`${title}\n${heading}\n${text}`, wanted);
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
