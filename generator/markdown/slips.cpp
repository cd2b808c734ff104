#include "markdown/slips.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/text.h"
#include "markdown/cmark_tree.h"
#include "markdown/make_blocks.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_letter_byte(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0xC0; }
bool is_word_byte(char c) { return is_letter_byte(c) || is_ascii_digit(c) || c == '_'; }

struct Ends {
  std::string_view begin;
  std::string_view end;
};
constexpr auto instructions = std::to_array<Ends>({{"<![CDATA[", "]]>"}, {"<?", "?>"}});

void tell_unclosed(std::string_view what, std::string_view end, SourceSpan span, Reading& reading) {
  Diagnostic& fault = reading.diagnostics.add(Code::MarkdownUnclosed, span,
                                              fmt::format("this {} is never closed", what));
  fault.label = "takes what follows";
  fault.help = {fmt::format("write {} where it ends", end)};
}

void tell_shown(std::string message, std::string help, SourceSpan span, Reading& reading) {
  reading.diagnostics.add(Code::MarkdownShownAsWritten, span, std::move(message)).help = {
      std::move(help)};
}

// How many cells a line of a table has, `\|` aside.
std::size_t count_cells(std::string_view line) {
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  std::size_t cells = 1;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\')
      ++i;
    else if (line[i] == '|')
      ++cells;
  }
  return cells;
}

// `|---|:-:|`
bool is_delimiter_row(std::string_view line) {
  return line.find('|') != npos && line.find("--") != npos &&
         line.find_first_not_of(" \t|:-") == npos;
}

// Whether a line is the second fence to the first. cmark gives as last line of a block without one
// the line behind it, which may be a fence too: then it stands outside of the list or quote.
bool closes_fence(std::string_view first, std::string_view last, const std::string& fence,
                  int indent) {
  const std::size_t open = first.find(fence);
  const std::size_t close = last.find(fence);
  if (open == npos || close == npos || last.find_first_not_of(" \t>") != close) return false;
  if (trim(last.substr(close)).find_first_not_of(fence.front()) != npos) return false;
  const auto count_quotes = [](std::string_view marks) {
    return std::count(marks.begin(), marks.end(), '>');
  };
  const auto quotes = count_quotes(first.substr(0, open));
  const bool has_tab = (std::string(first.substr(0, open)) += last).find('\t') != std::string::npos;
  if (quotes > 0 || has_tab) return count_quotes(last.substr(0, close)) >= quotes;
  return close + static_cast<std::size_t>(indent) >= open;
}

void tell_missed_wiki_link(const Piece& piece, std::size_t open, Reading& reading) {
  const std::string& text = piece.text;
  const std::size_t begin = open + 2;
  if (begin >= text.size() || !is_letter_byte(text[begin])) return;
  const std::size_t end = std::min(text.find_first_of("[]", begin), text.size());
  const bool is_nested = end < text.size() && (text[end] == '[' || text.compare(end, 2, "],") == 0);
  if (is_nested || text.compare(end, 2, "]]") == 0) return;
  const bool has_one = end < text.size();
  tell_shown("this link is never closed",
             has_one ? "write two brackets behind it: `]]`" : "write `]]` behind the term",
             reading.span(piece.place(open), has_one ? piece.place(end) + 1 : piece.end), reading);
}

// `middle` is the place of `][`.
void tell_missed_reference(const Piece& piece, std::size_t middle, Reading& reading) {
  const std::string& text = piece.text;
  const std::size_t open = middle == 0 ? npos : text.find_last_of("[]", middle - 1);
  const std::size_t close = text.find_first_of("[]", middle + 2);
  const bool is_pair = open != npos && text[open] == '[' && open + 1 < middle &&
                       close != std::string::npos && text[close] == ']' && close > middle + 2;
  if (!is_pair || !is_letter_byte(text[middle + 2]) || !is_letter_byte(text[open + 1])) return;
  const bool goes_on = (open > 0 && (is_word_byte(text[open - 1]) || text[open - 1] == ']')) ||
                       (close + 1 < text.size() && text[close + 1] == '[');
  if (goes_on) return;
  const std::string label = unmasked_text(text.substr(middle + 2, close - middle - 2));
  tell_shown(fmt::format("nothing says where `{}` leads", label),
             fmt::format("write a line of its own: `[{}]: address`", label),
             reading.span(piece.place(open), piece.place(close) + 1), reading);
}

}  // namespace

void tell_open_html(cmark_node* node, Reading& reading) {
  const std::string html = unmasked_text(view_of(cmark_node_get_literal(node)));
  const SourceSpan block = block_span(node, reading);
  const auto tell = [&](std::string_view what, Ends ends, std::size_t at) {
    if (at == npos) return;
    const std::size_t begin = block.begin + at;
    tell_unclosed(what, fmt::format("`{}`", ends.end),
                  reading.span(begin, begin + ends.begin.size()), reading);
  };
  constexpr Ends comment = {"<!--", "-->"};
  const std::size_t last = html.rfind(comment.begin);
  if (last != std::string::npos && html.find(comment.end, last + 2) == std::string::npos)
    return tell("comment", comment, block.text().rfind(comment.begin));
  for (const Ends& ends : instructions)
    if (trim(html).starts_with(ends.begin) && html.find(ends.end) == std::string::npos)
      return tell("instruction", ends, block.text().find(ends.begin));
}

