#pragma once

// The inlines of a leaf block as cmark reads them, each with its true place, before Kindred's own
// conventions (wikilinks, citations …) are read from the text between them.
//
// cmark tells what a leaf consists of but not reliably where; so its nodes are followed through the
// text of the leaf with a cursor that only moves forward. What was escaped arrives masked (mask.h).

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <cmark-gfm.h>

#include "markdown/document.h"
#include "markdown/leaf_text.h"

namespace kindred {

enum class PieceKind {
  Text,
  SoftBreak,
  HardBreak,
  Code,
  Html,      // one tag or comment, as written
  NoteMark,  // `text` is the label
  Emphasis,
  Strong,
  Strikethrough,
  Link,
  Image,
  Made,  // an inline that is ready: a wikilink or a citation
};

struct Piece {
  PieceKind kind = PieceKind::Text;
  std::uint32_t begin = 0;  // in the file
  std::uint32_t end = 0;
  std::string text;                   // of Text, Code, Html and NoteMark
  std::vector<std::uint32_t> places;  // of Text: the place of each byte
  std::vector<Piece> children;

  std::string destination;  // of Link and Image
  std::string title;
  std::uint32_t destination_begin = 0;
  std::uint32_t destination_end = 0;
  bool is_address = false;
  Inlines made;

  std::uint32_t place(std::size_t i) const { return i < places.size() ? places[i] : end; }
};
using Pieces = std::vector<Piece>;

inline constexpr int deepest_inlines = 60;

// The children of the cmark node `leaf`, found again in `text`.
Pieces read_pieces(cmark_node* leaf, const LeafText& text);
// The part [begin, end) of a Text piece.
Piece slice(const Piece& piece, std::size_t begin, std::size_t end);
// The words of pieces, still masked.
void append_words(const Pieces& pieces, std::string& words);

}  // namespace kindred
