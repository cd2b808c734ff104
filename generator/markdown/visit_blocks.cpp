#include "markdown/visit_blocks.h"

namespace kindred {
namespace {

template <class List, class Visit>
void visit_all(List& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    visit(block);
    for_each_child_list(block, [&](auto& children) { visit_all(children, visit); });
  }
}

}  // namespace

void visit_blocks(Blocks& blocks, const std::function<void(Block&)>& visit) {
  visit_all(blocks, visit);
}

void visit_blocks(Document& document, const std::function<void(Block&)>& visit) {
  visit_all(document.blocks, visit);
  for (Note& note : document.notes) visit_all(note.children, visit);
}

void visit_blocks(const Document& document, const std::function<void(const Block&)>& visit) {
  visit_all(document.blocks, visit);
  for (const Note& note : document.notes) visit_all(note.children, visit);
}

}  // namespace kindred
