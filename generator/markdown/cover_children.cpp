#include <algorithm>
#include <variant>

#include "markdown/make_blocks.h"

namespace kindred {
namespace {

void cover(SourceSpan& span, const SourceSpan& child) {
  if (!child.file) return;
  span.begin = std::min(span.begin, child.begin);
  span.end = std::max(span.end, child.end);
}

void cover(SourceSpan& span, const Blocks& children) {
  for (const Block& child : children) cover(span, child.span);
}

}  // namespace

void cover_children(Block& block) {
  SourceSpan& span = block.span;
  if (List* list = std::get_if<List>(&block.node)) {
    for (ListItem& item : list->items) {
      cover(item.span, item.children);
      cover(span, item.span);
    }
  } else if (const BlockQuote* quote = std::get_if<BlockQuote>(&block.node)) {
    cover(span, quote->children);
  } else if (const CallOut* call_out = std::get_if<CallOut>(&block.node)) {
    cover(span, call_out->children);
  } else if (const Dialogue* dialogue = std::get_if<Dialogue>(&block.node)) {
    for (const DialogueTurn& turn : dialogue->turns) cover(span, turn.span);
    cover(span, dialogue->after);
  } else if (const HtmlBlock* html = std::get_if<HtmlBlock>(&block.node)) {
    cover(span, html->children);
  }
}

}  // namespace kindred
