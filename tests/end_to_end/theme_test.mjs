// What a knowledge base changes of its theme, and themes that are not there.

import assert from "node:assert/strict";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { kindred, makePlace, repository, write } from "./support/program.mjs";

const place = makePlace();

const base = {
  "kindred.toml": 'title = "Guide"\n[[section]]\nid = "basics"\ntitle = "Basics"\n',
  "basics/trust.md": "---\ntitle: Trust\n---\n\nWords.\n",
};

function build(name, files, ...more) {
  const folder = write(join(place, name), { ...base, ...files });
  const run = kindred(["build", folder, "-o", `${folder}-out`, ...more]);
  return { ...run, read: path => readFileSync(join(`${folder}-out`, "site", path), "utf8") };
}

test("a knowledge base lays templates, words, assets and tokens over its theme", () => {
  const run = build("own", {
    "kindred.toml": `${base["kindred.toml"]}[theme.tokens]
measure = "40em"
link = { light = "#123456", dark = "#abcdef" }
`,
    "theme/README.md": "# Not an article\n",
    "theme/web/_head_more.mustache": '<link rel="stylesheet" href="{{site.assets}}own.css">\n',
    "theme/web/missing.mustache": "{{> _top}}<h1>Lost</h1>{{> _bottom}}\n",
    "theme/words/en.toml": 'disclaimer = "Written by neighbors."\n',
    "theme/assets/own.css": "h1 { color: red; }\n",
  });
  assert.equal(run.status, 0, run.stderr);
  const article = run.read("basics/trust.html");
  assert.match(article, /<link rel="stylesheet" href="\.\.\/assets\/own\.css">\n<\/head>/);
  assert.match(article, /Written by neighbors\./);
  assert.match(run.read("404.html"), /<h1>Lost<\/h1>/);
  assert.match(run.read("assets/folio.css"), /--link: ?#123456[;}]/);
  assert.match(run.read("assets/folio.css"), /--measure: ?40em[;}]/);
  assert.match(run.read("assets/folio-dark.css"), /--link: ?#abcdef[;}]/);
  assert.match(run.read("assets/own.css"), /red/);
  assert.throws(() => run.read("theme/README.html"));
});

test("a theme of the knowledge base's own builds upon another", () => {
  const run = build("extends", {
    "themes/ours/theme.toml": 'extends = "folio"\n',
    "themes/ours/web/missing.mustache": "{{> _top}}<h1>Ours</h1>{{> _bottom}}\n",
  }, "--theme", "ours");
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.read("404.html"), /<h1>Ours<\/h1>/);
  assert.match(run.read("assets/folio.css"), /--link/);
});

test("a theme can be named by its folder, with or without a slash", () => {
  const folder = write(join(place, "by-folder"), base);
  write(join(place, "mine"), {
    "theme.toml": 'extends = "folio"\n',
    "web/missing.mustache": "{{> _top}}<h1>Mine</h1>{{> _bottom}}\n",
  });
  for (const name of ["mine", "./mine", join(place, "mine")]) {
    const run = kindred(["build", folder, "-o", `${folder}-out`, "--theme", name], { cwd: place });
    assert.equal(run.status, 0, run.stderr);
    assert.match(readFileSync(join(`${folder}-out`, "site/404.html"), "utf8"), /<h1>Mine<\/h1>/);
  }
});

test("a misspelt theme is told with the nearest, wherever it is named", () => {
  const asked = build("asked", {}, "--theme", "palin");
  assert.equal(asked.status, 2);
  assert.match(asked.stderr, /there is no theme called `palin`\nthere is .* similar name: `plain`/);
  assert.equal(build("nowhere", {}, "--theme", "./nowhere").status, 2);
  const named = build("named", {
    "kindred.toml": `${base["kindred.toml"]}[theme]\nname = "foilo"\n`,
  });
  assert.equal(named.status, 1);
  assert.match(named.stderr, /theme\/unknown-theme.*`foilo`[^]*kindred\.toml:6:8[^]*`folio`/);
});

test("a link cannot lead the folder of a theme out of the knowledge base", () => {
  const folder = write(join(place, "linked"), base);
  const outside = write(join(place, "outside"), { "words/en.toml": 'disclaimer = "Secret."\n' });
  symlinkSync(outside, join(folder, "theme"));
  const run = build("linked", {});
  assert.equal(run.status, 0, run.stderr);
  assert.doesNotMatch(run.read("index.html"), /Secret/);
});

test("the example of the guide is a template", () => {
  const guide = readFileSync(join(repository, "themes/README.md"), "utf8");
  const [, example] = guide.match(/```html\n(<!doctype[^]*?)```/);
  const run = build("example", { "theme/web/article.mustache": example });
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.read("basics/trust.html"), /<h1>Trust<\/h1>\n<p>Words\.<\/p>/);
});
