#pragma once

// Raw HTML cut to an allow-list of elements and attributes and properly nested, as a tree.
//
// HTML5 is parsed once for each run of siblings that has any: raw HTML stands as written, every
// node of Markdown is a void element in its place (told apart by its offset, which nobody else can
// have), and afterwards the nodes are moved back. What Markdown made is never lost: nodes that a
// broken tag has swallowed are put behind.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "markdown/document.h"
#include "markdown/reading.h"

namespace kindred {

struct InlinePart {
  std::optional<std::string> html;  // a tag or comment as written, or nothing and
  std::uint32_t place = 0;          // its place in the file
  Inline made;                      // an inline of Markdown
};

struct BlockPart {
  std::optional<std::string> html;
  std::vector<std::uint32_t> places;  // of each byte of `html`
  Block made;
};

Inlines sanitize_inlines(std::vector<InlinePart> parts, Reading& reading, bool in_link);
Blocks sanitize_blocks(std::vector<BlockPart> parts, Reading& reading);
// Raw HTML shown as it was written, for the policy Escape.
Block make_escaped_html(const BlockPart& part, Reading& reading);

}  // namespace kindred
