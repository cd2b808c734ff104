// What leads to what in an edition, in words that are the same for the site and for the book:
// "types/trust -> concept trust", "work reis -> types/trust#signs".

import { posix } from "node:path";

import { require } from "./program.mjs";

const { parse } = require("parse5");

const attribute = (node, name) => node.attrs?.find(found => found.name === name)?.value;

function* elementsBelow(node) {
  for (const child of node.childNodes || []) {
    if (child.tagName) yield child;
    yield* elementsBelow(child);
  }
}

// The names of things by their place in each edition. A place is a file, or a file and an id.
const siteNames = [
  [/^concepts\/([^/]+)\.html$/, (_, id) => (id === "index" ? null : `concept ${id}`)],
  [/^references\.html#ref\.(.*)$/, (_, key) => `work ${key}`],
  [/^paths\/(.*)\.html$/, (_, id) => `path ${id}`],
  [/^(.*)\/index\.html$/, (_, id) => `section ${id}`],
  [/^(?!index|map|search|404|references)(.*)\.html$/, (_, path) => path],
];
const bookNames = articles => [
  [/^EPUB\/text\/glossary[^#]*#term\.(.*)$/, (_, id) => `concept ${id}`],
  [/^EPUB\/text\/references[^#]*#work\.(.*)$/, (_, key) => `work ${key}`],
  [/^EPUB\/text\/paths\.xhtml#path\.(.*)$/, (_, id) => `path ${id}`],
  [/^EPUB\/text\/p-(.*)\.xhtml$/, (_, id) => `section ${id}`],
  [/^EPUB\/text\/a-(.*)\.xhtml$/, (_, name) => articles.get(name) || null],
];

function nameOf(place, names) {
  for (const [pattern, name] of names) {
    const found = place.match(pattern);
    if (found) return name(...found);
  }
  return null;
}

// "types/trust#signs" for a place inside an article; what is smaller than a concept, a work or a
// path is that.
function target(path, fragment, names) {
  const whole = fragment ? nameOf(`${path}#${fragment}`, names) : null;
  if (whole) return whole;
  const page = nameOf(path, names);
  const isHeading = fragment && /^[^.]+$/.test(fragment);
  return page && isHeading && !/^\w+ /.test(page) ? `${page}#${fragment}` : page;
}

// The relations of one page. What stands inside an element that is a thing of its own (an entry of
// the glossary, a work) is said of that thing.
function relationsOf(path, text, names) {
  const relations = new Set();
  const walk = (node, subject) => {
    for (const child of node.childNodes || []) {
      if (!child.tagName) continue;
      const id = attribute(child, "id");
      const inside = (id && nameOf(`${path}#${id}`, names)) || subject;
      const href = child.tagName === "a" ? attribute(child, "href") : null;
      if (href && !/^[a-z]+:/i.test(href)) {
        const [, file, , fragment] = href.match(/^([^?#]*)(\?[^#]*)?#?(.*)$/s);
        const to = target(file ? posix.normalize(posix.join(posix.dirname(path), decodeURI(file)))
          : path, decodeURIComponent(fragment), names);
        if (inside && to && to.replace(/#.*/, "") !== inside) relations.add(`${inside} -> ${to}`);
      }
      walk(child, inside);
    }
  };
  const page = parse(text);
  const main = Array.from(elementsBelow(page)).find(({ tagName }) => tagName === "main") || page;
  walk(main, nameOf(path, names));
  return relations;
}

function relationsOfFiles(files, names) {
  const all = new Set();
  for (const [path, bytes] of files) {
    if (!/\.x?html$/.test(path) || /nav\.xhtml$/.test(path)) continue;
    for (const one of relationsOf(path, Buffer.from(bytes).toString("utf8"), names)) all.add(one);
  }
  return all;
}

export const relationsOfSite = files => relationsOfFiles(files, siteNames);

// `files` of the site tell how the articles of the book are called.
export function relationsOfBook(files, siteFiles) {
  const articles = new Map();
  for (const path of siteFiles.keys()) {
    const name = nameOf(path, siteNames);
    if (name && !/^\w+ /.test(name)) articles.set(name.replaceAll("/", "-"), name);
  }
  return relationsOfFiles(files, bookNames(articles));
}

// The articles in the order in which the book is read.
export function spineOf(files, siteFiles) {
  const text = Buffer.from(files.get("EPUB/package.opf")).toString("utf8");
  const hrefs = new Map(Array.from(text.matchAll(/<item id="([^"]+)" href="([^"]+)"/g),
    ([, id, href]) => [id, href]));
  const names = new Map(Array.from(siteFiles.keys(), path => [nameOf(path, siteNames), path])
    .filter(([name]) => name).map(([name]) => [`text/a-${name.replaceAll("/", "-")}.xhtml`, name]));
  return Array.from(text.matchAll(/<itemref idref="([^"]+)"/g), ([, id]) => names.get(hrefs.get(id)))
    .filter(Boolean);
}
