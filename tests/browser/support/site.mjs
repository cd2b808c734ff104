// The built site under test: its pages by kind, and a small server for it. Other sites are opened
// with `openFolder`.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

export const folder = resolve(process.env.KINDRED_SITE || join(repository, "output/site"));

function walk(folder, place = "") {
  return readdirSync(join(folder, place), { withFileTypes: true }).flatMap(entry => {
    const path = place ? `${place}/${entry.name}` : entry.name;
    return entry.isDirectory() ? walk(folder, path) : [path];
  });
}

// `pages` are without those at earlier addresses, on which no reader stays.
export function openFolder(folder) {
  const base = pathToFileURL(folder).href + "/";
  const files = existsSync(folder) ? walk(folder).sort() : [];
  const leadsOn = path =>
    /<meta[^>]+http-equiv="?refresh/i.test(readFileSync(join(folder, path), "utf8"));
  const pages = files.filter(path => path.endsWith(".html") && !leadsOn(path));
  return { name: "file", base, files, pages, url: path => base + path, close: async () => {} };
}

export const fromDisk = openFolder(folder);
export const { files, pages } = fromDisk;
export const text = path => readFileSync(join(folder, path), "utf8");

export const kinds = ["home", "section", "article", "concept", "concepts", "references", "path",
  "map", "search", "missing"];

// "types/emotional-intimacy.html" is an article: kinds are told by the address alone.
export function kindOf(path) {
  const tops = { "index.html": "home", "references.html": "references", "map.html": "map",
    "search.html": "search", "404.html": "missing", "concepts/index.html": "concepts" };
  if (tops[path]) return tops[path];
  if (path.startsWith("concepts/")) return "concept";
  if (path.startsWith("paths/")) return "path";
  return path.endsWith("/index.html") ? "section" : "article";
}

export const pagesOf = kind => pages.filter(path => kindOf(path) === kind);

// The first article that has an element of this class, or any article.
export function articleWith(name) {
  const has = new RegExp(`class="([^"]* )?${name}[ "]`);
  return pagesOf("article").find(path => has.test(text(path)));
}

// One page of each kind; of articles one for each sort of block.
export function samples() {
  const chosen = new Set();
  for (const kind of kinds.filter(name => name !== "article")) {
    const [first] = pagesOf(kind);
    if (first) chosen.add(first);
  }
  for (const block of ["exchange", "notes", "table", "content-note", "caution", "figure"]) {
    const path = articleWith(block);
    if (path) chosen.add(path);
  }
  if (!Array.from(chosen).some(path => kindOf(path) === "article")) {
    pagesOf("article").slice(0, 1).forEach(path => chosen.add(path));
  }
  return Array.from(chosen);
}

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
  ".svg": "image/svg+xml", ".woff2": "font/woff2", ".png": "image/png", ".jpg": "image/jpeg",
  ".xml": "application/xml" };

// Serves the site below a sub-path, as many hosts do.
export async function serve() {
  const prefix = "/book/";
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) || "index.html" : "";
    const file = resolve(folder, inside);
    if (!files.includes(inside) || !file.startsWith(folder + sep)) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] || "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise(ready => server.listen(0, "127.0.0.1", ready));
  const base = `http://127.0.0.1:${server.address().port}${prefix}`;
  const close = () => new Promise(done => server.close(done));
  return { name: "http", base, url: path => base + path, close };
}
