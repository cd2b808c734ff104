/* The stretch of a text that is shown of a hit, with its words marked. */
(scope => {
"use strict";

const { tokenize } = scope.kindredSearchParts;

/* Cuts a text at its wanted words: [plain, marked, plain, …]; of a long one only the stretch of
   about `limit` characters that holds most of the question. */
function mark(text, wanted, limit) {
  const tokens = tokenize(text, wanted);
  for (const token of tokens) {
    const forms = token.whole ? token.forms.concat(token.whole) : token.forms;
    token.groups = forms.reduce((all, form) => all | (wanted.get(form) || 0), 0);
  }
  let [from, to] = [0, text.length];
  if (limit && text.length > limit) [from, to] = stretch(text, tokens, limit);
  const parts = [from > 0 ? "…" : ""];
  let at = from;
  for (const token of tokens) {
    if (!token.groups || token.at < from || token.end > to) continue;
    parts[parts.length - 1] += text.slice(at, token.at);
    parts.push(text.slice(token.at, token.end), "");
    at = token.end;
  }
  parts[parts.length - 1] += text.slice(at, to) + (to < text.length ? "…" : "");
  return parts;
}

const bitsOf = groups => {
  let count = 0;
  for (let left = groups; left; left &= left - 1) count++;
  return count;
};

function stretch(text, tokens, limit) {
  const hits = tokens.filter(token => token.groups);
  let best = { at: 0, end: 0, worth: 0 };
  hits.forEach((first, i) => {
    let groups = 0;
    for (let j = i; j < hits.length && hits[j].end - first.at <= limit * 0.8; j++) {
      groups |= hits[j].groups;
      const worth = bitsOf(groups) * 1000 + (j - i) - (hits[j].end - first.at) / limit;
      if (worth > best.worth) best = { at: first.at, end: hits[j].end, worth };
    }
  });
  /* Some words of the sentence before, then on to the limit, and never half a word. */
  const lead = Math.max(0, best.at - Math.max(40, (limit - (best.end - best.at)) / 3));
  const ending = /[.!?。]\s+|\n/.exec(text.slice(lead, best.at));
  let from = ending ? lead + ending.index + ending[0].length : text.indexOf(" ", lead) + 1;
  if (from > best.at) from = best.at;
  if (!lead) from = 0;
  let to = Math.min(text.length, from + limit);
  if (to < text.length) to = Math.max(best.end, text.lastIndexOf(" ", to));
  return [from, to];
}

Object.assign(scope.kindredSearchParts, { mark });
})(typeof window === "object" ? window : globalThis);
