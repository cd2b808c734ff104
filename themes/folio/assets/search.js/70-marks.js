/* The words of a question, marked on the page that its hit has opened. A sign for each comes in the
   part of the address that is not sent, and is taken out of it; a browser may keep the address that
   it was opened with, so no word can be read there. */
(() => {
"use strict";

const { tokenize } = window.kindredSearchParts;
const MARKS = 400;

/* FNV-1a over the UTF-16 units. */
function signOf(form) {
  let sign = 0x811C9DC5;
  for (let i = 0; i < form.length; i++) sign = Math.imul(sign ^ form.charCodeAt(i), 0x01000193);
  return (sign >>> 0).toString(36);
}

function markWords(signs) {
  const wanted = new Set(signs);
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentNode.closest("script, style, svg, mark, nav")) texts.push(walker.currentNode);
  }
  let count = 0;
  for (const text of texts) {
    const tokens = tokenize(text.data)
      .filter(token => token.forms.concat(token.whole).some(form => form && wanted.has(signOf(form))));
    for (const { at, end } of tokens.reverse()) {
      if (++count > MARKS) return;
      const found = text.splitText(at);
      found.splitText(end - at);
      const mark = Object.assign(document.createElement("mark"), { className: "found" });
      found.replaceWith(mark);
      mark.append(found);
    }
  }
}

function followMarks() {
  const [place, signs] = location.hash.split("?find=");
  if (!signs) return;
  const shown = place.length > 1 ? place : "";
  history.replaceState(history.state, "", location.pathname + location.search + shown);
  markWords(signs.split("+"));
  const target = place.length > 1 && document.getElementById(decodeURIComponent(place.slice(1)));
  const first = document.querySelector("main mark.found");
  if (target) location.replace(place);
  else if (first) first.scrollIntoView({ block: "center" });
}
followMarks();
addEventListener("hashchange", followMarks);

window.kindredSearchParts.signOf = signOf;
})();
