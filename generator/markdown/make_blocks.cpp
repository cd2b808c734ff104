#include "markdown/make_blocks.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "markdown/call_out.h"
#include "markdown/cmark_tree.h"
#include "markdown/heading_id.h"
#include "markdown/make_inlines.h"
#include "markdown/make_table.h"
#include "markdown/mask.h"
#include "markdown/raw_html.h"
#include "markdown/slips.h"

namespace kindred {
namespace {

Block make_figure_or(Block paragraph, Reading& reading) {
  auto& children = std::get<Paragraph>(paragraph.node).children;
  if (children.size() != 1 || !std::holds_alternative<Image>(children.front().node))
    return paragraph;
  Figure figure;
  figure.image = std::get<Image>(children.front().node).reference;
  const ImageReference& image = reading.document.images[figure.image];
  if (!image.title.empty()) figure.caption.push_back({image.span, Text{image.title}});
  return {paragraph.span, std::move(figure)};
}

void append_paragraph(Blocks& out, cmark_node* node, Reading& reading, BlockScope scope) {
  const LeafText leaf = read_paragraph_node(node, reading, scope.quotes);
  tell_missed_table(leaf, reading);
  tell_missed_heading(leaf, reading);
  Inlines children = make_inlines(read_pieces(node, leaf), reading);
  if (children.empty()) return;  // everything in it was raw HTML that may not stay
  const SourceSpan span = reading.span(leaf.place(0), leaf.last);
  if (scope.is_tight)
    out.push_back({span, Plain{std::move(children)}});
  else
    out.push_back(make_figure_or({span, Paragraph{std::move(children)}}, reading));
}

void append_heading(Blocks& out, cmark_node* node, Reading& reading, BlockScope scope) {
  const PreparedText& prepared = reading.prepared;
  const std::size_t begin =
      prepared.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
  const std::size_t line_end = prepared.line_end(cmark_node_get_start_line(node));
  const bool is_atx = begin < prepared.text.size() && prepared.text[begin] == '#' &&
                      cmark_node_get_start_line(node) == cmark_node_get_end_line(node);
  Heading heading;
  heading.level = cmark_node_get_heading_level(node);
  SourceSpan span = block_span(node, reading);
  LeafText leaf;
  if (is_atx) {
    leaf = read_atx_heading(prepared, begin, line_end);
    span.end = prepared.place(line_end);
  } else {
    const std::size_t end = prepared.line_end(cmark_node_get_end_line(node) - 1);
    leaf = read_paragraph(prepared, begin, end, scope.quotes);
    span.begin = std::min(leaf.place(0), leaf.last);
  }
  Pieces pieces = read_pieces(node, leaf);
  if (!cut_explicit_id(pieces, heading)) tell_missed_id(pieces, reading);
  heading.children = make_inlines(std::move(pieces), reading);
  if (heading.children.empty()) {
    reading.diagnostics.add(Code::MarkdownEmpty, span, "this heading has no words").help = {
        "write its words, or take it out"};
    return;
  }
  out.push_back({span, std::move(heading)});
}

// Takes `[ ]` or `[x]` off the first words of an item.
void take_box(ListItem& item) {
  if (item.children.empty()) return;
  Block& first = item.children.front();
  Inlines* words = nullptr;
  if (Paragraph* paragraph = std::get_if<Paragraph>(&first.node)) words = &paragraph->children;
  if (Plain* plain = std::get_if<Plain>(&first.node)) words = &plain->children;
  Text* text = words && !words->empty() ? std::get_if<Text>(&words->front().node) : nullptr;
  if (!text || text->text.size() < 3 || text->text[0] != '[' || text->text[2] != ']') return;
  const char mark = text->text[1];
  const std::size_t end = std::min(text->text.find_first_not_of(" \t", 3), text->text.size());
  const bool has_more = end > 3 || (words->size() > 1 && end == text->text.size() &&
                                    std::holds_alternative<SoftBreak>((*words)[1].node));
  if ((mark != ' ' && mark != 'x' && mark != 'X') || !has_more) return;
  item.is_checked = mark != ' ';
  text->text.erase(0, end);
  words->front().span.begin += static_cast<std::uint32_t>(end);
  if (text->text.empty()) words->erase(words->begin());
  if (!words->empty() && std::holds_alternative<SoftBreak>(words->front().node))
    words->erase(words->begin());
  if (!words->empty()) first.span.begin = words->front().span.begin;
}

void append_list(Blocks& out, cmark_node* node, Reading& reading, BlockScope scope) {
  List list;
  list.is_ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  list.start = list.is_ordered ? cmark_node_get_list_start(node) : 1;
  list.is_tight = cmark_node_get_list_tight(node) != 0;
  const BlockScope inside{scope.depth + 1, scope.quotes, list.is_tight};
  for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
    ListItem item;
    item.span = block_span(child, reading);
    item.children = make_blocks(cmark_node_first_child(child), reading, inside);
    take_box(item);
    list.items.push_back(std::move(item));
  }
  out.push_back({block_span(node, reading), std::move(list)});
}

void append_code(Blocks& out, cmark_node* node, Reading& reading) {
  tell_open_fence(node, reading);
  CodeBlock code;
  const std::string info = unmasked_text(view_of(cmark_node_get_fence_info(node)));
  code.language = info.substr(0, info.find_first_of(" \t"));
  code.text = unmasked_text(view_of(cmark_node_get_literal(node)));
  out.push_back({block_span(node, reading), std::move(code)});
}

BlockPart make_html_part(cmark_node* node, const Reading& reading) {
  const PreparedText& prepared = reading.prepared;
  BlockPart part;
  part.html = unmasked_text(view_of(cmark_node_get_literal(node)));
  int line = cmark_node_get_start_line(node);
  for (std::size_t begin = 0; begin < part.html->size(); ++line) {
    const std::size_t end = std::min(part.html->find('\n', begin), part.html->size());
    const std::size_t source_end = prepared.line_end(line);
    const std::size_t source = source_end - std::min(end - begin, source_end);
    for (std::size_t i = begin; i <= end && i < part.html->size(); ++i)
      part.places.push_back(prepared.place(std::min(source + (i - begin), source_end)));
    begin = end + 1;
  }
  return part;
}

// Beyond the bound: one paragraph of all the words.
void append_flattened(Blocks& out, cmark_node* node, Reading& reading) {
  const SourceSpan span = block_span(node, reading);
  reading.tell_too_deep(span);
  std::string words;
  cmark_iter* iterator = cmark_iter_new(node);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    cmark_node* inside = cmark_iter_get_node(iterator);
    const cmark_node_type type = cmark_node_get_type(inside);
    const bool is_text =
        type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK;
    if (is_text) words.append(view_of(cmark_node_get_literal(inside)));
    if (!is_text && !words.empty() && words.back() != ' ') words += ' ';
  }
  cmark_iter_free(iterator);
  words = unmasked_text(trim(words));
  if (!words.empty()) out.push_back({span, Paragraph{{{span, Text{masked_text(words)}}}}});
}

