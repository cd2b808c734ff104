#include "markdown/bound_work.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/ascii.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

constexpr int most_markers = 120;  // a little more than the depth that parsing allows
constexpr std::size_t most_columns = 500;
constexpr std::size_t most_unwritten_cells = 1000;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Masks the markers of quotes and lists at the start of a line beyond the bound.
void bound_markers(std::string& text, std::size_t i, std::size_t end) {
  for (int count = 0; i < end; ++i) {
    if (is_blank(text[i])) continue;
    std::size_t last = i;
    while (last < end && last < i + 9 && is_ascii_digit(text[last])) ++last;
    const bool has_number = last > i;
    if (last >= end) return;
    const char c = text[last];
    const bool is_marker =
        has_number ? c == '.' || c == ')' : c == '>' || c == '-' || c == '+' || c == '*';
    if (!is_marker || (c != '>' && last + 1 < end && !is_blank(text[last + 1]))) return;
    if (++count > most_markers) text[last] = masked(text[last]);
    i = last;
  }
}

// The next place of `what` at or after a place that only grows.
class Finder {
 public:
  Finder(const std::string& text, std::string_view what) : text_(text), what_(what) {}
  std::size_t next(std::size_t from) {
    if (!is_started_ || (found_ < from && found_ != std::string::npos))
      found_ = text_.find(what_, from);
    is_started_ = true;
    return found_;
  }

 private:
  const std::string& text_;
  std::string_view what_;
  std::size_t found_ = 0;
  bool is_started_ = false;
};

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t words = 0;      // where they begin, behind the marks of quotes
  std::size_t block_end = 0;  // of the run of lines with words that this one belongs to
  bool is_blank = false;      // nothing but the marks of quotes
};

std::vector<Line> describe(const std::string& text, const std::vector<std::uint32_t>& lines) {
  std::vector<Line> described(lines.size());
  std::size_t block_end = text.size();
  for (std::size_t i = lines.size(); i-- > 0;) {
    Line& line = described[i];
    line.begin = lines[i];
    line.end = i + 1 < lines.size() ? lines[i + 1] : text.size();
    line.words = std::min(text.find_first_not_of(" \t>", line.begin), line.end);
    line.is_blank = line.words >= line.end || text[line.words] == '\n' || text[line.words] == '\r';
    if (line.is_blank) block_end = line.begin;
    line.block_end = block_end;
  }
  return described;
}

void bound_openings(std::string& text, const std::vector<Line>& lines) {
  Finder instruction(text, "?>"), declaration(text, ">"), data(text, "]]>");
  std::size_t n = 0;
  for (std::size_t i = text.find('<'); i < text.size(); i = text.find('<', i + 1)) {
    while (n + 1 < lines.size() && lines[n + 1].begin <= i) ++n;
    const bool is_first_line = n == 0 || lines[n - 1].is_blank;
    if (is_first_line && i == lines[n].words)
      continue;  // may begin a block, which has an end of its own
    std::size_t end = 0;
    if (text.compare(i, 2, "<?") == 0)
      end = instruction.next(i);
    else if (text.compare(i, 9, "<![CDATA[") == 0)
      end = data.next(i);
    else if (text.compare(i, 2, "<!") == 0 && i + 2 < text.size() && is_ascii_letter(text[i + 2]))
      end = declaration.next(i);
    if (end > lines[n].block_end) text[i] = masked('<');
  }
}

std::size_t count_columns(const std::string& text, const Line& line) {
  std::size_t bars = 0;
  bool has_dash = false;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    const char c = text[i];
    if (std::string_view("|:- \t>\r\n").find(c) == std::string_view::npos) return 0;
    bars += c == '|' ? 1U : 0U;
    has_dash = has_dash || c == '-';
  }
  return has_dash ? bars + 1 : 0;
}

void bound_tables(std::string& text, const std::vector<Line>& lines) {
  for (std::size_t n = 0, last = 0; n < lines.size(); ++n) {
    const std::size_t columns = count_columns(text, lines[n]);
    if (columns < 2) continue;
    last = std::max(last, n);
    while (last + 1 < lines.size() && !lines[last + 1].is_blank) ++last;
    const std::size_t cells = columns * (last - n + 1);
    const std::size_t bytes = lines[last].end - lines[n].begin;
    if (columns > most_columns || (cells > bytes && cells > most_unwritten_cells)) {
      const std::size_t dash = text.find('-', lines[n].begin);
      text[dash] = masked('-');
    }
  }
}

}  // namespace

void bound_work(std::string& text, const std::vector<std::uint32_t>& offsets) {
  const std::vector<Line> lines = describe(text, offsets);
  for (const Line& line : lines)
    bound_markers(text, line.begin, std::min(text.find_first_of("\r\n", line.begin), line.end));
  bound_openings(text, lines);
  bound_tables(text, lines);
}

}  // namespace kindred
