#pragma once

// Block quotes, call-outs (`> [!kind] Title`) and dialogues (`> [!dialogue]`).
//
// The kinds of GitHub and Obsidian that Kindred has no look of its own for are known by their
// nearest relative; their fold marks (`[!note]-`) are read and ignored.

#include "markdown/make_blocks.h"

namespace kindred {

Block make_quote(cmark_node* node, Reading& reading, BlockScope scope);

}  // namespace kindred
