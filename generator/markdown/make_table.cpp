#include "markdown/make_table.h"

#include <algorithm>
#include <utility>

#include <cmark-gfm-core-extensions.h>

#include "markdown/cmark_tree.h"
#include "markdown/make_inlines.h"
#include "markdown/slips.h"

namespace kindred {
namespace {

Alignment alignment_of(std::uint8_t letter) {
  switch (letter) {
    case 'l': return Alignment::Left;
    case 'c': return Alignment::Center;
    case 'r': return Alignment::Right;
    default: return Alignment::None;
  }
}

// cmark says of the head only where the paragraph began that it was cut from; it is the line above
// the delimiters, which are the line above the first row or the last line.
int head_line(cmark_node* table) {
  cmark_node* head = cmark_node_first_child(table);
  cmark_node* row = head ? cmark_node_next(head) : nullptr;
  const int delimiters = row ? cmark_node_get_start_line(row) - 1 : cmark_node_get_end_line(table);
  return std::max(cmark_node_get_start_line(table), delimiters - 1);
}

TableRow make_row(cmark_node* node, int line, std::size_t columns, Reading& reading,
                  BlockScope scope) {
  const PreparedText& prepared = reading.prepared;
  const std::size_t end = prepared.line_end(line);
  cmark_node* table = cmark_node_parent(node);
  const bool is_opening = line == cmark_node_get_start_line(table);  // perhaps behind a list's mark
  const int column = is_opening ? cmark_node_get_start_column(table) : 1;
  const std::vector<LeafText> texts =
      read_cells(prepared, prepared.offset(line, column), end, scope.quotes);
  tell_lost_cells(texts, columns, reading);
  TableRow row;
  cmark_node* child = cmark_node_first_child(node);
  for (std::size_t i = 0; i < columns; ++i) {
    TableCell cell;
    if (child && i < texts.size()) {
      cell.span = reading.span(texts[i].place(0), texts[i].last);
      cell.children = make_inlines(read_pieces(child, texts[i]), reading, {.in_table = true});
    } else {
      cell.span = reading.span(prepared.place(end), prepared.place(end));
    }
    row.push_back(std::move(cell));
    if (child) child = cmark_node_next(child);
  }
  return row;
}

}  // namespace

Block make_table(cmark_node* node, Reading& reading, BlockScope scope) {
  const PreparedText& prepared = reading.prepared;
  Table table;
  const std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
  const std::uint8_t* letters = cmark_gfm_extensions_get_table_alignments(node);
  for (std::size_t i = 0; i < columns; ++i) table.alignments.push_back(alignment_of(letters[i]));
  const int first = head_line(node);
  int line = first;
  for (cmark_node* row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
    const bool is_head = cmark_gfm_extensions_get_table_row_is_header(row) != 0;
    line = is_head ? first : cmark_node_get_start_line(row);
    TableRow made = make_row(row, line, columns, reading, scope);
    if (is_head)
      table.head = std::move(made);
    else
      table.rows.push_back(std::move(made));
  }
  const LeafText head =
      read_leaf(prepared, prepared.offset(first, 1), prepared.line_end(first), scope.quotes);
  const int last = std::max(line, table.rows.empty() ? first + 1 : line);
  std::size_t begin = prepared.offset(first, 1);
  while (begin < prepared.text.size() && prepared.place(begin) < head.place(0)) ++begin;
  return {reading.span(prepared.place(begin), prepared.place(prepared.line_end(last))),
          std::move(table)};
}

LeafText read_paragraph_node(cmark_node* node, const Reading& reading, int quotes) {
  const PreparedText& prepared = reading.prepared;
  if (cmark_node_get_start_line(node) > 0)
    return read_paragraph(
        prepared,
        prepared.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node)),
        prepared.line_end(cmark_node_get_end_line(node)), quotes);
  cmark_node* table = cmark_node_next(node);
  if (!table || cmark_table_kind(table) != CmarkTableKind::Table)
    return read_leaf(prepared, prepared.body, prepared.body, quotes);
  return read_paragraph(
      prepared,
      prepared.offset(cmark_node_get_start_line(table), cmark_node_get_start_column(table)),
      prepared.line_end(head_line(table) - 1), quotes);
}

}  // namespace kindred
