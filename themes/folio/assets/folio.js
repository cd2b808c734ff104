/* The scripts of folio. The pages read, link and print without them.
   One classic script, so that it runs from a folder as well as from a server. It keeps two things
   on the reader's device, `kindred-theme` and `kindred-size`, and sends nothing anywhere.

   Its words are in the page, in <script type="application/json" id="page.words">, under the keys
   theme, theme-auto -light -dark; size, size-small -standard -large -largest; close; path-leave;
   peek-title -concept -work; filter-none; search-private -loading -failed -none -advice -results
   -article -concept -work -count -passage -passages -place -places. */
(() => {
"use strict";

const page = document.documentElement;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const root = page.dataset.root || "";
const words = JSON.parse(document.getElementById("page.words")?.textContent || "{}");
const word = (key, values = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);

const isPlain = event => !event.ctrlKey && !event.metaKey && !event.shiftKey;

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/* A choice that a button steps through. */
function chooser(name, choices, apply) {
  const button = one(`[data-${name}-toggle]`);
  if (!button) return;
  const current = () => Math.max(0, choices.indexOf(page.dataset[name]));
  const describe = () => {
    button.title = word(name, { choice: word(`${name}-${choices[current()]}`) });
    one(".vh", button).textContent = button.title;
  };
  button.addEventListener("click", () => {
    const next = choices[(current() + 1) % choices.length];
    const isFirst = next === choices[0];
    if (isFirst) delete page.dataset[name];
    else page.dataset[name] = next;
    try {
      if (isFirst) localStorage.removeItem("kindred-" + name);
      else localStorage.setItem("kindred-" + name, next);
    } catch { /* refused: the choice lasts as long as the page */ }
    apply(next);
    describe();
  });
  describe();
}
chooser("theme", ["auto", "light", "dark"], theme => {
  const asks = { light: "not all", dark: "screen" };
  document.getElementById("page.dark").media = asks[theme] || "screen and (prefers-color-scheme: dark)";
});
const sizes = ["standard", "large", "largest", "small"];
chooser("size", sizes, () => dispatchEvent(new Event("resize")));

/* Peek: the entry that a dotted link names by data-peek, beside the link or, on touch, in a sheet.
   It stands on the page already, in the list of concepts or of references. */
const card = make("div", { class: "peek", id: "peek", role: "tooltip", hidden: "" });
const sheet = make("dialog", { class: "sheet", "aria-label": word("peek-title") });
let peeked = null;
let wait = 0;
let pointer = "";

function soon(action, delay) {
  clearTimeout(wait);
  wait = setTimeout(action, delay);
}

function fill(box, link) {
  const copy = document.getElementById(link.dataset.peek)?.cloneNode(true);
  if (!copy) return false;
  all(".back", copy).forEach(back => back.remove());
  all("a", copy).forEach(inner => inner.replaceWith(...inner.childNodes));
  all("[id]", copy).forEach(named => named.removeAttribute("id"));
  box.className = `${box.classList[0]} ${copy.className}`;
  box.replaceChildren(make(copy.matches("li") ? "p" : "dl", {}, ...copy.childNodes));
  one("main").append(box);
  return true;
}

function hidePeek() {
  clearTimeout(wait);
  card.hidden = true;
  peeked?.removeAttribute("aria-describedby");
  peeked = null;
}

function showPeek(link) {
  hidePeek();
  if (!fill(card, link)) return;
  peeked = link;
  link.setAttribute("aria-describedby", "peek");
  card.style.left = card.style.top = "0";
  card.hidden = false;
  const line = link.getClientRects()[0];
  const box = card.getBoundingClientRect();
  const need = box.height + 10;
  const left = line.left + (line.width - box.width) / 2;
  const inside = Math.max(12, Math.min(left, page.clientWidth - box.width - 12));
  const isAbove = line.bottom + need > innerHeight && line.top > need;
  card.style.left = `${inside - box.left}px`;
  card.style.top = `${(isAbove ? line.top - need : line.bottom + 10) - box.top}px`;
}

function openSheet(link) {
  if (!fill(sheet, link)) return false;
  const verb = word(link.matches(".cite") ? "peek-work" : "peek-concept");
  sheet.append(make("p", { class: "row" },
    make("a", { class: "btn", href: link.getAttribute("href") }, verb),
    make("button", { class: "btn btn-quiet", type: "button" }, word("close"))));
  sheet.showModal();
  return true;
}

if (one("[data-peek]")) {
  const linkOf = event => event.target.closest("[data-peek]");
  const listen = (type, action) => document.addEventListener(type, action, true);
  sheet.addEventListener("click", event => {
    if (event.target === sheet || event.target.closest(".btn")) sheet.close();
  });
  listen("pointerdown", event => { pointer = event.pointerType; });
  listen("pointerover", event => {
    if (event.pointerType !== "mouse") return;
    const link = linkOf(event);
    if (link && link !== peeked) soon(() => showPeek(link), 350);
    else if (link || card.contains(event.target)) clearTimeout(wait);
    else soon(hidePeek, 250);
  });
  listen("focusin", event => {
    const link = linkOf(event);
    if (pointer !== "touch" && link?.matches(":focus-visible")) showPeek(link);
  });
  listen("focusout", event => { if (linkOf(event)) hidePeek(); });
  listen("keydown", event => {
    pointer = "";
    if (event.key === "Escape") hidePeek();
  });
  listen("click", event => {
    const link = linkOf(event);
    if (!link) return;
    hidePeek();
    if (isPlain(event) && pointer === "touch" && openSheet(link)) event.preventDefault();
  });
}

/* Notes in the margin take no height, so that the text stays even: part those that meet. */
const notes = all(".prose > .notes");
function placeNotes() {
  let free = -Infinity;
  notes.forEach(note => { note.style.translate = ""; });
  for (const note of notes) {
    const box = note.getBoundingClientRect();
    if (box.height) continue; /* in the text, not in the margin */
    const shift = Math.max(0, free - box.top);
    if (shift) note.style.translate = `0 ${shift}px`;
    free = box.top + shift + note.scrollHeight + 14;
  }
}
if (notes.length) {
  placeNotes();
  addEventListener("resize", placeNotes);
  document.fonts?.ready.then(placeNotes);
}

/* Where we are, in the contents. */
const target = link => document.getElementById(decodeURIComponent(link.hash.slice(1)));
const entries = all(".toc a").filter(target);
let frame = 0;
function markPlace() {
  frame = 0;
  const line = innerHeight * 0.35;
  const here = entries.filter(link => target(link).getBoundingClientRect().top < line).pop();
  entries.forEach(link => { link.ariaCurrent = link === here ? "true" : null; });
}
if (entries.length) {
  markPlace();
  addEventListener("scroll", () => { frame ||= requestAnimationFrame(markPlace); });
}

/* A reading path is followed by ?path=ID. */
const followed = new URLSearchParams(location.search).get("path");
const row = all("[data-path]").find(item => item.dataset.path === followed);
if (row) {
  row.classList.add("followed");
  row.parentNode.prepend(row);
  all("[rel]", row).forEach(step => { step.search = "?path=" + encodeURIComponent(followed); });
  one("p", row)?.append(make("a", { href: location.pathname }, word("path-leave")));
}

/* Leaving at once: the new page takes this one's place. */
document.addEventListener("click", event => {
  const exit = event.target.closest("[data-quick-exit]");
  if (!exit) return;
  event.preventDefault();
  page.hidden = true;
  document.title = "";
  location.replace(exit.href);
});

/* The filter, A to Z. */
const filter = one("[data-filter]");
filter?.addEventListener("input", () => {
  const query = filter.value.trim();
  const wanted = query.toLowerCase();
  const items = all(filter.dataset.filter);
  items.forEach(item => { item.hidden = !item.textContent.toLowerCase().includes(wanted); });
  all(".az").forEach(letter => { letter.hidden = !one("dl > div:not([hidden])", letter); });
  one("[data-filter-empty]").textContent =
    items.every(item => item.hidden) ? word("filter-none", { query }) : "";
});

/* The map: one concept, its arcs and its neighbours stand out. */
for (const map of all("[data-map]")) {
  const light = event => {
    const link = /out|leave/.test(event.type) ? null : event.target.closest("[data-id]");
    const lit = new Set(link && [link.dataset.id]);
    for (const arc of all("[data-a]", map)) {
      const ends = [arc.dataset.a, arc.dataset.b];
      const isOn = Boolean(link) && ends.includes(link.dataset.id);
      arc.classList.toggle("on", isOn);
      if (isOn) ends.forEach(end => lit.add(end));
    }
    map.classList.toggle("lit", Boolean(link));
    all("[data-id]", map).forEach(name => name.classList.toggle("on", lit.has(name.dataset.id)));
  };
  for (const type of ["mouseover", "mouseleave", "focusin", "focusout"]) {
    map.addEventListener(type, light);
  }
}

/* Search: one renderer for the overlay (combobox and listbox) and for the search page (links). The
   engine and its index are scripts too, loaded when first wanted. */
let engine = null;
const load = path => new Promise((onload, onerror) => {
  document.head.append(Object.assign(make("script", { src: root + path }), { onload, onerror }));
});
const marked = parts => parts.map((part, i) => (i % 2 ? make("mark", {}, part) : part));
const counted = (n, key) => word(n === 1 ? key : key + "s", { n });

class SearchBox {
  constructor(box, isOverlay) {
    this.isOverlay = isOverlay;
    this.input = one("[name=q]", box);
    this.facets = one(".facets", box);
    this.results = one(".results", box);
    this.status = one("[role=status]", box);
    this.hits = [];
    if (isOverlay) { /* without scripts it is a plain field */
      const combobox = { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" };
      Object.assign(this.input, combobox).setAttribute("aria-controls", this.results.id);
    }
    this.input.addEventListener("input", () => this.run());
    this.facets.addEventListener("change", () => this.run());
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  async run() {
    const query = this.input.value.trim();
    this.status.textContent = word(query ? "search-loading" : "search-private");
    try {
      engine ||= load("assets/search.js").then(() => load("assets/search/index.js"));
      await engine;
    } catch {
      engine = null;
      this.status.textContent = word("search-failed");
      return;
    }
    if (query === this.input.value.trim()) this.show(query, window.kindredEngine.find(query));
  }

  show(query, found) {
    const of = kind => found.filter(group => kind === "all" || group.kind === kind);
    for (const label of all("label", this.facets)) {
      one(".n", label).textContent = query ? of(one("input", label).value).length : "";
    }
    const groups = of(one(":checked", this.facets).value).slice(0, 12);
    this.results.replaceChildren(...groups.map((group, i) => this.group(group, i)));
    this.hits = all(".hit", this.results);
    this.hits.forEach((hit, i) => { hit.id = "hit-" + i; });
    const some = this.hits.length > 0;
    if (query && !some) {
      const advice = make("a", { href: root + "concepts/index.html" }, word("search-advice"));
      this.results.append(make("div", { class: "nohits" },
        make("p", {}, word("search-none", { query })), make("p", { class: "quiet" }, advice)));
    }
    this.status.textContent = !query ? word("search-private") : word("search-count", {
      passages: counted(this.hits.length, "search-passage"),
      places: counted(groups.length, "search-place"),
    });
    if (!this.isOverlay) return;
    this.input.setAttribute("aria-expanded", some);
    this.results.ariaLabel = some ? word("search-results") : null;
    this.results.role = some ? "listbox" : null;
    this.choose(0);
  }

  group({ title, kind, section, colour, places }, i) {
    const head = make("div", { class: "hithead", id: "hits-of-" + i },
      make("span", { class: "dot c" + colour }), ...marked(title),
      make("small", {}, section || word("search-" + kind)));
    const hits = places.map(({ url, heading, text }) => {
      const name = heading.length ? [make("b", {}, ...marked(heading)), " "] : [];
      const asOption = this.isOverlay ? { role: "option", tabindex: "-1" } : {};
      return make("a", { class: "hit", href: root + url, ...asOption }, ...name, ...marked(text));
    });
    if (!this.isOverlay) Object.assign(head, { role: "heading", ariaLevel: "2" });
    const asGroup = this.isOverlay ? { role: "group", "aria-labelledby": head.id } : {};
    return make("div", { class: "hitgroup", ...asGroup }, head, ...hits);
  }

  choose(index) {
    const count = this.hits.length;
    this.chosen = count ? (index + count) % count : -1;
    this.hits.forEach((hit, i) => hit.setAttribute("aria-selected", i === this.chosen));
    const hit = this.hits[this.chosen];
    if (!hit) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", hit.id);
    hit.scrollIntoView({ block: "nearest" });
  }
}

const overlay = one("dialog.searchbox");
const searchPage = one("[data-search-page]");
let openSearch = null;
if (searchPage) {
  const box = new SearchBox(searchPage, false);
  box.input.value = new URLSearchParams(location.search).get("q") || "";
  box.run();
  openSearch = () => box.focus();
} else if (overlay) {
  const box = new SearchBox(overlay, true);
  openSearch = () => {
    if (overlay.open) return;
    hidePeek();
    overlay.showModal();
    box.focus();
    box.run();
  };
  overlay.addEventListener("click", event => {
    if (event.target === overlay || event.target.closest(".hit, [data-close]")) overlay.close();
  });
  box.input.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) box.choose(box.chosen + step);
    else if (event.key === "Enter" && box.hits[box.chosen]) box.hits[box.chosen].click();
    else if (event.key === "Escape") overlay.close(); /* the field would only empty itself */
    else return;
    event.preventDefault();
  });
}
if (openSearch) {
  const open = event => {
    event.preventDefault();
    openSearch();
  };
  for (const opener of all("[data-search-open]")) {
    opener.setAttribute("aria-keyshortcuts", "/ Control+K");
    if (!searchPage) Object.assign(opener, { role: "button", ariaHasPopup: "dialog" });
    opener.addEventListener("click", event => {
      if (isPlain(event)) open(event);
    });
    opener.addEventListener("keydown", event => { if (event.key === " ") open(event); });
  }
  document.addEventListener("keydown", event => {
    const isTyping = event.target.matches("input, textarea, [contenteditable]");
    const isCommand = event.ctrlKey || event.metaKey;
    const isSlash = event.key === "/" && !isTyping && !event.altKey;
    if (isCommand ? event.key === "k" : isSlash) open(event);
  });
}
})();
