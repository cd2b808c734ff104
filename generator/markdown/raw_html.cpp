#include "markdown/raw_html.h"
#include <utility>

namespace kindred {
Inlines sanitize_inlines(std::vector<InlinePart> parts, Reading&, bool) {
  Inlines out;
  for (InlinePart& part : parts)
    if (!part.html) out.push_back(std::move(part.made));
  return out;
}
Blocks sanitize_blocks(std::vector<BlockPart> parts, Reading&) {
  Blocks out;
  for (BlockPart& part : parts)
    if (!part.html) out.push_back(std::move(part.made));
  return out;
}
}  // namespace kindred
