// What a build promises: its exit status, what it writes, and what it leaves alone.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync,
  writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";

import { copyContent, kindred, makePlace, program, repository, snapshot, snapshotOfTouches, tree,
  write } from "./support/program.mjs";

const place = makePlace();

const small = {
  "kindred.toml": 'title = "Small"\nlanguage = "en"\n\n[[section]]\nid = "one"\ntitle = "One"\n',
  "one/first.md": "---\ntitle: First\nsummary: The first.\n---\n\nSee [[second]].\n",
  "one/second.md": "---\ntitle: Second\nsummary: The second.\n---\n\nWords.\n",
};

const makeSmall = (name, changes = {}) => write(join(place, name), { ...small, ...changes });

test("the same content gives the same bytes: on one thread or eight, anywhere, in any time zone", () => {
  const one = copyContent(join(place, "here/content"));
  const eight = copyContent(join(place, "somewhere else/knowledge"));
  const first = kindred(["build", one, "-o", join(place, "out1"), "-j1"],
    { env: { TZ: "Pacific/Kiritimati", LC_ALL: "C" } });
  const second = kindred(["build", ".", "-o", "../../out8", "-j8"],
    { cwd: eight, env: { TZ: "America/Los_Angeles", LC_ALL: "C.UTF-8" } });
  assert.equal(first.status, 0, first.stderr);
  assert.equal(second.status, 0, second.stderr);
  assert.deepEqual(snapshot(join(place, "out8")), snapshot(join(place, "out1")));
});

test("check says the same on one thread and on eight", () => {
  const content = join(repository, "content");
  const [one, eight] = ["-j1", "-j8"].map(threads =>
    kindred(["check", content, "--format", "json", threads]));
  assert.equal(one.stdout, eight.stdout);
  assert.equal(one.status, eight.status);
});

test("the content of this repository has no error", () => {
  const run = kindred(["check", "content", "--format", "json"]);
  assert.equal(run.status, 0, run.stdout);
});

test("a build ends with 0 and sums itself up in its last line", () => {
  const run = kindred(["build", makeSmall("done"), "-o", join(place, "done-out")]);
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout.trimEnd().split("\n").at(-1), /^2 articles, .* s$/);
  assert.ok(existsSync(join(place, "done-out/site/one/first.html")));
  assert.ok(existsSync(join(place, "done-out/small.epub")));
});

test("--only makes one edition", () => {
  const folder = makeSmall("only");
  assert.equal(kindred(["build", folder, "--only", "site", "-o", join(place, "only-s")]).status, 0);
  assert.equal(kindred(["build", folder, "--only", "epub", "-o", join(place, "only-b")]).status, 0);
  assert.deepEqual(readdirSync(join(place, "only-s")), ["site"]);
  assert.deepEqual(readdirSync(join(place, "only-b")), ["small.epub"]);
});

test("content with errors ends with 1, publishes nothing and leaves the earlier output as it was", () => {
  const folder = makeSmall("errors");
  const out = join(place, "errors-out");
  assert.equal(kindred(["build", folder, "-o", out]).status, 0);
  const before = snapshotOfTouches(out);
  write(folder, { "one/first.md": "---\ntitle: First\ncolour: red\n---\n\nNew words.\n" });
  const run = kindred(["build", folder, "-o", out]);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /^error\[front-matter\/unknown-key\]/m);
  assert.deepEqual(snapshotOfTouches(out), before);
  assert.equal(kindred(["build", folder, "-o", join(place, "errors-none")]).status, 1);
  assert.ok(!existsSync(join(place, "errors-none/site")));
});

