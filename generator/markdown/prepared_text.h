#pragma once

// What cmark is given to read: the article with wikilinks masked, and before it one paragraph that
// names every footnote, so that unused ones stay in the tree and can be told.
//
// Masking keeps lengths: offset `o` of the text, at or after `body`, is byte `o - body + begin` of
// the file. Control characters and NUL are spaces here; nesting markers beyond any sensible depth
// are masked, which bounds the work of cmark.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace kindred {

struct PreparedText {
  const SourceFile* file = nullptr;
  std::string text;
  std::size_t body = 0;   // where the article begins in `text`
  std::size_t begin = 0;  // where it begins in the file
  std::vector<std::uint32_t> lines;

  // The offset in `text` of a place as cmark counts it: from 1, columns in bytes.
  std::size_t offset(int line, int column) const;
  // The offset behind the last byte of line `line` (from 1), without its ending.
  std::size_t line_end(int line) const;
  // The place in the file of an offset in `text`.
  std::uint32_t place(std::size_t offset) const;
};

PreparedText prepare_text(const SourceFile& file, std::size_t begin);
// A few words that stand somewhere in the file, such as the label of a wikilink.
PreparedText prepare_snippet(const SourceFile& file, std::size_t begin, std::size_t end);

// The label of `[^label]:` after nothing but markers, perhaps of a footnote; or empty.
std::string_view footnote_label(std::string_view line);

}  // namespace kindred
