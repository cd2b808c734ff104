/* What a reader sees of the search: the overlay (a combobox with its listbox) and the search page
   (links). The script is loaded by folio.js when it is first wanted, and the engine then loads the
   files of the index that a question needs. All of them are classic scripts, so that they come from a
   folder as well as from a server. Nothing about a search is kept, and no question is part of a
   request. */
(() => {
"use strict";

const { signOf } = window.kindredSearchParts;
const { one, all, root, make } = window.kindredPage;
const word = (key, values) => window.kindredPage.word("search-" + key, values);
const counted = (n, key) => word(n === 1 ? key : key + "s", { n });

const KINDS = ["article", "concept", "work"];
const GROUPS_SHOWN = 10; /* at once: each is a file of text or two */
const MARKED_FORMS = 60;

const script = src => new Promise((done, failed) => {
  const element = make("script", { src });
  element.async = false;
  element.onload = () => { element.remove(); done(); };
  element.onerror = () => { element.remove(); failed(new Error(src)); };
  document.head.append(element);
});

/* Files of the index hand over their matter by calling kindredSearch(name, mark, ...matter). */
const arrived = new Map();
window.kindredSearch = (name, ...matter) => { arrived.set(name, matter); };
let again = "";
async function loadShard(name, mark) {
  await script(`${root}assets/search/${name}.js${mark || again ? "?" + (mark || again) : ""}`);
  const matter = arrived.get(name);
  arrived.delete(name);
  if (!matter) throw new Error(name);
  return matter;
}

let engine = window.kindredEngine.open(loadShard);

/* An old copy of the root that a cache kept is asked for once more, past the cache. */
async function find(query, options) {
  try {
    return await engine.find(query, options);
  } catch (error) {
    if (error.reason !== "stale" || again) throw error;
    again = String(Date.now());
    engine = window.kindredEngine.open(loadShard);
    return engine.find(query, options);
  }
}

const marked = parts => parts.map((part, i) => (i % 2 ? make("mark", {}, part) : part));

class SearchBox {
  constructor(box, isOverlay) {
    this.isOverlay = isOverlay;
    this.box = box;
    this.input = one("[name=q]", box);
    this.facets = one(".facets", box);
    this.results = one(".results", box);
    this.status = one("[role=status]", box);
    this.shelves = make("select", { "aria-label": word("shelf"), hidden: "" });
    this.sorts = make("select", { "aria-label": word("sort"), hidden: "" });
    this.facets.append(this.shelves, this.sorts);
    this.hits = [];
    this.chosen = -1;
    if (isOverlay) {
      const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.results.id };
      for (const name of Object.keys(combobox)) this.input.setAttribute(name, combobox[name]);
    }
    this.input.addEventListener("input", () => this.run());
    this.facets.addEventListener("change", () => this.run());
    one("form", box).addEventListener("submit", event => {
      event.preventDefault();
      this.run();
      if (!isOverlay) this.putInAddress();
    });
    this.results.addEventListener("click", event => this.follow(event));
  }

  say(text) { this.status.textContent = text; }

  /* For a link to share. Only when asked for: the address stays in the browser's history, and words
     that were only typed are nobody's business there. */
  putInAddress() {
    const query = this.input.value.trim();
    history.replaceState(history.state, "", location.pathname + (query && "?q=" + encodeURIComponent(query)));
  }

  async run() {
    const query = this.input.value.trim();
    if (!query) this.say(word("private"));
    else if (!this.hits.length) this.say(word("loading"));
    try {
      const answer = await find(this.input.value, { only: this.filter() });
      if (answer) await this.show(answer, GROUPS_SHOWN);
    } catch (error) {
      this.say(word(error.reason === "stale" || error.reason === "version" ? "stale" : "failed"));
      this.empty();
    }
  }

  filter() {
    const kind = KINDS.indexOf(one(":checked", this.facets).value);
    const [shelf, sort] = [this.shelves.value, this.sorts.value];
    return run => (kind < 0 || run[1] === kind) && (!shelf || String(run[2]) === shelf && run[1] < 2)
      && (!sort || run[3] === sort);
  }

  empty() {
    this.results.textContent = "";
    this.hits = [];
    this.choose(-1);
  }

  async show(answer, limit) {
    const groups = await engine.show(answer, 0, limit);
    if (answer.query !== this.input.value) return;
    this.answer = answer;
    this.tellCounts(answer);
    this.results.textContent = "";
    this.results.append(...groups.map((group, i) => this.group(group, i)));
    this.hits = all(".hit", this.results);
    this.hits.forEach((hit, i) => { hit.id = "hit-" + i; });
    if (answer.query.trim() && !groups.length) await this.showNothing(answer);
    if (!this.isOverlay && answer.hits.length > limit) this.offerMore(answer, limit);
    this.say(this.summary(answer, groups.length));
    if (this.isOverlay) this.choose(this.hits.length ? 0 : -1);
  }

  summary(answer, shown) {
    if (!answer.query.trim()) return word("private");
    const told = answer.instead.map(({ typed, used }) => word("instead", { typed, used }));
    if (answer.lacksPhrase && shown) told.push(word("no-phrase"));
    if (answer.missing.length && shown) told.push(word("missing", { words: answer.missing.join(", ") }));
    return [counted(answer.total, "place"), ...told].join(". ");
  }

  async showNothing(answer) {
    const box = make("div", { class: "nohits" }, make("p", {}, word("none", { query: answer.query.trim() })));
    const near = await engine.nearby(answer.query);
    if (near.length) {
      const links = near.map(({ title, url }) => make("a", { href: root + url }, title));
      box.append(make("p", {}, word("nearby") + " ", ...links.reduce((list, link) => list.concat(list.length ? ", " : [], link), [])));
    }
    box.append(make("p", { class: "quiet" }, make("a", { href: root + "concepts/index.html" }, word("advice"))));
    this.results.append(box);
  }

  offerMore(answer, limit) {
    const button = make("button", { type: "button", class: "btn btn-quiet" }, word("more"));
    button.addEventListener("click", async () => {
      await this.show(answer, limit + GROUPS_SHOWN);
      const next = all(".hitgroup", this.results)[limit];
      if (next) one("a", next).focus();
    });
    this.results.append(button);
  }

  /* How many pages each facet holds, of the present question. */
  tellCounts({ query, counts }) {
    const sums = { all: 0 }, shelves = new Map(), sorts = new Map();
    const add = (map, key, n) => map.set(key, (map.get(key) || 0) + n);
    counts.forEach((n, run) => {
      sums.all += n;
      sums[KINDS[run[1]]] = (sums[KINDS[run[1]]] || 0) + n;
      if (run[1] < 2) add(shelves, String(run[2]), n);
      if (run[3]) add(sorts, run[3], n);
    });
    for (const label of all("label", this.facets)) {
      one(".n", label).textContent = query.trim() ? sums[one("input", label).value] || 0 : "";
    }
    const titleOf = shelf => (engine.store.root.shelves[shelf] || [""])[0];
    this.offer(this.shelves, word("all-shelves"), shelves, titleOf);
    this.offer(this.sorts, word("all-sorts"), sorts, sort => sort);
  }

  offer(select, nothing, counts, titleOf) {
    const chosen = select.value;
    if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
    const options = Array.from(counts, ([value, n]) => [titleOf(value), value, n])
      .filter(([title]) => title)
      .map(([title, value, n]) => make("option", { value }, `${title} (${n})`));
    select.textContent = "";
    select.append(make("option", { value: "" }, nothing), ...options);
    select.value = chosen;
    select.hidden = options.length < 2 && !chosen;
  }

  group({ title, kind, shelf, colour, label, isDefinition, passages }, i) {
    const place = [kind === "article" ? shelf || word(kind) : word(kind), label].filter(Boolean).join(" · ");
    const head = make("div", { class: "hithead", id: "hits-of-" + i },
      make("span", { class: "dot c" + colour }), ...marked(title), " ", make("small", {}, place));
    const hits = passages.map(({ url, heading, text }) => {
      const name = heading.length > 1 || heading[0] ? [make("b", {}, ...marked(heading)), " "] : [];
      const asOption = this.isOverlay ? { role: "option", tabindex: "-1" } : {};
      return make("a", Object.assign({ class: "hit", href: root + url }, asOption), ...name, ...marked(text));
    });
    if (!this.isOverlay) {
      head.setAttribute("role", "heading");
      head.setAttribute("aria-level", "2");
    }
    const asGroup = this.isOverlay ? { role: "group", "aria-labelledby": head.id } : {};
    const name = isDefinition ? "hitgroup definition-hit" : "hitgroup";
    return make("div", Object.assign({ class: name }, asGroup), head, ...hits);
  }

  choose(index) {
    if (!this.isOverlay) return;
    const count = this.hits.length;
    this.chosen = count && index >= -1 ? (index + count) % count : -1;
    this.input.setAttribute("aria-expanded", count > 0);
    const asList = [["role", "listbox"], ["aria-label", word("results")]];
    for (const [name, value] of asList) {
      if (count) this.results.setAttribute(name, value);
      else this.results.removeAttribute(name);
    }
    this.hits.forEach((hit, i) => hit.setAttribute("aria-selected", i === this.chosen));
    const hit = this.hits[this.chosen];
    if (!hit) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    this.input.setAttribute("aria-activedescendant", hit.id);
    hit.scrollIntoView({ block: "nearest" });
  }

  /* A hit that is opened takes along what to mark, in the part of the address that is not sent; the
     page takes it out again. */
  follow(event) {
    const link = event.target.closest(".hit");
    if (!link || !this.answer) return;
    const clean = link.href;
    const forms = Array.from(this.answer.wanted.keys()).slice(0, MARKED_FORMS).map(signOf);
    link.href = `${clean}${clean.includes("#") ? "" : "#"}?find=${forms.join("+")}`;
    setTimeout(() => { link.href = clean; });
  }
}

/* --- opening ---------------------------------------------------------------------------------------- */

const searchPage = one("[data-search-page]");
const overlay = one("dialog.searchbox");
const box = searchPage ? new SearchBox(searchPage, false) : overlay && new SearchBox(overlay, true);

function keys(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) box.choose(box.chosen + step);
  else if (event.key === "Enter" && box.hits[box.chosen]) box.hits[box.chosen].click();
  else if (event.key === "Escape") overlay.close(); /* the field would only empty itself */
  else return;
  event.preventDefault();
}

if (searchPage) {
  const asked = new URLSearchParams(location.search).get("q");
  if (asked && !box.input.value) box.input.value = asked;
  box.run();
} else if (overlay) {
  box.input.addEventListener("keydown", keys);
  overlay.addEventListener("click", event => {
    if (event.target === overlay || event.target.closest(".hit, [data-close]")) overlay.close();
  });
}

window.kindredSearchBox = { run: () => box.run(), engine: () => engine, load: loadShard };
})();