test("warnings end with 0, and with 1 under --strict", () => {
  const folder = makeSmall("warnings",
    { "one/second.md": "---\ntitle: Second\nsummary: Two.\n---\n\n> [!odd] A box\n> Words.\n" });
  const out = join(place, "warnings-out");
  const run = kindred(["build", folder, "-o", out]);
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stderr, /^warning\[markdown\/unknown-call-out\]/m);
  assert.equal(kindred(["build", folder, "-o", out, "--strict"]).status, 1);
  assert.equal(kindred(["check", folder]).status, 0);
  assert.equal(kindred(["check", folder, "--strict"]).status, 1);
});

test("wrong usage ends with 2 and says what help there is", () => {
  for (const args of [[], ["bild"], ["build", "--nonsense"], ["build", "--only", "pdf"],
    ["build", "-j", "many"], ["build", join(place, "no such folder")], ["explain"],
    ["explain", "no/such-code"], ["help", "nothing"], ["check", "--format", "1"],
    ["build", "-o", ""]]) {
    const run = kindred(args);
    assert.equal(run.status, 2, `kindred ${args.join(" ")}: ${run.status} ${run.stderr}`);
    assert.equal(run.stdout, "", args.join(" "));
    assert.notEqual(run.stderr, "", args.join(" "));
  }
});

test("help lists the commands, and says what each takes", () => {
  const list = kindred(["help"]);
  assert.equal(list.status, 0);
  for (const command of ["build", "check", "new", "serve", "explain", "help"]) {
    assert.match(list.stdout, new RegExp(`^ +${command} `, "m"));
    assert.match(kindred(["help", command]).stdout, new RegExp(`Usage: kindred ${command}`));
  }
});

test("wrong usage is told in words, with the name that was meant", () => {
  for (const [args, told] of [
    [["bild"], "there is no command `bild`; there is one called `build`\nsee `kindred help`"],
    [["build", "--strct"],
      "there is no option `--strct`; there is one called `--strict`\nsee `kindred help build`"],
    [["build", "a", "b"], "`b` is one argument too many\nsee `kindred help build`"],
    [["build", "--drafts=x"], "`--drafts` takes no value\nsee `kindred help build`"],
    [["build", "-j"], "`--threads` needs a value\nsee `kindred help build`"],
    [["serve", "--port", "65536"],
      "`--port` takes a number from 1 to 65535, not `65536`\nsee `kindred help serve`"],
    [["build", "--only", "pdf"],
      "`--only` takes one of `site`, `epub`, not `pdf`\nsee `kindred help build`"],
    [["new"], "`new` needs SECTION/SLUG\nsee `kindred help new`"],
    [["explain", "link/unresolvd"],
      "there is no code `link/unresolvd`\ndid you mean `link/unresolved`?"],
  ]) assert.equal(kindred(args).stderr, `kindred: ${told}\n`);
  for (const args of [["explain"], ["explain", "link"]]) {
    assert.match(kindred(args).stderr, /^ {2}link\/unresolved +A link names nothing/m);
  }
});

test("new starts a draft where it can stand, and says how to look at it", () => {
  const folder = makeSmall("new");
  const at = (...args) => kindred(["new", ...args], { cwd: folder });
  const run = at("one/a-walk", "--title", 'A "walk"');
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stderr, /--drafts/);
  assert.equal(run.stdout, "one/a-walk.md\n");
  for (const args of [["too/far"], ["One/walk"], ["one/deep/walk"], ["walk"], ["../walk"]]) {
    assert.equal(at(...args).status, 2, args.join(" "));
  }
  assert.equal(at("one/a-walk").status, 1);
  assert.match(kindred(["check", folder]).stderr, /1 draft left out/);
  const check = kindred(["check", folder, "--drafts", "--strict"]);
  assert.equal(check.status, 0, check.stdout);
  assert.match(check.stdout, /front-matter\/unwritten/);
});

test("a machine that fails ends with 3", () => {
  const folder = makeSmall("machine");
  writeFileSync(join(place, "a file"), "");
  const run = kindred(["build", folder, "-o", join(place, "a file/out")]);
  assert.equal(run.status, 3, run.stderr);
  assert.match(run.stderr, /a file/);
  const full = spawnSync("sh", ["-c", '"$0" build "$1" -o "$2" >/dev/full', program, folder,
    join(place, "full-out")], { encoding: "utf8" });
  assert.equal(full.status, 3, full.stderr);
});

