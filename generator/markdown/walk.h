#pragma once

// Visiting every inline of a document in reading order, so that rooms need not know the shape of
// each block.

#include <functional>

#include "markdown/document.h"

namespace kindred {

// What surrounds the inlines that a visitor is handed.
struct InlineContext {
  const Block* block = nullptr;      // the block they stand in
  const Heading* heading = nullptr;  // the last heading before them in the article, or null
  bool in_heading = false;
  bool in_note = false;  // inside a footnote
};

// Calls `visit` for each run of inlines that reads as one text: a paragraph, a heading, a cell, a
// title, a speaker, a caption. Footnotes come last, each with the heading of its first marker
// unknown (null).
void for_each_inlines(const Document& document,
                      const std::function<void(const Inlines&, const InlineContext&)>& visit);
void for_each_inlines(Document& document,
                      const std::function<void(Inlines&, const InlineContext&)>& visit);

// Calls `visit` for the inlines that stand directly inside `item`, if it is one that holds some.
template <class InlineType, class Visit>
void for_each_child_inlines(InlineType& item, const Visit& visit) {
  std::visit(
      [&](auto& node) {
        if constexpr (requires { node.children; }) visit(node.children);
      },
      item.node);
}

}  // namespace kindred