void tell_open_fence(cmark_node* node, Reading& reading) {
  int length = 0;
  int indent = 0;
  char mark = 0;
  if (cmark_node_get_fenced(node, &length, &indent, &mark) == 0) return;
  const PreparedText& prepared = reading.prepared;
  const auto line_of = [&](int line) {
    const std::size_t begin = prepared.offset(line, 1);
    return std::string_view(prepared.text).substr(begin, prepared.line_end(line) - begin);
  };
  const int first_line = cmark_node_get_start_line(node);
  const int last_line = cmark_node_get_end_line(node);
  const auto size = static_cast<std::size_t>(length);
  const bool is_closed =
      last_line > first_line &&
      closes_fence(line_of(first_line), line_of(last_line), std::string(size, mark), indent);
  if (is_closed) return;
  const SourceSpan block = block_span(node, reading);
  tell_unclosed("code block", fmt::format("a line of {}", std::string(size, mark)),
                reading.span(block.begin, block.begin + size), reading);
}

void tell_missed_table(const LeafText& paragraph, Reading& reading) {
  const std::string_view text = paragraph.text;
  std::string_view before;
  for (const std::string_view line : split(text, '\n')) {
    if (is_delimiter_row(line) && before.find('|') != npos) {
      const std::size_t cells = count_cells(before);
      const std::size_t delimiters = count_cells(line);
      const auto begin = static_cast<std::size_t>(line.data() - text.data());
      if (cells != delimiters)
        return tell_shown(
            fmt::format("this is no table: its head has {} cells and this line has {}", cells,
                        delimiters),
            "give the line below the head as many `---` as the head has cells",
            reading.span(paragraph.place(begin), paragraph.end_place(begin + line.size())),
            reading);
    }
    before = line;
  }
}

void tell_missed_heading(const LeafText& paragraph, Reading& reading) {
  const std::string_view text = paragraph.text;
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level < 2 || level > 6 || level == line.size() || !is_letter_byte(line[level])) continue;
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    const std::string signs(level, '#');
    tell_shown(fmt::format("this is no heading, because no space follows its `{}`", signs),
               fmt::format("write `{} ` and then its words", signs),
               reading.span(paragraph.place(begin), paragraph.end_place(begin + line.size())),
               reading);
  }
}

void tell_lost_cells(const std::vector<LeafText>& cells, std::size_t columns, Reading& reading) {
  if (cells.size() <= columns) return;
  const auto lost = std::find_if(cells.begin() + static_cast<std::ptrdiff_t>(columns), cells.end(),
                                 [](const LeafText& cell) { return !cell.text.empty(); });
  if (lost == cells.end()) return;
  Diagnostic& fault = reading.diagnostics.add(
      Code::MarkdownTableCells, reading.span(lost->place(0), cells.back().last),
      fmt::format("this row has {} cells, but the table has {} columns", cells.size(), columns));
  fault.label = "left out";
  fault.help = {"write a bar that belongs to the words as `\\|`, or give the head more cells"};
}

void tell_missed_links(const Pieces& pieces, Reading& reading) {
  for (const Piece& piece : pieces) {
    if (piece.kind != PieceKind::Text) continue;
    const std::string& text = piece.text;
    for (std::size_t at = text.find("[["); at != npos; at = text.find("[[", at + 2))
      tell_missed_wiki_link(piece, at, reading);
    for (std::size_t at = text.find("]["); at != npos; at = text.find("][", at + 2))
      tell_missed_reference(piece, at, reading);
    for (std::size_t at = text.find("^["); at != npos; at = text.find("^[", at + 2))
      if (at + 2 < text.size() && is_letter_byte(text[at + 2]))
        tell_shown("this is no footnote: notes inside a sentence are not read",
                   "write `[^1]` here, and `[^1]: the note` as a paragraph of its own",
                   reading.span(piece.place(at), piece.place(at) + 2), reading);
  }
}

void tell_missed_strong(const Pieces& pieces, Reading& reading) {
  for (const Piece& piece : pieces) {
    if (piece.kind != PieceKind::Text) continue;
    const std::string& text = piece.text;
    std::size_t begin = npos;
    bool begins_at_word = false;
    for (std::size_t at = text.find("**"); at != npos; at = text.find("**", at + 2)) {
      const char before = at == 0 ? ' ' : text[at - 1];
      const char after = at + 2 < text.size() ? text[at + 2] : ' ';
      if (before == '*' || after == '*') continue;
      const bool ends_at_word = is_word_byte(before);
      const bool is_end = begin != npos && !is_word_byte(after) && begins_at_word != ends_at_word;
      if (is_end)
        tell_shown("this is not bold, because of the blank inside its `**`",
                   "write `**` right before the first word and right behind the last",
                   reading.span(piece.place(begin), piece.place(at) + 2), reading);
      begin = is_end || ends_at_word ? npos : at;
      begins_at_word = is_word_byte(after);
    }
  }
}

void tell_missed_id(const Pieces& heading, Reading& reading) {
  if (heading.empty() || heading.back().kind != PieceKind::Text) return;
  const Piece& last = heading.back();
  const std::size_t open = last.text.rfind('{');
  if (open == std::string::npos || !last.text.ends_with('}')) return;
  const std::string_view inside = std::string_view(last.text).substr(open + 1);
  if (!trim(inside).starts_with('#')) return;
  tell_shown("this is no id of a heading",
             "write an id of letters, digits and hyphens, as in `{#at-home}`",
             reading.span(last.place(open), last.end), reading);
}

void tell_missed_call_out(const Pieces& paragraph, Reading& reading) {
  const Piece& first = paragraph.front();
  if (first.kind != PieceKind::Text || !first.text.starts_with("[!")) return;
  std::size_t end = 2;
  while (end < first.text.size() && is_letter_byte(first.text[end])) ++end;
  if (end == 2 || first.text.find(']', end) != std::string::npos) return;
  tell_shown("this call-out has no `]` behind its kind",
             fmt::format("write `{}]`", unmasked_text(first.text.substr(0, end))),
             reading.span(first.place(0), first.place(end)), reading);
}

}  // namespace kindred
