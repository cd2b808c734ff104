// Every link of the site and of the book leads to a file, and to a place in it if it names one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readBook, readSite } from "./support/editions.mjs";
import { findFaults, reachable } from "./support/links.mjs";

const files = entries => new Map(Object.entries(entries));

test("the crawler sees what it is there to see", () => {
  assert.deepEqual(findFaults(files({ "a.html": "<p id=x><a href='b/c.html#y'>c</a>",
    "b/c.html": "<p id=y><a href='../a.html#x'>a</a><a href='?q=1#y'>here</a>" })), []);
  assert.equal(findFaults(files({ "a.html": "<a href=b.html>b</a>" })).length, 1);
  assert.equal(findFaults(files({ "a.html": "<a href=#no>b</a>" })).length, 1);
  assert.equal(findFaults(files({ "a.html": "<i id=x></i><i id=x></i>" })).length, 1);
  assert.equal(findFaults(files({ "a.html": "<a href=/a.html>a</a>" })).length, 1);
  assert.equal(findFaults(files({ "a.html": "<a href='javascript:x'>a</a>" })).length, 1);
  assert.equal(findFaults(files({ "a.css": "a { background: url(b.png) }" })).length, 1);
});

test("every link of the site resolves", () => {
  assert.deepEqual(findFaults(readSite()), []);
});

test("every page of the site is reached from its home page by links", () => {
  const site = readSite();
  const reached = reachable(site, "index.html");
  const isRedirect = path => /http-equiv="?refresh/i.test(site.get(path).toString("utf8"));
  const lost = Array.from(site.keys()).filter(path => path.endsWith(".html")
    && path !== "404.html" && !reached.has(path) && !isRedirect(path));
  assert.deepEqual(lost, []);
});

test("every link of the book resolves", () => {
  assert.deepEqual(findFaults(readBook()), []);
});