void append_block(Blocks& out, cmark_node* node, Reading& reading, BlockScope scope) {
  if (cmark_table_kind(node) == CmarkTableKind::Table) {
    out.push_back(make_table(node, reading, scope));
    return;
  }
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH: append_paragraph(out, node, reading, scope); break;
    case CMARK_NODE_HEADING: append_heading(out, node, reading, scope); break;
    case CMARK_NODE_BLOCK_QUOTE: out.push_back(make_quote(node, reading, scope)); break;
    case CMARK_NODE_LIST: append_list(out, node, reading, scope); break;
    case CMARK_NODE_CODE_BLOCK: append_code(out, node, reading); break;
    case CMARK_NODE_THEMATIC_BREAK:
      out.push_back({block_span(node, reading), ThematicBreak{}});
      break;
    default: break;  // definitions of footnotes are read on their own
  }
}

}  // namespace

SourceSpan block_span(cmark_node* node, const Reading& reading) {
  const PreparedText& prepared = reading.prepared;
  const int line = cmark_node_get_start_line(node);
  if (line < 1) return reading.span(prepared.begin, prepared.begin);
  std::size_t begin = prepared.offset(line, cmark_node_get_start_column(node));
  std::size_t end =
      prepared.offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
  const std::size_t next = prepared.text.find_first_not_of(" \t", begin);
  if (next != std::string::npos && next < end) begin = next;
  end = std::max(begin, end);
  while (end > begin &&
         std::string_view(" \t\r\n").find(prepared.text[end - 1]) != std::string_view::npos)
    --end;
  return reading.span(prepared.place(begin), prepared.place(end));
}

Blocks make_blocks(cmark_node* first, Reading& reading, BlockScope scope) {
  Blocks blocks;
  std::vector<BlockPart> parts;
  bool has_html = false;
  for (cmark_node* node = first; node; node = cmark_node_next(node)) {
    Blocks made;
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {
      BlockPart part = make_html_part(node, reading);
      if (reading.options.html == HtmlPolicy::Sanitize) {
        tell_open_html(node, reading);
        has_html = true;
        parts.push_back(std::move(part));
        continue;
      }
      if (!trim(*part.html).empty()) made.push_back(make_escaped_html(part, reading));
    } else if (scope.depth >= deepest_blocks) {
      append_flattened(made, node, reading);
    } else {
      append_block(made, node, reading, scope);
    }
    for (Block& block : made) {
      cover_children(block);
      parts.push_back({std::nullopt, {}, std::move(block)});
    }
  }
  if (has_html) return sanitize_blocks(std::move(parts), reading);
  for (BlockPart& part : parts) blocks.push_back(std::move(part.made));
  return blocks;
}

}  // namespace kindred
