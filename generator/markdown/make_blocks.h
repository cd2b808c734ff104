#pragma once

// The tree of cmark to blocks, with their true places.

#include <cmark-gfm.h>

#include "markdown/reading.h"

namespace kindred {

inline constexpr int deepest_blocks = 100;

// Where a block stands: how deep, and inside how many quotes.
struct BlockScope {
  int depth = 0;
  int quotes = 0;
  bool is_tight = false;  // paragraphs of a tight list are Plain
};

// The children of `parent`, from the block `first` on.
Blocks make_blocks(cmark_node* first, Reading& reading, BlockScope scope);

// What cmark says about the range of a block, in the file; empty at 0 if it says nothing.
SourceSpan block_span(cmark_node* node, const Reading& reading);
// Grows the span of a block over its children.
void cover_children(Block& block);

}  // namespace kindred