test("a build writes nothing outside its output folder and keeps what others put into it", () => {
  const room = join(place, "room");
  const folder = write(join(room, "knowledge"), small);
  const out = join(room, "out");
  assert.equal(kindred(["build", folder, "-o", out], { cwd: room }).status, 0);
  write(out, { "site/CNAME": "example.org\n", "notes.txt": "mine\n" });
  mkdirSync(join(out, "site/empty"));
  const sources = snapshotOfTouches(folder);
  write(folder, { "one/third.md": "---\ntitle: Third\nsummary: Three.\n---\n\nWords.\n" });
  sources.set("one/third.md", snapshotOfTouches(folder).get("one/third.md"));
  assert.equal(kindred(["build", folder, "-o", out], { cwd: room }).status, 0);
  assert.deepEqual(readdirSync(room).sort(), ["knowledge", "out"]);
  assert.deepEqual(Object.fromEntries(snapshotOfTouches(folder)),
    Object.fromEntries(Array.from(sources).sort(([a], [b]) => (a < b ? -1 : 1))));
  assert.equal(readFileSync(join(out, "site/CNAME"), "utf8"), "example.org\n");
  assert.ok(statSync(join(out, "site/empty")).isDirectory());
  assert.ok(existsSync(join(out, "site/one/third.html")));
  assert.deepEqual(readdirSync(out).sort(), ["notes.txt", "site", "small.epub"]);
});

const git = (folder, ...args) => spawnSync("git", ["-C", folder, "-c", "user.name=A", "-c",
  "user.email=a@example.org", ...args],
{ encoding: "utf8", env: { ...process.env, GIT_COMMITTER_DATE: "2024-05-06T12:00:00Z" } });

test("a link to a folder is told, and nothing behind it is read", () => {
  const folder = makeSmall("linked");
  symlinkSync("one", join(folder, "again"));
  symlinkSync("/etc", join(folder, "one/etc"));
  symlinkSync(".round", join(folder, ".round"));
  const lines = kindred(["check", folder, "--format", "json"]).stdout.trim().split("\n");
  const told = lines.map(line => JSON.parse(line));
  assert.deepEqual(told.map(fault => [fault.code, relative(folder, fault.file)]),
    [["source/outside", "again"], ["source/outside", "one/etc"]]);
});

test("an article has the date of its last commit, and git runs nothing for a stranger", () => {
  const folder = makeSmall("dates",
    { "one/told.md": "---\ntitle: Told\nsummary: It says when.\nupdated: 2020-01-02\n---\n\nWords.\n" });
  const hurt = join(place, "hurt");
  git(folder, "init", "-q");
  git(folder, "add", ".");
  const commit = git(folder, "commit", "-qm", "First");
  assert.equal(commit.status, 0, commit.stdout + commit.stderr);
  const page = (out, name = "first") => readFileSync(join(out, `site/one/${name}.html`), "utf8");
  const dated = kindred(["build", folder, "-o", join(place, "dated")]);
  assert.equal(dated.status, 0, dated.stderr);
  assert.match(page(join(place, "dated")), /datetime="2024-05-06"/);
  assert.match(page(join(place, "dated"), "told"), /datetime="2020-01-02"/);
  // An object that is missing would be asked for, from whoever the repository names.
  const object = git(folder, "rev-parse", "HEAD^{tree}").stdout.trim();
  rmSync(join(folder, ".git/objects", object.slice(0, 2), object.slice(2)));
  for (const [key, value] of [["extensions.partialClone", "origin"], ["protocol.ext.allow", "always"],
    ["remote.origin.promisor", "true"], ["remote.origin.url", `ext::/usr/bin/touch ${hurt}`]]) {
    git(folder, "config", key, value);
  }
  assert.equal(kindred(["build", folder, "-o", join(place, "hostile")]).status, 0);
  assert.doesNotMatch(page(join(place, "hostile")), /datetime=/);
  assert.ok(!existsSync(hurt));
});

