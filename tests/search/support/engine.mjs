// The search of a site without a browser: the engine as the theme ships it, and a loader that reads
// the files of the index from a folder.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const assets = fileURLToPath(new URL("../../../themes/folio/assets/search.js/", import.meta.url));
const program = process.env.KINDRED
  || fileURLToPath(new URL("../../../build/release/bin/kindred", import.meta.url));

// The parts of the script that know of no page.
for (const file of readdirSync(assets).filter(name => name < "70").sort()) {
  vm.runInThisContext(readFileSync(assets + file, "utf8"), { filename: file });
}
export const { kindredEngine: engine, kindredSearchParts: index } = globalThis;

// What a file hands over, as the loader of a page gets it.
export function readShard(folder, name) {
  let matter = null;
  const text = readFileSync(join(folder, "assets/search", name + ".js"), "utf8");
  new Function("kindredSearch", text)((called, ...all) => { if (called === name) matter = all; });
  if (!matter) throw new Error(`${name} is no file of the index`);
  return matter;
}

// `log` is told each file that is loaded.
export const open = (folder, log = () => {}) => engine.open(async name => {
  log(name);
  return readShard(folder, name);
});

// Builds a knowledge base of `files` (path → text) and gives the folder of its site.
export function build(files) {
  const place = mkdtempSync(join(tmpdir(), "kindred-search-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, "content", path)), { recursive: true });
    writeFileSync(join(place, "content", path), text);
  }
  execFileSync(program, ["build", join(place, "content"), "-o", join(place, "output"), "--only", "site"],
    { stdio: ["ignore", "ignore", "pipe"] });
  return join(place, "output/site");
}

export const text = parts => parts.join("");
export const titles = async (search, query) => {
  const answer = await search.find(query);
  return (await search.show(answer, 0, 10)).map(hit => text(hit.title));
};
