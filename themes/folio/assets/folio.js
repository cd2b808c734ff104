/* The scripts of folio. The pages read, link and print without them.
   One classic script, so that it runs from a folder as well as from a server. It keeps two things
   on the reader's device, `kindred-theme` and `kindred-size`, and sends nothing anywhere.

   Its words are in the page, in <script type="application/json" id="page.words">, under the keys
   theme, theme-auto -light -dark; size, size-small -standard -large -largest; close; path-leave;
   peek-title -concept -work; filter-none; search-failed, and those of search.js.

   What its parts are made with is `kindredPage`; search.js, which this script loads, uses it too. */
(() => {
"use strict";

const page = document.documentElement;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const words = JSON.parse(document.getElementById("page.words")?.textContent || "{}");
const word = (key, values = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);

const root = page.dataset.root || "";

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
window.kindredPage = { one, all, word, root, make };

const isPlain = event => !event.ctrlKey && !event.metaKey && !event.shiftKey;

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

/* On narrow screens a table stands as blocks: roles keep it a table for those who hear it. */
const roles = { table: "table", "thead, tbody": "rowgroup", tr: "row", td: "cell",
  "thead th": "columnheader", "tbody th": "rowheader" };
for (const [parts, role] of Object.entries(roles)) {
  all(`.table :is(${parts})`).forEach(part => part.setAttribute("role", role));
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
  const note = one(".opening [href$='#readon.h']");
  if (note) note.textContent = one("span", row).textContent;
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
  const isWanted = part => part.textContent.toLowerCase().includes(wanted);
  items.forEach(item => { item.hidden = !all("dt, .quiet", item).some(isWanted); });
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

/* Search: its scripts are loaded when it is first wanted, or to mark the words of a question. */
const searchPage = one("[data-search-page]");
const overlay = one("dialog.searchbox");
const searchBox = searchPage || overlay;
let searching = null;
const loadSearch = () => (searching ||= new Promise((onload, onerror) => {
  const src = root + "assets/search.js";
  document.head.append(Object.assign(make("script", { src }), { onload, onerror }));
}));
function openSearch() {
  if (!searchPage && overlay.open) return;
  hidePeek();
  if (!searchPage) overlay.showModal();
  const field = one("[name=q]", searchBox);
  field.focus();
  field.select();
  loadSearch().then(() => kindredSearchBox.run()).catch(() => {
    searching = null;
    one("[role=status]", searchBox).textContent = word("search-failed");
  });
}
if (searchPage || location.hash.includes("?find=")) loadSearch();
if (searchBox) {
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
