#include "markdown/visit_blocks.h"

namespace kindred {

void visit_blocks(Blocks& blocks, const std::function<void(Block&)>& visit) {
  for (Block& block : blocks) {
    visit(block);
    for_each_child_list(block, [&](Blocks& children) { visit_blocks(children, visit); });
  }
}

void visit_blocks(Document& document, const std::function<void(Block&)>& visit) {
  visit_blocks(document.blocks, visit);
  for (Note& note : document.notes) visit_blocks(note.children, visit);
}

}  // namespace kindred
