#include "theme/read_words.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/text.h"

namespace kindred {
namespace {

bool is_key_character(char c) { return is_ascii_alnum(c) || c == '-' || c == '_'; }

// The text in quotation marks at the start of `line`, and nothing but a comment behind it.
std::optional<std::string> read_text(std::string_view line) {
  if (!line.starts_with('"')) return std::nullopt;
  std::string text;
  std::size_t i = 1;
  for (; i < line.size() && line[i] != '"'; ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && (line[i + 1] == '"' || line[i + 1] == '\\')) ++i;
    text += line[i];
  }
  if (i >= line.size()) return std::nullopt;
  const std::string_view rest = trim(line.substr(i + 1));
  if (!rest.empty() && !rest.starts_with('#')) return std::nullopt;
  return text;
}

std::optional<WordLine> read_line(std::string_view line, SourceSpan span) {
  const auto end = std::find_if_not(line.begin(), line.end(), is_key_character);
  const std::string_view key = line.substr(0, static_cast<std::size_t>(end - line.begin()));
  std::string_view rest = trim(line.substr(key.size()));
  if (key.empty() || !rest.starts_with('=')) return std::nullopt;
  rest.remove_prefix(1);
  auto text = read_text(trim(rest));
  if (!text) return std::nullopt;
  return WordLine{std::string(key), std::move(*text), span};
}

}  // namespace

std::vector<WordLine> read_words(const SourceFile& source, Diagnostics& diagnostics) {
  std::vector<WordLine> words;
  std::set<std::string> keys;
  for (std::size_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = trim(source.line(number));
    if (line.empty() || line.starts_with('#') || line.starts_with('[')) continue;
    const std::size_t begin = static_cast<std::size_t>(line.data() - source.text().data());
    const SourceSpan span = make_span(source, begin, begin + line.size());
    auto entry = read_line(line, span);
    if (!entry) {
      diagnostics.add(Code::ThemeSyntax, span, "this line is not of the form `key = \"text\"`")
          .help.emplace_back("put the text in quotation marks, and `\\` before one inside it");
    } else if (keys.insert(entry->key).second) {
      words.push_back(std::move(*entry));
    } else {
      diagnostics.add(Code::ThemeSyntax, span, fmt::format("`{}` is given twice", entry->key))
          .help.emplace_back("take one of the two lines out");
    }
  }
  return words;
}

}  // namespace kindred