test("an article that is gone is gone from the output", () => {
  const folder = makeSmall("gone",
    { "one/first.md": "---\ntitle: First\nsummary: One.\n---\n\nWords.\n" });
  const [out, clean] = [join(place, "gone-out"), join(place, "gone-clean")];
  assert.equal(kindred(["build", folder, "-o", out]).status, 0);
  spawnSync("rm", [join(folder, "one/second.md")]);
  assert.equal(kindred(["build", folder, "-o", out]).status, 0);
  assert.equal(kindred(["build", folder, "-o", clean]).status, 0);
  assert.deepEqual(snapshot(out), snapshot(clean));
});

test("a second build of the same content touches nothing", () => {
  const folder = makeSmall("again");
  const out = join(place, "again-out");
  kindred(["build", folder, "-o", out]);
  const before = snapshotOfTouches(out);
  assert.equal(kindred(["build", folder, "-o", out]).status, 0);
  assert.deepEqual(snapshotOfTouches(out), before);
});

test("a folder of Markdown without kindred.toml builds", () => {
  const folder = write(join(place, "plain"), {
    "README.md": "# The front\n\nSee [the guide](guide/Getting Started.md) and [[Usage]].\n",
    "guide/Getting Started.md": "No heading.\n\n[broken](missing.md)\n",
    "guide/usage.md": "# Usage\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "notes/empty.md": "",
  });
  const run = kindred(["build", folder, "-o", join(place, "plain-out")]);
  assert.equal(run.status, 0, run.stderr);
  assert.ok(existsSync(join(place, "plain-out/site/guide/usage.html")));
});

test("installed, the program runs from where it is put, with its themes", () => {
  const prefix = join(place, "in stalled");
  const install = spawnSync("cmake", ["--install", tree, "--prefix", prefix], { encoding: "utf8" });
  assert.equal(install.status, 0, install.stderr);
  const moved = join(place, "moved");
  cpSync(prefix, moved, { recursive: true });
  const folder = makeSmall("installed");
  const out = join(place, "installed-out");
  const run = kindred(["build", folder, "-o", out],
    { cwd: place, command: join(moved, "bin/kindred") });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(kindred(["build", folder, "-o", join(place, "tree-out")]).status, 0);
  assert.deepEqual(snapshot(out), snapshot(join(place, "tree-out")));
});

test("check speaks JSON, SARIF and the language of workflows", () => {
  const folder = makeSmall("formats",
    { "one/first.md": "---\ntitle: First\nsummary: One.\n---\n\nSee [[secnd]].\n" });
  const json = kindred(["check", folder, "--format", "json"]);
  assert.equal(json.status, 1);
  const [fault] = json.stdout.trimEnd().split("\n").map(line => JSON.parse(line));
  assert.deepEqual([fault.code, fault.severity, fault.line, fault.column, fault.end_column],
    ["link/unresolved", "error", 6, 5, 14]);
  const sarif = JSON.parse(kindred(["check", folder, "--format", "sarif"]).stdout);
  assert.equal(sarif.version, "2.1.0");
  assert.equal(sarif.runs[0].results[0].ruleId, "link/unresolved");
  assert.match(kindred(["check", folder, "--format", "github"]).stdout,
    /^::error file=[^,]*one\/first\.md,line=6,/);
});

test("the version is that of the project", () => {
  const [, version] = readFileSync(join(repository, "CMakeLists.txt"), "utf8")
    .match(/project\(kindred VERSION ([0-9.]+)/);
  assert.equal(kindred(["--version"]).stdout, `kindred ${version}\n`);
});
