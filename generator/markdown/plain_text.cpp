#include "markdown/plain_text.h"

#include <utility>
#include <variant>

namespace kindred {
namespace {

// What is written so far, and the document whose references give words, or null.
struct Words {
  std::string text;
  const Document* document = nullptr;
};

void append(Words& out, const Inlines& inlines);
void append(Words& out, const Blocks& blocks);

struct InlineWords {
  Words& out;
  void operator()(const Text& node) const { out.text += node.text; }
  void operator()(const SoftBreak&) const { out.text += ' '; }
  void operator()(const HardBreak&) const { out.text += ' '; }
  void operator()(const CodeSpan& node) const { out.text += node.text; }
  void operator()(const Emphasis& node) const { append(out, node.children); }
  void operator()(const Strong& node) const { append(out, node.children); }
  void operator()(const Strikethrough& node) const { append(out, node.children); }
  void operator()(const Link& node) const {
    append(out, node.children);
    if (!node.children.empty() || !out.document) return;
    const LinkReference& link = out.document->links[node.reference];
    if (link.form == LinkForm::Wiki)
      out.text += link.destination.empty() ? link.fragment : link.destination;
  }
  void operator()(const Image& node) const {
    if (out.document) out.text += out.document->images[node.reference].alt;
  }
  void operator()(const Citation&) const {  // "… of faith [@key]." reads "… of faith."
    if (!out.text.empty() && out.text.back() == ' ') out.text.pop_back();
  }
  void operator()(const NoteMark&) const {}
  void operator()(const Anchor&) const {}
  void operator()(const InlineHtml& node) const { append(out, node.children); }
};

void append(Words& out, const Inlines& inlines) {
  for (const Inline& one : inlines) std::visit(InlineWords{out}, one.node);
}

// Each block ends its line, if it has words.
void end_line(Words& out) {
  if (!out.text.empty() && out.text.back() != '\n') out.text += '\n';
}

struct BlockWords {
  Words& out;
  void operator()(const Paragraph& node) const { line(node.children); }
  void operator()(const Plain& node) const { line(node.children); }
  void operator()(const Heading& node) const { line(node.children); }
  void operator()(const BlockQuote& node) const { append(out, node.children); }
  void operator()(const List& node) const {
    for (const ListItem& item : node.items) append(out, item.children);
  }
  void operator()(const CodeBlock& node) const {
    out.text += node.text;
    end_line(out);
  }
  void operator()(const ThematicBreak&) const {}
  void operator()(const Table& node) const {
    row(node.head);
    for (const TableRow& cells : node.rows) row(cells);
  }
  void operator()(const Figure& node) const {
    if (out.document) {
      out.text += out.document->images[node.image].alt;
      end_line(out);
    }
    line(node.caption);
  }
  void operator()(const CallOut& node) const {
    line(node.title);
    append(out, node.children);
  }
  void operator()(const Dialogue& node) const {
    line(node.title);
    for (const DialogueTurn& turn : node.turns) {
      append(out, turn.speaker);
      out.text += ": ";
      append(out, turn.words);
      end_line(out);
    }
    append(out, node.after);
  }
  void operator()(const HtmlBlock& node) const { append(out, node.children); }

  void line(const Inlines& inlines) const {
    append(out, inlines);
    end_line(out);
  }
  void row(const TableRow& cells) const {
    for (const TableCell& cell : cells) {
      if (!out.text.empty() && out.text.back() != '\n') out.text += ' ';
      append(out, cell.children);
    }
    end_line(out);
  }
};

void append(Words& out, const Blocks& blocks) {
  for (const Block& block : blocks) std::visit(BlockWords{out}, block.node);
}

std::string words_of_blocks(const Blocks& blocks, const Document* document) {
  Words out{{}, document};
  append(out, blocks);
  if (!out.text.empty() && out.text.back() == '\n') out.text.pop_back();
  return std::move(out.text);
}

}  // namespace

std::string plain_text(const Inlines& inlines) {
  Words out;
  append(out, inlines);
  return std::move(out.text);
}

std::string plain_text(const Inlines& inlines, const Document& document) {
  Words out{{}, &document};
  append(out, inlines);
  return std::move(out.text);
}

std::string plain_text(const Blocks& blocks) { return words_of_blocks(blocks, nullptr); }

std::string plain_text(const Blocks& blocks, const Document& document) {
  return words_of_blocks(blocks, &document);
}

}  // namespace kindred
