#include <algorithm>
#include <map>

#include "markdown/plain_text.h"
#include "markup/body_writer.h"

namespace kindred {
namespace {

// Whether the names of the columns hold nothing that may be on a page once only, such as the mark
// of a note.
bool is_plain(const TableRow& head) {
  return std::all_of(head.begin(), head.end(), [](const TableCell& cell) {
    return std::all_of(cell.children.begin(), cell.children.end(), [](const Inline& item) {
      return std::holds_alternative<Text>(item.node) ||
             std::holds_alternative<SoftBreak>(item.node);
    });
  });
}

}  // namespace

void BodyWriter::table_row(const Table& table, const TableRow& row, bool is_head) {
  static const std::map<Alignment, const char*> classes = {{Alignment::None, ""},
                                                           {Alignment::Left, "start"},
                                                           {Alignment::Center, "center"},
                                                           {Alignment::Right, "end"}};
  const bool has_row_heads = !table.head.empty() && plain_text(table.head.front().children).empty();
  html_.open("tr");
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool is_row_head = !is_head && i == 0 && has_row_heads;
    const bool is_column_head = is_head && !plain_text(row[i].children).empty();
    const char* name = is_column_head || is_row_head ? "th" : "td";
    const char* scope = is_row_head ? "row" : is_column_head ? "col" : "";
    const std::string label =
        is_head || html_.is_xhtml() ? std::string() : plain_text(table.head[i].children);
    html_.open(
        name,
        {{"scope", scope}, {"class", classes.at(table.alignments[i])}, {"data-label", label}});
    inlines(row[i].children);
    html_.close(name);
  }
  html_.close("tr");
  html_.line();
}

// Each row by itself, for pages that are narrow and can't be scrolled sideways: its first cell as a
// title, then a line for each of the others, after the name of its column.
void BodyWriter::cards(const Table& table) {
  html_.open("div", {{"class", "table cards"}});
  for (const TableRow& row : table.rows) {
    html_.line();
    html_.open("div", {{"class", "card"}});
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].children.empty()) continue;
      html_.open("p", {{"class", i == 0 ? "title" : "tie"}});
      if (i > 0 && !table.head[i].children.empty()) {
        html_.open("span", {{"class", "label"}});
        inlines(table.head[i].children);
        html_.text(":");
        html_.close("span");
        html_.text(" ");
      }
      inlines(row[i].children);
      html_.close("p");
    }
    html_.close("div");
  }
  html_.close("div");
}

void BodyWriter::write(const Table& node) {
  const bool is_wide = node.head.size() >= wide_table_columns;
  if (is_wide && html_.is_xhtml() && !node.rows.empty() && is_plain(node.head)) {
    cards(node);
    return;
  }
  html_.open("div", {{"class", is_wide ? "table wide" : "table"}});
  html_.open("table");
  html_.open("thead");
  table_row(node, node.head, true);
  html_.close("thead");
  if (!node.rows.empty()) {
    html_.open("tbody");
    for (const TableRow& row : node.rows) table_row(node, row, false);
    html_.close("tbody");
  }
  html_.close("table");
  html_.close("div");
}

}  // namespace kindred
