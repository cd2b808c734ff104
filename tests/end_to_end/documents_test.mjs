// The documents are true: every command in them runs, every link in them leads somewhere.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { copyContent, makePlace, program, repository, tree } from "./support/program.mjs";

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

const freePort = () => new Promise(resolve => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

// Starts `kindred serve`, asks for the home page and ends it.
async function tryServe(command) {
  const server = spawn(`exec ${command} --port ${await freePort()}`,
    { cwd: place, env: environment, shell: true });
  let said = "";
  try {
    const address = await new Promise((resolve, reject) => {
      const listen = bytes => {
        said += bytes;
        const found = said.match(/http:\/\/[\w.[\]:]+\//);
        if (found) resolve(found[0]);
      };
      server.stdout.on("data", listen);
      server.stderr.on("data", listen);
      server.on("exit", () => reject(new Error(`it ended: ${said}`)));
      setTimeout(() => reject(new Error(`no address in: ${said}`)), 30_000).unref();
    });
    const response = await fetch(address);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<title>/);
  } finally {
    server.removeAllListeners("exit");
    if (server.exitCode === null) {
      const ended = new Promise(resolve => server.on("exit", resolve));
      server.kill("SIGINT");
      await ended;
    }
  }
}

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
