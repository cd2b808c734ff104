#pragma once

// The writer behind render_html: walks one document and fills a stream. For this room only.

#include <cstddef>
#include <string>
#include <vector>

#include "markup/html_stream.h"
#include "markup/html_writer.h"

namespace kindred {

class BodyWriter {
 public:
  BodyWriter(const Document& document, const HtmlOptions& options)
      : document_(document), options_(options), html_(options.dialect) {}

  std::string body();
  std::string inlines_only(const Inlines& inlines);

 private:
  // Blocks (block_writer.cpp, tables in table_writer.cpp).
  void blocks(const Blocks& list);
  void block(const Block& item);
  void write(const Paragraph& node);
  void write(const Plain& node);
  void write(const Heading& node);
  void write(const BlockQuote& node);
  void write(const List& node);
  void write(const CodeBlock& node);
  void write(const ThematicBreak& node);
  void write(const Table& node);
  void write(const Figure& node);
  void write(const HtmlBlock& node);
  void cards(const Table& table);
  void table_row(const Table& table, const TableRow& row, bool is_head);
  void heading(const Heading& node, const std::string& own_id);
  void heading_text(const Heading& node);
  // Only a heading that stands in nothing else begins a section.
  void section(const Heading& node);
  void close_sections(int level);

  // Call-outs and dialogues (call_out_writer.cpp).
  void write(const CallOut& node);
  void write(const Dialogue& node);
  void definition(const CallOut& node);
  void exercise(const CallOut& node);
  void remark(const CallOut& node, const char* kind, const char* word_key);

  // Inlines (inline_writer.cpp).
  void inlines(const Inlines& list);
  void write(const Text& node);
  void write(const SoftBreak& node);
  void write(const HardBreak& node);
  void write(const CodeSpan& node);
  void write(const Emphasis& node);
  void write(const Strong& node);
  void write(const Strikethrough& node);
  void write(const Link& node);
  void write(const Image& node);
  void write(const Citation& node);
  void write(const NoteMark& node);
  void write(const Anchor& node);
  void write(const InlineHtml& node);
  void image(std::size_t reference);
  // The attributes of raw HTML; views of `written`.
  std::vector<HtmlStream::Attribute> in_dialect(const Attributes& written) const;
  // Writes the notes whose markers were met since the last call.
  void pending_notes();
  void note(std::size_t index);

  std::string word(const char* key) const {
    return options_.word ? options_.word(key) : std::string(key);
  }
  std::string id(std::string_view own) const { return options_.id_prefix + std::string(own); }

  const Document& document_;
  const HtmlOptions& options_;
  HtmlStream html_;
  std::vector<std::size_t> pending_;  // notes to be written after the current block
  std::vector<int> sections_;         // levels of the open sections
  int level_ = 2;                     // of the last heading
  std::size_t exercise_count_ = 0;
  bool in_link_ = false;  // links do not nest
};

}  // namespace kindred
