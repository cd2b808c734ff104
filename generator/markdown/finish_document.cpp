#include "markdown/finish_document.h"

#include <cstddef>
#include <limits>
#include <utility>

#include "markdown/make_blocks.h"
#include "markdown/plain_text.h"
#include "markdown/visit_blocks.h"
#include "markdown/walk.h"

namespace kindred {
namespace {

constexpr std::size_t unused = std::numeric_limits<std::size_t>::max();

template <class T>
class Renumbering {  // invariant: `used` holds the entries met so far, in the order of their first
                     // use
 public:
  explicit Renumbering(std::vector<T>& list) : list_(list), numbers_(list.size(), unused) {}

  void use(std::size_t& index) {
    if (numbers_[index] == unused) {
      numbers_[index] = used.size();
      used.push_back(std::move(list_[index]));
    }
    index = numbers_[index];
  }
  void finish() { list_ = std::move(used); }

  std::vector<T> used;

 private:
  std::vector<T>& list_;
  std::vector<std::size_t> numbers_;
};

class Numbering {
 public:
  explicit Numbering(Document& document)
      : document_(document),
        links_(document.links),
        citations_(document.citations),
        images_(document.images),
        notes_(document.notes) {}

  void number_all() {
    number(document_.blocks);
    for (std::size_t i = 0; i < notes_.used.size(); ++i) {
      Blocks children = std::move(notes_.used[i].children);  // more notes may move the list
      number(children);
      notes_.used[i].children = std::move(children);
    }
    links_.finish();
    citations_.finish();
    images_.finish();
    notes_.finish();
  }

 private:
  void number(Blocks& blocks) {
    for (Block& block : blocks) std::visit([&](auto& node) { number_node(node); }, block.node);
  }
  void number(Inlines& inlines) {
    for (Inline& one : inlines) {
      if (Link* link = std::get_if<Link>(&one.node)) links_.use(link->reference);
      if (Citation* citation = std::get_if<Citation>(&one.node))
        citations_.use(citation->reference);
      if (Image* image = std::get_if<Image>(&one.node)) images_.use(image->reference);
      if (NoteMark* mark = std::get_if<NoteMark>(&one.node)) {
        notes_.use(mark->note);
        mark->occurrence = notes_.used[mark->note].mark_count++;
      }
      for_each_child_inlines(one, [&](Inlines& children) { number(children); });
    }
  }
  void number_node(Paragraph& node) { number(node.children); }
  void number_node(Plain& node) { number(node.children); }
  void number_node(Heading& node) { number(node.children); }
  void number_node(BlockQuote& node) { number(node.children); }
  void number_node(HtmlBlock& node) { number(node.children); }
  void number_node(CodeBlock&) {}
  void number_node(ThematicBreak&) {}
  void number_node(List& node) {
    for (ListItem& item : node.items) number(item.children);
  }
  void number_node(Table& node) {
    for (TableCell& cell : node.head) number(cell.children);
    for (TableRow& row : node.rows)
      for (TableCell& cell : row) number(cell.children);
  }
  void number_node(Figure& node) {
    images_.use(node.image);
    number(node.caption);
  }
  void number_node(CallOut& node) {
    number(node.title);
    number(node.children);
  }
  void number_node(Dialogue& node) {
    number(node.title);
    for (DialogueTurn& turn : node.turns) {
      number(turn.speaker);
      number(turn.words);
    }
    number(node.after);
  }

  Document& document_;
  Renumbering<LinkReference> links_;
  Renumbering<CitationReference> citations_;
  Renumbering<ImageReference> images_;
  Renumbering<Note> notes_;
};

void bound(Blocks& blocks, int depth, Reading& reading) {
  for (Block& block : blocks) {
    if (depth < deepest_blocks + 10) {
      for_each_child_list(block, [&](Blocks& children) { bound(children, depth + 1, reading); });
      continue;
    }
    bool has_children = false;
    for_each_child_list(block, [&](Blocks& children) { has_children |= !children.empty(); });
    if (!has_children) continue;
    reading.tell_too_deep(block.span);
    Blocks alone;
    alone.push_back(std::move(block));
    const SourceSpan span = alone.front().span;
    block = Block{span, Paragraph{{{span, Text{plain_text(alone, reading.document)}}}}};
  }
}

}  // namespace

void bound_depth(Reading& reading) {
  bound(reading.document.blocks, 0, reading);
  for (Note& note : reading.document.notes) bound(note.children, 0, reading);
}

void number_references(Document& document) { Numbering(document).number_all(); }

}  // namespace kindred
