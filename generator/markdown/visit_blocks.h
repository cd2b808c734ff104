#pragma once

// Visiting every block of a document, parents before children, in reading order, notes last.

#include <functional>

#include "markdown/document.h"

namespace kindred {

void visit_blocks(Document& document, const std::function<void(Block&)>& visit);
void visit_blocks(Blocks& blocks, const std::function<void(Block&)>& visit);
void visit_blocks(const Document& document, const std::function<void(const Block&)>& visit);

// Calls `visit` for each list of blocks that stands directly inside `block`.
template <class BlockType, class Visit>
void for_each_child_list(BlockType& block, const Visit& visit) {
  if (auto* quote = std::get_if<BlockQuote>(&block.node)) visit(quote->children);
  if (auto* call_out = std::get_if<CallOut>(&block.node)) visit(call_out->children);
  if (auto* html = std::get_if<HtmlBlock>(&block.node)) visit(html->children);
  if (auto* list = std::get_if<List>(&block.node))
    for (auto& item : list->items) visit(item.children);
  if (auto* dialogue = std::get_if<Dialogue>(&block.node)) {
    for (auto& turn : dialogue->turns) visit(turn.words);
    visit(dialogue->after);
  }
}

}  // namespace kindred
