#pragma once

// Tables of GFM, and the paragraph whose last line became the head of one.

#include <cmark-gfm.h>

#include "markdown/leaf_text.h"
#include "markdown/make_blocks.h"

namespace kindred {

Block make_table(cmark_node* node, Reading& reading, BlockScope scope);
// The text of a paragraph; cmark forgets where one is that stands right before a table.
LeafText read_paragraph_node(cmark_node* node, const Reading& reading, int quotes);

}  // namespace kindred
