#pragma once

// The text of one leaf block (a paragraph, a heading, a table cell) as cmark reads inlines from it:
// without the marks of the quotes and lists around it, lines joined by `\n`, each byte with its
// place in the file.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "markdown/prepared_text.h"

namespace kindred {

struct LeafText {
  std::string text;
  std::vector<std::uint32_t> places;  // one for each byte of `text`
  std::uint32_t last = 0;             // the place behind the last byte
  const SourceFile* file = nullptr;

  std::uint32_t place(std::size_t i) const { return i < places.size() ? places[i] : last; }
  // The place behind byte `i - 1`: where something that ends at `i` ends.
  std::uint32_t end_place(std::size_t i) const;
};

// The lines of `prepared` between two offsets, inside `quotes` block quotes.
LeafText read_leaf(const PreparedText& prepared, std::size_t begin, std::size_t end, int quotes);
// The same without the reference definitions (`[name]: address`) that may open a paragraph.
LeafText read_paragraph(const PreparedText& prepared, std::size_t begin, std::size_t end,
                        int quotes);
// The words of `## Words ##`.
LeafText read_atx_heading(const PreparedText& prepared, std::size_t begin, std::size_t end);
// The cells of the table row between two offsets of one line, `\|` made `|`.
std::vector<LeafText> read_cells(const PreparedText& prepared, std::size_t begin, std::size_t end,
                                 int quotes);

}  // namespace kindred
