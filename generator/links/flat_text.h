#pragma once

// A run of inlines as plain text with the places of its links and citations: what sentences are cut
// from.

#include <cstddef>
#include <string>
#include <vector>

#include "bibliography/work.h"
#include "links/link_graph.h"
#include "markdown/document.h"

namespace kindred {

struct FlatText {
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t reference = 0;  // index into Document::links
  };
  std::string text;
  std::vector<Range> links;
  std::vector<std::size_t> citations;  // indices into Document::citations
};

// Narrative citations are worded ("Gaia (2002)"), parenthetical ones left out; markers of notes are
// left out.
FlatText flatten(const Inlines& inlines, const Document& document, const DocumentLinks& meanings,
                 const Bibliography& bibliography);

// The sentence around a range of a flat text, at most about 220 characters, with the range marked.
Sentence make_sentence(const FlatText& flat, std::size_t begin, std::size_t end);

}  // namespace kindred
