#include "markdown/walk.h"

#include <type_traits>
#include <variant>

namespace kindred {
namespace {

// One walk for documents that may be changed and for those that may not.
template <class DocumentType, class Visit>
class Walk {
  static constexpr bool is_const = std::is_const_v<DocumentType>;
  template <class T>
  using Like = std::conditional_t<is_const, const T, T>;

 public:
  explicit Walk(const Visit& visit) : visit_(visit) {}

  void walk(DocumentType& document) {
    walk(document.blocks);
    context_.in_note = true;
    for (auto& note : document.notes) {
      context_.heading = nullptr;
      walk(note.children);
    }
  }

 private:
  void walk(Like<Blocks>& blocks) {
    for (auto& block : blocks) {
      std::visit([&](auto& node) { enter(block, node); }, block.node);
    }
  }

  void emit(const Block& block, Like<Inlines>& inlines) {
    if (inlines.empty()) return;
    context_.block = &block;
    visit_(inlines, context_);
  }

  void enter(const Block& block, Like<Paragraph>& node) { emit(block, node.children); }
  void enter(const Block& block, Like<Plain>& node) { emit(block, node.children); }
  void enter(const Block& block, Like<Heading>& node) {
    context_.heading = &node;
    context_.in_heading = true;
    emit(block, node.children);
    context_.in_heading = false;
  }
  void enter(const Block&, Like<BlockQuote>& node) { walk(node.children); }
  void enter(const Block&, Like<List>& node) {
    for (auto& item : node.items) walk(item.children);
  }
  void enter(const Block&, Like<CodeBlock>&) {}
  void enter(const Block&, Like<ThematicBreak>&) {}
  void enter(const Block& block, Like<Table>& node) {
    for (auto& cell : node.head) emit(block, cell.children);
    for (auto& row : node.rows)
      for (auto& cell : row) emit(block, cell.children);
  }
  void enter(const Block& block, Like<Figure>& node) { emit(block, node.caption); }
  void enter(const Block& block, Like<CallOut>& node) {
    emit(block, node.title);
    walk(node.children);
  }
  void enter(const Block& block, Like<Dialogue>& node) {
    emit(block, node.title);
    for (auto& turn : node.turns) {
      emit(block, turn.speaker);
      walk(turn.words);
    }
    walk(node.after);
  }
  void enter(const Block&, Like<HtmlBlock>& node) { walk(node.children); }

  const Visit& visit_;
  InlineContext context_;
};

}  // namespace

void for_each_inlines(const Document& document,
                      const std::function<void(const Inlines&, const InlineContext&)>& visit) {
  Walk<const Document, std::decay_t<decltype(visit)>>(visit).walk(document);
}

void for_each_inlines(Document& document,
                      const std::function<void(Inlines&, const InlineContext&)>& visit) {
  Walk<Document, std::decay_t<decltype(visit)>>(visit).walk(document);
}

}  // namespace kindred
