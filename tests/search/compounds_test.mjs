// Languages that write several words as one: the parts lead to the compound and the compound to its parts.

import assert from "node:assert/strict";
import { before, test } from "node:test";

import { build, open, titles } from "./support/engine.mjs";

const article = (title, body) => `---\ntitle: "${title}"\n---\n\n${body}\n`;

let search = null;
before(() => {
  search = open(build({
    "kindred.toml": 'title = "Worte"\nlanguage = "de"\n[links]\nauto = false\n',
    "a/bindung.md": article("Bindung", "Eine Bindung wächst langsam, und jede Bindung ist anders. Angst gehört dazu."),
    "a/angst.md": article("Angst", "Die Angst vor einer Bindung ist nicht selten."),
    "a/nest.md": article("Nestwärme", "Was Geborgenheitsgefühl genannt wird."),
    "a/fern.md": article("Fernbeziehung", "Von der Sehnsucht, wenn jemand fern ist."),
    "a/paar.md": article("Paare", "Eine Beziehung braucht Geduld; Beziehungen brauchen Zeit."),
  }));
});

test("a compound that is nowhere is cut into its parts, also where a letter links them", async () => {
  const answer = await search.find("Bindungsangst");
  assert.deepEqual(answer.instead, [{ typed: "bindungsangst", used: "bindung angst" }]);
  assert.deepEqual((await titles(search, "Bindungsangst")).sort(), ["Angst", "Bindung"]);
});

test("two words find the compound that they make, also where a letter links them", async () => {
  assert.deepEqual(await titles(search, "geborgenheit gefühl"), ["Nestwärme"]);
});

test("a word finds and marks the compounds that it is a part of", async () => {
  const answer = await search.find("Beziehung");
  const hits = await search.show(answer, 0, 10);
  assert.deepEqual(hits.map(hit => hit.title), [["", "Fernbeziehung", ""], ["Paare"]]);
});
