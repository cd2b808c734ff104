// The two editions of content/, in memory: Maps of path to bytes.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { book, require, site, snapshot } from "./program.mjs";

const { unzipSync } = require("fflate");

export const readSite = (folder = site) => new Map(
  Array.from(snapshot(folder, path => path).keys()).filter(path => !path.endsWith("/"))
    .map(path => [path, readFileSync(join(folder, path))]));

export const readBook = (file = book) => new Map(Object.entries(unzipSync(readFileSync(file))));
