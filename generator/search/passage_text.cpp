#include "search/passage_text.h"

#include <utility>

#include "base/text.h"
#include "links/flat_text.h"

namespace kindred {
namespace {

// A passage is cut at the next block once it is this long, so that a snippet's file stays small.
constexpr std::size_t passage_bytes = 2400;
// No block makes a passage longer than this: what is beyond goes on in the next.
constexpr std::size_t passage_bytes_max = 4800;

class PassageCutter {
 public:
  PassageCutter(const Document& document, const DocumentLinks& meanings,
                const Bibliography& bibliography)
      : document_(document), meanings_(meanings), bibliography_(bibliography) {}

  std::vector<Passage> cut() {
    passages_.emplace_back();
    for (const Block& block : document_.blocks) {
      if (const auto* heading = std::get_if<Heading>(&block.node)) {
        open(heading->id, flat(heading->children));
        continue;
      }
      add(block);
      add_notes();
    }
    return std::move(passages_);
  }

 private:
  void open(const std::string& fragment, std::string heading) {
    const Passage& last = passages_.back();
    if (last.text.empty() && last.heading.empty()) passages_.pop_back();
    passages_.push_back({fragment, std::move(heading), {}});
  }

  std::string flat(const Inlines& inlines) {
    for (const Inline& item : inlines) find_notes(item);
    return collapse_space(flatten(inlines, document_, meanings_, bibliography_).text);
  }

  void find_notes(const Inline& item) {
    if (const auto* mark = std::get_if<NoteMark>(&item.node))
      if (mark->occurrence == 0) notes_.push_back(mark->note);
    const auto inner = [this](const Inlines& children) {
      for (const Inline& child : children) find_notes(child);
    };
    if (const auto* node = std::get_if<Emphasis>(&item.node)) inner(node->children);
    if (const auto* node = std::get_if<Strong>(&item.node)) inner(node->children);
    if (const auto* node = std::get_if<Strikethrough>(&item.node)) inner(node->children);
    if (const auto* node = std::get_if<Link>(&item.node)) inner(node->children);
    if (const auto* node = std::get_if<InlineHtml>(&item.node)) inner(node->children);
  }

  // Notes may mark further notes; each is first marked once.
  void add_notes() {
    for (std::size_t i = 0; i < notes_.size(); ++i) add(document_.notes[notes_[i]].children);
    notes_.clear();
  }

  void add_line(std::string_view line) {
    while (!line.empty()) {
      Passage* passage = &passages_.back();
      const std::size_t size = passage->text.size();
      if (size + line.size() > passage_bytes_max || size > passage_bytes) {
        if (size > 0) passage = &passages_.emplace_back(Passage{passage->fragment, {}, {}});
      } else if (size > 0) {
        passage->text += '\n';
      }
      const std::size_t part = cut_length(line);
      passage->text += line.substr(0, part);
      line = trim(line.substr(part));
    }
  }

  // The whole line, or a stretch of it that ends between two words.
  static std::size_t cut_length(std::string_view line) {
    if (line.size() <= passage_bytes_max) return line.size();
    std::size_t end = line.find_last_of(" \n", passage_bytes_max);
    if (end != std::string_view::npos && end > 0) return end;
    return cut_utf8(line, passage_bytes_max).size();
  }

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) add(block);
  }
  void add(const Block& block) {
    std::visit([this](const auto& node) { add_node(node); }, block.node);
  }
  void add_node(const Paragraph& node) { add_line(flat(node.children)); }
  void add_node(const Plain& node) { add_line(flat(node.children)); }
  void add_node(const Heading& node) { add_line(flat(node.children)); }
  void add_node(const BlockQuote& node) { add(node.children); }
  void add_node(const List& node) {
    for (const ListItem& item : node.items) add(item.children);
  }
  void add_node(const CodeBlock& node) { add_line(trim(node.text)); }
  void add_node(const ThematicBreak&) {}
  void add_node(const Table& node) {
    add_row(node.head);
    for (const TableRow& row : node.rows) add_row(row);
  }
  void add_node(const Figure& node) {
    add_line(document_.images[node.image].alt);
    add_line(flat(node.caption));
  }
  void add_node(const CallOut& node) {
    add_line(flat(node.title));
    add(node.children);
  }
  void add_node(const Dialogue& node) {
    add_line(flat(node.title));
    for (const DialogueTurn& turn : node.turns) {
      add_line(flat(turn.speaker) + ":");
      add(turn.words);
    }
    add(node.after);
  }
  void add_node(const HtmlBlock& node) { add(node.children); }
  void add_row(const TableRow& row) {
    std::string line;
    for (const TableCell& cell : row) {
      const std::string text = flat(cell.children);
      if (!text.empty()) line += (line.empty() ? "" : " · ") + text;
    }
    add_line(line);
  }

  const Document& document_;
  const DocumentLinks& meanings_;
  const Bibliography& bibliography_;
  std::vector<Passage> passages_;
  std::vector<std::size_t> notes_;  // first marked in the block that is being added
};

}  // namespace

std::vector<Passage> cut_passages(const Document& document, const DocumentLinks& meanings,
                                  const Bibliography& bibliography) {
  return PassageCutter(document, meanings, bibliography).cut();
}

}  // namespace kindred
