#pragma once

// The syntax of BibTeX files: entries with their fields, macros put in and pieces joined, texts
// still LaTeX. What the fields mean is for `read_bibliography`.
//
//   anything                              a comment, when no entry begins in it
//   @string{acm = "ACM Press"}            a macro, also @STRING(acm = {…})
//   @article{key,                         an entry
//     title = {Two {Nested} braces},      braces must balance; the outer pair is left out
//     note  = "quoted, {"} in braces",
//     month = 12 # "~" # dec,             pieces joined by `#`: texts, numbers, macros
//   }
//   @comment{…} @preamble{…}              skipped

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace kindred {

struct BibField {
  std::string name;   // lower case
  std::string value;  // LaTeX
  SourceSpan name_span;
  SourceSpan span;  // the value as written, with its delimiters
};

struct BibEntry {
  std::string type;              // lower case
  std::string key;               // never empty
  std::vector<BibField> fields;  // as written; names are unique
  SourceSpan span;
  SourceSpan key_span;
  bool is_broken = false;  // told; only its key may be relied on
};

// Never fails: a broken entry is a BibliographySyntax at its place, and reading goes on at the next
// line that begins with `@`. Takes time in proportion to the file.
std::vector<BibEntry> parse_bib(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace kindred
