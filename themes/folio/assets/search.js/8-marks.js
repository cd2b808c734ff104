/* The words of a question, marked on the page that its hit has opened. They come in the part
   of the address that is not sent, and are taken out of it. */
(() => {
"use strict";

const { tokenize } = window.kindredSearchParts;
const MARKS = 400;

function markWords(forms) {
  const wanted = new Set(forms);
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentNode.closest("script, style, svg, mark, nav")) texts.push(walker.currentNode);
  }
  let count = 0;
  for (const text of texts) {
    const tokens = tokenize(text.data)
      .filter(token => token.forms.concat(token.whole).some(form => wanted.has(form)));
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
  const [place, forms] = location.hash.split("?find=");
  if (!forms) return;
  const shown = place.length > 1 ? place : "";
  history.replaceState(history.state, "", location.pathname + location.search + shown);
  markWords(forms.split("+").map(decodeURIComponent));
  const target = place.length > 1 && document.getElementById(decodeURIComponent(place.slice(1)));
  const first = document.querySelector("main mark.found");
  if (target) location.replace(place);
  else if (first) first.scrollIntoView({ block: "center" });
}
followMarks();
addEventListener("hashchange", followMarks);
})();
