// The program under test, places for it to work in, and what a folder holds.

import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync,
  writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../../", import.meta.url));
export const program = process.env.KINDRED || join(repository, "build/release/bin/kindred");
export const tree = process.env.KINDRED_TREE || join(repository, "build/release");
export const packages = process.env.KINDRED_NODE || join(repository, "build/node");
export const site = process.env.KINDRED_SITE || join(repository, "output/site");
export const book = process.env.KINDRED_BOOK
  || join(repository, "output/understanding-intimacy.epub");

export const require = createRequire(join(packages, "package.json"));

// A folder of this test file's own, gone when its tests are over.
export function makePlace() {
  const place = mkdtempSync(join(tmpdir(), "kindred-test-"));
  after(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

// Writes files given as { "path": "text" } below `folder`.
export function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function copyContent(to) {
  cpSync(join(repository, "content"), to, { recursive: true });
  return to;
}

const environment = extra => {
  const { KINDRED, NO_COLOR, ...rest } = process.env;
  return { ...rest, ...extra };
};

// Runs the program to its end: { status, signal, stdout, stderr }.
export function kindred(args, { cwd = repository, env = {}, command = program } = {}) {
  return spawnSync(command, args,
    { cwd, env: environment(env), encoding: "utf8", timeout: 120_000, maxBuffer: 1 << 28 });
}

export function start(args, { cwd = repository } = {}) {
  return spawn(program, args, { cwd, env: environment({}), stdio: "ignore" });
}

export const hash = bytes => createHash("sha256").update(bytes).digest("hex");

// Everything below `folder`: Map of path to what is there.
export function snapshot(folder, describe = path => hash(readFileSync(path))) {
  const found = new Map();
  const walk = below => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below ? `${below}/${name}` : name;
      const status = lstatSync(join(folder, path));
      if (status.isDirectory()) {
        found.set(path + "/", "folder");
        walk(path);
      } else {
        found.set(path, status.isFile() ? describe(join(folder, path)) : "other");
      }
    }
  };
  walk("");
  return found;
}

// With the time of the last change and the inode: any touch shows.
export const snapshotOfTouches = folder => snapshot(folder, path => {
  const status = lstatSync(path, { bigint: true });
  return `${hash(readFileSync(path))} ${status.mtimeNs} ${status.ino}`;
});
