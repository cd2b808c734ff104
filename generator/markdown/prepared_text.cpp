#include "markdown/prepared_text.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "markdown/bound_work.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

constexpr std::size_t most_footnotes = 5000;

void replace_controls(std::string& text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F) c = ' ';
  }
}

// Whether every run of backticks has a partner of its length, so that masking takes no code apart.
bool has_paired_backticks(std::string_view text) {
  std::size_t open = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '`') {
      ++i;
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of('`', i), text.size());
    const std::size_t run = end - i;
    if (open == 0)
      open = run;
    else if (open == run)
      open = 0;
    i = end;
  }
  return open == 0;
}

bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t slashes = 0;
  while (slashes < at && text[at - slashes - 1] == '\\') ++slashes;
  return slashes % 2 == 1;
}

// Whether `at` stands in an address between angle brackets, which cmark reads before links.
bool is_in_address(std::string_view text, std::size_t at) {
  const std::string_view before =
      text.substr(at < 256 ? 0 : at - 256, std::min<std::size_t>(at, 256));
  const std::size_t open = before.find_last_of("< \t\r\n");
  return open != std::string_view::npos && before[open] == '<' &&
         before.find(':', open) != std::string_view::npos;
}

// `[[name]]` on one line, not escaped, not the text of a Markdown link `[[1]](address)`.
void mask_wiki_links(std::string& text, std::size_t from) {
  for (std::size_t i = text.find("[[", from); i != std::string::npos; i = text.find("[[", i)) {
    while (i + 2 < text.size() && text[i + 2] == '[') ++i;
    const std::size_t begin = i + 2;
    const std::size_t end = text.find_first_of("[]\r\n", begin);
    if (end == std::string::npos) return;
    const bool is_closed = text.compare(end, 2, "]]") == 0;
    const bool is_link_text = end + 2 < text.size() && text[end + 2] == '(';
    const std::string_view inside = std::string_view(text).substr(begin, end - begin);
    const bool is_empty = inside.find_first_not_of(" \t|#") == std::string_view::npos;
    if (!is_closed || is_link_text || is_empty || is_escaped(text, i) ||
        !has_paired_backticks(inside) || is_in_address(text, i)) {
      ++i;
      continue;
    }
    for (std::size_t j = i + 1; j < end + 1; ++j) text[j] = masked(text[j]);
    text[i] = wiki_open;
    text[end + 1] = wiki_close;
    i = end + 2;
  }
}

// `-@key`, where a citation may stand.
void mask_citations(std::string& text) {
  for (std::size_t i = text.find("-@"); i != std::string::npos; i = text.find("-@", i + 2)) {
    const bool follows_space =
        i == 0 || std::string_view(" \t\r\n[;(").find(text[i - 1]) != std::string_view::npos;
    if (follows_space) text[i + 1] = cite_at;
  }
}

std::vector<std::uint32_t> find_lines(std::string_view text) {
  std::vector<std::uint32_t> lines = {0};
  for (std::size_t i = text.find_first_of("\r\n"); i != std::string_view::npos;
       i = text.find_first_of("\r\n", i)) {
    i += text.compare(i, 2, "\r\n") == 0 ? 2 : 1;
    lines.push_back(static_cast<std::uint32_t>(i));
  }
  return lines;
}

std::string name_footnotes(const std::string& text, const std::vector<std::uint32_t>& lines) {
  std::set<std::string_view> labels;
  for (std::size_t i = 0; i < lines.size() && labels.size() < most_footnotes; ++i) {
    const std::size_t end = std::min(text.find_first_of("\r\n", lines[i]), text.size());
    labels.insert(footnote_label(std::string_view(text).substr(lines[i], end - lines[i])));
  }
  labels.erase(std::string_view());
  std::string paragraph;
  for (const std::string_view label : labels) paragraph.append("[^").append(label).append("] ");
  if (!paragraph.empty()) paragraph += "\n\n";
  return paragraph;
}

}  // namespace

std::string_view footnote_label(std::string_view line) {
  const std::size_t open = line.find_first_not_of(" \t>-+*0123456789.)");
  if (open == std::string_view::npos || line.compare(open, 2, "[^") != 0) return {};
  const std::size_t end = line.find_first_of("] \t`<\\[", open + 2);
  if (end == std::string_view::npos || line.compare(end, 2, "]:") != 0) return {};
  return line.substr(open + 2, end - open - 2);
}

std::size_t PreparedText::offset(int line, int column) const {
  if (line < 1) return body;
  const auto index = static_cast<std::size_t>(line - 1);
  if (index >= lines.size()) return text.size();
  const std::size_t at = lines[index] + static_cast<std::size_t>(std::max(column - 1, 0));
  return std::clamp(at, body, text.size());
}

std::size_t PreparedText::line_end(int line) const {
  const std::size_t at = offset(line, 1);
  return std::min(text.find_first_of("\r\n", at), text.size());
}

std::uint32_t PreparedText::place(std::size_t offset) const {
  return static_cast<std::uint32_t>(std::max(offset, body) - body + begin);
}

PreparedText prepare_text(const SourceFile& file, std::size_t begin) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  PreparedText prepared;
  prepared.file = &file;
  prepared.begin = std::min(begin, file.text().size());
  if (file.text().substr(prepared.begin).starts_with(byte_order_mark))
    prepared.begin += byte_order_mark.size();
  std::string body(file.text().substr(prepared.begin));
  replace_controls(body);
  mask_wiki_links(body, 0);
  mask_citations(body);
  const std::vector<std::uint32_t> lines = find_lines(body);
  bound_work(body, lines);
  const std::string footnotes = name_footnotes(body, lines);
  prepared.body = footnotes.size();
  prepared.text = footnotes + body;
  prepared.lines = find_lines(prepared.text);
  return prepared;
}

PreparedText prepare_snippet(const SourceFile& file, std::size_t begin, std::size_t end) {
  PreparedText prepared;
  prepared.file = &file;
  prepared.begin = begin;
  prepared.text = std::string(file.text().substr(begin, end - begin));
  replace_controls(prepared.text);
  prepared.lines = find_lines(prepared.text);
  return prepared;
}

}  // namespace kindred
