#pragma once

// Reads the small text files of a theme, `theme.toml` and those of its words: lines of
// `key = "text"`, a subset of TOML. A key is made of letters, digits, hyphens and underscores; in a
// text `\"` and `\\` stand for themselves; what follows `#` outside a text is a comment; a line
// `[name]` and empty lines are passed over.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace kindred {

struct WordLine {
  std::string key;
  std::string text;
  SourceSpan span;  // of the line
};

// Lines of another form are diagnostics; of two lines with one key the first counts.
std::vector<WordLine> read_words(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace kindred
