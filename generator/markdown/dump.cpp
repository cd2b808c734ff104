#include "markdown/dump.h"

#include <string_view>
#include <variant>

#include <fmt/format.h>

namespace kindred {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c == '"' || c == '\\')
      (out += '\\') += c;
    else
      out += c;
  }
  return out += '"';
}

std::string_view call_out_name(CallOutKind kind) {
  switch (kind) {
    case CallOutKind::Note: return "note";
    case CallOutKind::Definition: return "definition";
    case CallOutKind::Try: return "try";
    case CallOutKind::Caution: return "caution";
    case CallOutKind::Evidence: return "evidence";
    case CallOutKind::Help: return "help";
  }
  return "";
}

std::string_view alignment_name(Alignment alignment) {
  switch (alignment) {
    case Alignment::None: return "none";
    case Alignment::Left: return "left";
    case Alignment::Center: return "center";
    case Alignment::Right: return "right";
  }
  return "";
}

std::string_view form_name(LinkForm form) {
  switch (form) {
    case LinkForm::Inline: return "inline";
    case LinkForm::Wiki: return "wiki";
    case LinkForm::Address: return "address";
    case LinkForm::Concept: return "concept";
  }
  return "";
}

std::string attributes_text(const Attributes& attributes) {
  std::string out;
  for (const auto& [name, value] : attributes) out += fmt::format(" {}={}", name, quoted(value));
  return out;
}

class Dumper {
 public:
  Dumper(const Document& document, const DumpOptions& options)
      : document_(document), options_(options) {}

  std::string dump() {
    blocks(document_.blocks, 0);
    for (const Note& note : document_.notes) {
      line(0, note.span, fmt::format("Note {} marks={}", quoted(note.label), note.mark_count));
      blocks(note.children, 1);
    }
    return std::move(out_);
  }

 private:
  void line(std::size_t depth, const SourceSpan& span, std::string_view text) {
    out_.append(depth * 2, ' ').append(text);
    if (options_.with_places && span.file) {
      const Position position = span.file->position(span.begin);
      out_ += fmt::format(" @{}:{}", position.line, position.column);
    }
    out_ += '\n';
  }
  void blocks(const Blocks& list, std::size_t depth) {
    for (const Block& block : list)
      std::visit([&](const auto& node) { show(node, block.span, depth); }, block.node);
  }
  void inlines(const Inlines& list, std::size_t depth) {
    for (const Inline& one : list)
      std::visit([&](const auto& node) { show(node, one.span, depth); }, one.node);
  }
  void titled(std::string_view name, const Inlines& list, const SourceSpan& span,
              std::size_t depth) {
    if (list.empty()) return;
    line(depth, span, name);
    inlines(list, depth + 1);
  }
  template <class Node>
  void parent(std::string_view name, const Node& node, const SourceSpan& span, std::size_t depth) {
    line(depth, span, name);
    if constexpr (std::is_same_v<std::decay_t<decltype(node.children)>, Blocks>)
      blocks(node.children, depth + 1);
    else
      inlines(node.children, depth + 1);
  }

