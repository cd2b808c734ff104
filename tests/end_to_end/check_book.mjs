// What EPUBCheck and Ace say of whole books: node check_book.mjs BOOK…

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { askAce, askEpubCheck } from "./support/checkers.mjs";

let count = 0;
for (const book of process.argv.slice(2)) {
  const place = mkdtempSync(join(tmpdir(), "kindred-ace-"));
  const told = [...askEpubCheck(book), ...await askAce(resolve(book), place)];
  rmSync(place, { recursive: true });
  console.log(`${book}: ${told.length || "no"} complaints`);
  for (const line of told) console.log(`  ${line}`);
  count += told.length;
}
process.exit(count ? 1 : 0);
