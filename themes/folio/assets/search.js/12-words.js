/* How texts and queries are cut into words, and how far two words are apart. */
(scope => {
"use strict";

const { many } = scope.kindredSearchParts;

/* The rules of generator/language/tokens.h. */
const UNSPACED = "\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u31F0-\\u31FF" +
  "\\u3400-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{20000}-\\u{3FFFF}";
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}]`;
const RUN = `${LETTER}(?:${LETTER}|[\\u00AD\\u200C\\u200D](?=${LETTER}))*`;
const COMPOUND = new RegExp(
  `((?:(?=[${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}])+)|${RUN}(?:['’ʼ\\-_\\u2010\\u2011]${RUN})*`, "gu");
const RUNS = new RegExp(`(['’ʼ]?)(${RUN})`, "gu");
const INNER_CAPITAL = /([^\p{Lu}\p{Lt}\p{Nd}])(?=[\p{Lu}\p{Lt}])|(.[\p{Lu}\p{Lt}])(?=[\p{Lu}\p{Lt}][a-z])/gu;
const ACCENTS = new RegExp("[\\u0300-\\u036F\\u0483-\\u0487\\u0591-\\u05C7\\u0610-\\u061A\\u0640" +
  "\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]", "gu");

function fold(text) {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize("NFKD").toLowerCase().replace(/[\u00AD\u200C\u200D]/g, "").replace(/ß/g, "ss")
    .replace(/ς/g, "σ").replace(ACCENTS, "").normalize("NFC");
}

const length = text => Array.from(text).length;

/* The parts of a compound: [{ text, isWord }]; what is no word of its own counts in the whole. */
function partsOf(compound) {
  const parts = [];
  for (let match, runs = new RegExp(RUNS); (match = runs.exec(compound));) {
    const pieces = match[2].replace(INNER_CAPITAL, "$&\n").split("\n");
    pieces.forEach((text, i) => parts.push({
      text, afterApostrophe: Boolean(match[1]) && !i && parts.length > 0, run: match.index,
    }));
  }
  for (let i = 1; i < parts.length; i++) {
    if (!parts[i].afterApostrophe) continue;
    if (/^s$/i.test(parts[i].text)) {
      parts.splice(i--, 1);
    } else if (length(parts[i].text) <= 2) {
      parts[i - 1].text += parts[i].text;
      parts.splice(i--, 1);
    } else if (length(parts[i - 1].text) <= 2) {
      parts[i - 1].isJoint = true;
    }
  }
  return parts;
}

/* [{ at, end, forms: of the words or pairs, whole: of the compound or "", isName: like readFile or read_file }].
   Of plain words only those that are `wanted`, if that is given. */
function tokenize(text, wanted = null) {
  const found = [];
  for (let match, compounds = new RegExp(COMPOUND); (match = compounds.exec(text));) {
    const token = { at: match.index, end: match.index + match[0].length, forms: [], whole: "" };
    if (match[1]) {
      const signs = fold(match[1]).match(/.\p{M}*/gu) || [];
      token.isPairs = true;
      if (signs.length === 1) token.forms = signs;
      for (let i = 0; i + 1 < signs.length; i++) token.forms.push(signs[i] + signs[i + 1]);
    } else if (/^[A-Z]?[a-z0-9]+$/.test(match[0])) {
      token.forms = [match[0].toLowerCase()];
      if (wanted && !wanted.has(token.forms[0])) continue;
    } else {
      const parts = partsOf(match[0]);
      token.forms = parts.filter(part => !part.isJoint).map(part => fold(part.text));
      const isShort = parts.length > 1 && parts.length <= 4;
      if (isShort) token.whole = fold(parts.map(part => part.text).join(""));
      token.isName = isShort && /^[\p{L}\p{M}\p{Nd}_]+$/u.test(match[0]);
    }
    if (token.forms.length || token.whole) found.push(token);
  }
  return found;
}

/* Damerau's distance, given up above `most`. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = [], row = many(b.length + 1, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, before];
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
  }
  return row[b.length];
}

Object.assign(scope.kindredSearchParts, { tokenize, fold, distance });
})(typeof window === "object" ? window : globalThis);
