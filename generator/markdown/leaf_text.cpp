#include "markdown/leaf_text.h"

#include <algorithm>

#include "markdown/scan_link.h"

namespace kindred {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_line_end(char c) { return c == '\n' || c == '\r'; }

std::size_t skip_blanks(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && is_blank(text[at])) ++at;
  return at;
}

// Passes the marks of at most `quotes` quotes (a lazy line has fewer) and the indentation.
std::size_t skip_marks(std::string_view text, std::size_t at, std::size_t end, int quotes) {
  for (int i = 0; i < quotes; ++i) {
    const std::size_t mark = skip_blanks(text, at, end);
    if (mark >= end || text[mark] != '>') break;
    at = mark + 1;
  }
  return skip_blanks(text, at, end);
}

void append(LeafText& leaf, const PreparedText& prepared, std::size_t begin, std::size_t end) {
  leaf.text.append(prepared.text, begin, end - begin);
  for (std::size_t i = begin; i < end; ++i) leaf.places.push_back(prepared.place(i));
  leaf.last = prepared.place(end);
}

void cut_end(LeafText& leaf, std::size_t size) {
  if (size >= leaf.text.size()) return;
  leaf.last = leaf.end_place(size);
  leaf.text.resize(size);
  leaf.places.resize(size);
}

void cut_begin(LeafText& leaf, std::size_t size) {
  leaf.text.erase(0, size);
  leaf.places.erase(leaf.places.begin(), leaf.places.begin() + static_cast<std::ptrdiff_t>(size));
}

void trim_end(LeafText& leaf) {
  std::size_t size = leaf.text.size();
  while (size > 0 && (is_blank(leaf.text[size - 1]) || is_line_end(leaf.text[size - 1]))) --size;
  cut_end(leaf, size);
}

LeafText empty_leaf(const PreparedText& prepared, std::size_t at) {
  LeafText leaf;
  leaf.file = prepared.file;
  leaf.last = prepared.place(at);
  return leaf;
}

LeafText read_cell(const PreparedText& prepared, std::size_t begin, std::size_t end) {
  const std::string_view text = prepared.text;
  begin = skip_blanks(text, begin, end);
  while (end > begin && is_blank(text[end - 1])) --end;
  LeafText cell = empty_leaf(prepared, begin);
  for (std::size_t i = begin; i < end; ++i) {
    const bool is_bar = text[i] == '\\' && i + 1 < end && text[i + 1] == '|';
    cell.text += is_bar ? '|' : text[i];
    cell.places.push_back(prepared.place(i));
    if (is_bar) ++i;
  }
  cell.last = prepared.place(end);
  return cell;
}

}  // namespace

std::uint32_t LeafText::end_place(std::size_t i) const {
  if (i == 0) return place(0);
  if (i >= places.size()) return last;
  const std::uint32_t before = places[i - 1];
  const bool is_escaped_bar =
      text[i - 1] == '|' && before + 1 < file->text().size() && file->text()[before] == '\\';
  return before + (is_escaped_bar ? 2 : 1);
}

LeafText read_leaf(const PreparedText& prepared, std::size_t begin, std::size_t end, int quotes) {
  const std::string_view text = prepared.text;
  end = std::min(end, text.size());
  LeafText leaf = empty_leaf(prepared, std::min(begin, end));
  for (std::size_t at = skip_blanks(text, begin, end); at < end;) {
    const std::size_t line_end = std::min(text.find_first_of("\r\n", at), end);
    append(leaf, prepared, at, line_end);
    if (line_end >= end) break;
    leaf.text += '\n';
    leaf.places.push_back(prepared.place(line_end));
    at = line_end + (text.compare(line_end, 2, "\r\n") == 0 ? 2 : 1);
    at = skip_marks(text, at, end, quotes);
  }
  trim_end(leaf);
  return leaf;
}

LeafText read_paragraph(const PreparedText& prepared, std::size_t begin, std::size_t end,
                        int quotes) {
  LeafText leaf = read_leaf(prepared, begin, end, quotes);
  std::size_t at = 0;
  while (at < leaf.text.size() && leaf.text[at] == '[') {
    const std::size_t next = scan_definition(leaf.text, at);
    if (next == at) break;
    at = next;
  }
  if (at > 0) cut_begin(leaf, at);
  return leaf;
}

LeafText read_atx_heading(const PreparedText& prepared, std::size_t begin, std::size_t end) {
  const std::string_view text = prepared.text;
  while (begin < end && text[begin] == '#') ++begin;
  LeafText leaf = read_leaf(prepared, begin, end, 0);
  std::size_t size = leaf.text.size();
  while (size > 0 && leaf.text[size - 1] == '#') --size;
  if (size == 0 || (size < leaf.text.size() && is_blank(leaf.text[size - 1]))) {
    cut_end(leaf, size);
    trim_end(leaf);
  }
  return leaf;
}

std::vector<LeafText> read_cells(const PreparedText& prepared, std::size_t begin, std::size_t end,
                                 int quotes) {
  const std::string_view text = prepared.text;
  begin = skip_marks(text, begin, end, quotes);
  while (end > begin && is_blank(text[end - 1])) --end;
  if (begin < end && text[begin] == '|') ++begin;
  std::vector<LeafText> cells;
  std::size_t cell = begin;
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] == '\\' && i + 1 < end && text[i + 1] == '|') {
      ++i;
    } else if (text[i] == '|') {
      cells.push_back(read_cell(prepared, cell, i));
      cell = i + 1;
    }
  }
  if (cell < end) cells.push_back(read_cell(prepared, cell, end));
  return cells;
}

}  // namespace kindred
