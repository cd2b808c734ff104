// Pages, their ids and what they point to: a crawler over files that are all at hand.

import { posix } from "node:path";

import { require } from "./program.mjs";

const { parse } = require("parse5");

const urlAttributes = ["href", "src", "poster", "data", "action", "cite", "xlink:href"];

function* elements(node) {
  for (const child of node.childNodes || []) {
    if (child.tagName) yield child;
    yield* elements(child);
    if (child.content) yield* elements(child.content);
  }
}

function urlsOf(element) {
  const urls = element.attrs.filter(({ name }) => urlAttributes.includes(name))
    .map(({ value }) => value);
  for (const { name, value } of element.attrs) {
    if (name === "srcset") urls.push(...value.split(",").map(part => part.trim().split(/\s+/)[0]));
    if (name === "content" && /^\s*\d+\s*;\s*url=/i.test(value)) {
      urls.push(value.replace(/^[^=]*=/, "").trim());
    }
  }
  return urls;
}

// { ids, repeated, urls } of the text of one page.
export function readPage(text) {
  const ids = new Set();
  const repeated = [];
  const urls = [];
  for (const element of elements(parse(text))) {
    const id = element.attrs.find(({ name }) => name === "id")?.value;
    if (id !== undefined) (ids.has(id) ? repeated.push(id) : ids.add(id));
    urls.push(...urlsOf(element));
  }
  return { ids, repeated, urls };
}

const urlsOfStyle = text => Array.from(text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g), m => m[1]);

const isElsewhere = url => /^(https?:|mailto:|tel:|data:)/i.test(url);

// `files` is a Map of path to bytes. Returns the faults, one line each: links that lead nowhere,
// ids used twice, addresses that are not relative to a file.
export function findFaults(files) {
  const faults = [];
  const pages = new Map();
  for (const [path, bytes] of files) {
    if (/\.(x?html)$/.test(path)) pages.set(path, readPage(Buffer.from(bytes).toString("utf8")));
  }
  const follow = (from, url) => {
    if (isElsewhere(url)) return;
    if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(url)) {
      faults.push(`${from}: ${url} is not relative`);
      return;
    }
    const [, path, , fragment] = url.match(/^([^?#]*)(\?[^#]*)?#?(.*)$/s);
    const target = path ? posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(path)))
      : from;
    if (!files.has(target)) faults.push(`${from}: ${url} leads to no file`);
    else if (fragment && !pages.get(target)?.ids.has(decodeURIComponent(fragment))) {
      faults.push(`${from}: ${url} leads to no place in ${target}`);
    }
  };
  for (const [path, page] of pages) {
    for (const id of page.repeated) faults.push(`${path}: the id ${id} is there twice`);
    for (const url of page.urls) follow(path, url);
  }
  for (const [path, bytes] of files) {
    if (path.endsWith(".css")) {
      for (const url of urlsOfStyle(Buffer.from(bytes).toString("utf8"))) follow(path, url);
    }
  }
  return faults;
}

// What is reached from `start` by following links from page to page.
export function reachable(files, start) {
  const reached = new Set([start]);
  for (const path of reached) {
    if (!/\.(x?html)$/.test(path)) continue;
    for (const url of readPage(Buffer.from(files.get(path)).toString("utf8")).urls) {
      if (isElsewhere(url) || url.startsWith("#")) continue;
      const target = posix.normalize(posix.join(posix.dirname(path),
        decodeURIComponent(url.replace(/[?#].*$/s, ""))));
      if (files.has(target)) reached.add(target);
    }
  }
  return reached;
}
