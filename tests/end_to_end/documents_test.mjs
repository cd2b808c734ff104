// The documents are true: every command in them runs, every link in them leads somewhere.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { copyContent, makePlace, program, repository, tree } from "./support/program.mjs";
import { whileServing } from "./support/serve.mjs";

const documents = readdirSync(repository).filter(name => name.endsWith(".md"));
const read = name => readFileSync(join(repository, name), "utf8");

// The commands of the ```sh blocks, in their order, without repetitions.
const blocksOf = name => Array.from(read(name).matchAll(/^ *```sh\n(.*?)^ *```$/gms),
  ([, block]) => block.replace(/^ +/gm, "").trim());

// A place like a checkout that was built, with the program among the commands.
const place = makePlace();
copyContent(join(place, "content"));
mkdirSync(join(place, "build"));
symlinkSync(tree, join(place, "build/release"));
const environment = { ...process.env, HOME: join(place, "home"),
  PATH: `${dirname(program)}:${process.env.PATH}` };

const tryServe = command => whileServing(command, { cwd: place, env: environment }, async address => {
  const response = await fetch(address);
  assert.equal(response.status, 200);
  assert.match(await response.text(), /<title>/);
});

// `./dev …` is what runs these tests; here it is enough that it knows the command.
function tryDev(command) {
  const [, word] = command.split(" ");
  const help = spawnSync(join(repository, "dev"), ["help"], { encoding: "utf8" });
  assert.match(help.stdout, new RegExp(`^  ${word}\\b`, "m"));
}

const blocks = new Set(documents.flatMap(blocksOf));

test("the README begins with the two commands", () => {
  assert.deepEqual(blocksOf("README.md").slice(0, 2), ["./dev build", "./dev test"]);
});

for (const block of blocks) {
  test(`this runs: ${block.split("\n").join("; ")}`, async () => {
    if (block.startsWith("kindred serve")) return tryServe(block);
    if (block.startsWith("./dev ")) return tryDev(block);
    const run = spawnSync("sh", ["-euc", block], { cwd: place, env: environment, encoding: "utf8" });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });
}

test("every link in the documents leads to a file", () => {
  const lost = [];
  for (const name of [...documents, "generator/ARCHITECTURE.md"]) {
    const text = read(name).replace(/^ *```.*?^ *```$/gms, "").replace(/`[^`\n]*`/g, "");
    for (const [, inText, inTag] of text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)) {
      const url = inText || inTag;
      if (/^(https?:|#)/.test(url)) continue;
      if (!existsSync(join(repository, dirname(name), url.replace(/#.*/, "")))) {
        lost.push(`${name}: ${url}`);
      }
    }
  }
  assert.deepEqual(lost, []);
});