  using Span = SourceSpan;
  void show(const Paragraph& n, const Span& s, std::size_t d) { parent("Paragraph", n, s, d); }
  void show(const Plain& n, const Span& s, std::size_t d) { parent("Plain", n, s, d); }
  void show(const BlockQuote& n, const Span& s, std::size_t d) { parent("BlockQuote", n, s, d); }
  void show(const Heading& n, const Span& s, std::size_t d) {
    parent(fmt::format("Heading {} #{}{}", n.level, n.id, n.has_explicit_id ? " explicit" : ""), n,
           s, d);
  }
  void show(const List& n, const Span& s, std::size_t d) {
    line(d, s,
         fmt::format("List{}{}", n.is_ordered ? fmt::format(" from {}", n.start) : "",
                     n.is_tight ? "" : " loose"));
    for (const ListItem& item : n.items) {
      const std::string_view box = !item.is_checked ? "" : *item.is_checked ? " [x]" : " [ ]";
      line(d + 1, item.span, fmt::format("Item{}", box));
      blocks(item.children, d + 2);
    }
  }
  void show(const CodeBlock& n, const Span& s, std::size_t d) {
    const std::string language = n.language.empty() ? "" : n.language + " ";
    line(d, s, fmt::format("CodeBlock {}{}", language, quoted(n.text)));
  }
  void show(const ThematicBreak&, const Span& s, std::size_t d) { line(d, s, "ThematicBreak"); }
  void show(const Table& n, const Span& s, std::size_t d) {
    std::string text = "Table";
    for (const Alignment alignment : n.alignments) (text += ' ') += alignment_name(alignment);
    line(d, s, text);
    row("Head", n.head, s, d + 1);
    for (const TableRow& cells : n.rows) row("Row", cells, s, d + 1);
  }
  void row(std::string_view name, const TableRow& cells, const Span& s, std::size_t d) {
    line(d, cells.empty() ? s : cells.front().span, name);
    for (const TableCell& cell : cells) parent("Cell", cell, cell.span, d + 1);
  }
  void show(const Figure& n, const Span& s, std::size_t d) {
    line(d, s, "Figure " + image_text(n.image));
    inlines(n.caption, d + 1);
  }
  void show(const CallOut& n, const Span& s, std::size_t d) {
    line(d, s, fmt::format("CallOut {}", call_out_name(n.kind)));
    if (!n.title.empty()) titled("Title", n.title, n.title.front().span, d + 1);
    blocks(n.children, d + 1);
  }
  void show(const Dialogue& n, const Span& s, std::size_t d) {
    line(d, s, "Dialogue");
    if (!n.title.empty()) titled("Title", n.title, n.title.front().span, d + 1);
    for (const DialogueTurn& turn : n.turns) {
      line(d + 1, turn.span, "Turn");
      if (!turn.speaker.empty()) titled("Speaker", turn.speaker, turn.speaker.front().span, d + 2);
      blocks(turn.words, d + 2);
    }
    if (n.after.empty()) return;
    line(d + 1, n.after.front().span, "After");
    blocks(n.after, d + 2);
  }
  void show(const HtmlBlock& n, const Span& s, std::size_t d) {
    parent(fmt::format("HtmlBlock {}{}", n.name, attributes_text(n.attributes)), n, s, d);
  }

  void show(const Text& n, const Span& s, std::size_t d) { line(d, s, "Text " + quoted(n.text)); }
  void show(const SoftBreak&, const Span& s, std::size_t d) { line(d, s, "SoftBreak"); }
  void show(const HardBreak&, const Span& s, std::size_t d) { line(d, s, "HardBreak"); }
  void show(const CodeSpan& n, const Span& s, std::size_t d) {
    line(d, s, "CodeSpan " + quoted(n.text));
  }
  void show(const Emphasis& n, const Span& s, std::size_t d) { parent("Emphasis", n, s, d); }
  void show(const Strong& n, const Span& s, std::size_t d) { parent("Strong", n, s, d); }
  void show(const Strikethrough& n, const Span& s, std::size_t d) {
    parent("Strikethrough", n, s, d);
  }
  void show(const Link& n, const Span& s, std::size_t d) {
    const LinkReference& link = document_.links[n.reference];
    std::string text = fmt::format("Link {} {}", form_name(link.form), quoted(link.destination));
    if (!link.fragment.empty()) text += " fragment=" + quoted(link.fragment);
    if (!link.title.empty()) text += " title=" + quoted(link.title);
    parent(text, n, s, d);
  }
  void show(const Image& n, const Span& s, std::size_t d) {
    line(d, s, "Image " + image_text(n.reference));
  }
  void show(const Citation& n, const Span& s, std::size_t d) {
    const CitationReference& citation = document_.citations[n.reference];
    line(d, s, citation.is_narrative ? "Citation narrative" : "Citation");
    for (const CitationItem& item : citation.items) {
      std::string text = fmt::format("Work {}", item.key);
      if (item.suppress_author) text += " year-only";
      if (!item.prefix.empty()) text += " prefix=" + quoted(item.prefix);
      if (!item.suffix.empty()) text += " suffix=" + quoted(item.suffix);
      line(d + 1, item.span, text);
    }
  }
  void show(const NoteMark& n, const Span& s, std::size_t d) {
    line(d, s,
         fmt::format("NoteMark {} occurrence={}", quoted(document_.notes[n.note].label),
                     n.occurrence));
  }
  void show(const Anchor& n, const Span& s, std::size_t d) { line(d, s, "Anchor #" + n.id); }
  void show(const InlineHtml& n, const Span& s, std::size_t d) {
    parent(fmt::format("InlineHtml {}{}", n.name, attributes_text(n.attributes)), n, s, d);
  }

  std::string image_text(std::size_t index) const {
    const ImageReference& image = document_.images[index];
    std::string text = fmt::format("{} alt={}", quoted(image.destination), quoted(image.alt));
    if (!image.title.empty()) text += " title=" + quoted(image.title);
    return text;
  }

  const Document& document_;
  const DumpOptions& options_;
  std::string out_;
};

}  // namespace

std::string dump(const Document& document, const DumpOptions& options) {
  return Dumper(document, options).dump();
}

}  // namespace kindred
