#include "config/toml_reader.h"

#include <algorithm>
#include <utility>

#include "base/nearest_name.h"
#include "base/text.h"

namespace kindred {
namespace {

// A dotted key makes one nested table a dot, and toml++ takes nested tables apart recursively; no
// honest line comes near this number.
constexpr std::size_t max_dots_in_line = 100;

// Dots outside quotation marks, so that long lists of file names may stand on one line.
std::size_t count_dots(std::string_view line) {
  std::size_t dots = 0;
  char quote = 0;
  for (const char c : line) {
    if (quote == 0 && c == '.') ++dots;
    if (quote == 0 && (c == '"' || c == '\''))
      quote = c;
    else if (c == quote)
      quote = 0;
  }
  return dots;
}

std::optional<std::size_t> find_overlong_key(const SourceFile& source) {
  for (std::size_t line = 1; line <= source.line_count(); ++line)
    if (count_dots(source.line(line)) > max_dots_in_line) return line;
  return std::nullopt;
}

// "Error while parsing array: expected comma" → "expected comma"
std::string_view strip_preamble(std::string_view description) {
  const auto colon = description.find(": ");
  const bool has_preamble = description.starts_with("Error while") && colon != description.npos;
  return has_preamble ? description.substr(colon + 2) : description;
}

// What to do about a fault of syntax, by what toml++ says of it and what stands at its place.
std::string syntax_remedy(std::string_view message, std::string_view at) {
  const auto says = [&](std::string_view words) { return message.find(words) != message.npos; };
  if (at.starts_with("\u201C") || at.starts_with("\u201D") || at.starts_with("\u201E"))
    return "write straight quotation marks: `\"`";
  for (const std::string_view list :
       {"'section'", "'path'", "'kind'", "'relation'", "'edition'", "'contributor'"})
    if (says("redefine") && says(list))
      return "write two brackets around the name each time: `[[name]]`";
  if (says("redefine")) return "this name stands there twice: keep one of the two";
  if (says("expected comma")) return "put a comma between two items, and `]` behind the last";
  // A word without quotation marks is taken for `true`, `false`, `inf` or `nan` if it begins so.
  if (says("value type") || says("'true'") || says("'false'") || says("'inf'") || says("'nan'"))
    return "put quotation marks around a text";
  return "look for a quotation mark or bracket without its pair on this line";
}

}  // namespace

std::optional<toml::table> TomlReader::read_root() {
  if (const auto line = find_overlong_key(source_)) {
    const std::size_t begin = source_.line_begin(*line);
    diagnostics_
        .add(Code::ConfigSyntax, make_span(source_, begin, begin + 1),
             "a line has more dots than Kindred reads")
        .help.push_back("write what belongs together below a `[name]` of its own");
    return std::nullopt;
  }
  try {
    return toml::parse(source_.text());
  } catch (const toml::parse_error& fault) {
    const std::size_t at = offset(fault.source().begin);
    const std::string_view text = source_.text();
    std::size_t end = at;
    if (end < text.size() && text[end] != '\n' && text[end] != '\r') decode_utf8(text, end);
    const std::string_view message = strip_preamble(fault.description());
    diagnostics_
        .add(Code::ConfigSyntax, make_span(source_, at, end),
             "not valid TOML: " + std::string(message))
        .help.push_back(syntax_remedy(message, text.substr(at)));
    return std::nullopt;
  }
}

std::optional<PlacedText> TomlReader::text(const toml::table& table, std::string_view name) {
  const toml::node* node = table.get(name);
  if (!node) return std::nullopt;
  if (const auto* value = node->as_string()) return PlacedText{value->get(), span(*node)};
  add_bad_value(span(*node), "`" + std::string(name) + "` must be a text")
      .help.push_back("put the text between quotation marks");
  return std::nullopt;
}

std::string TomlReader::words(const toml::table& table, std::string_view name) {
  const auto written = text(table, name);
  return written ? collapse_space(nfc(written->text)) : std::string();
}

std::optional<bool> TomlReader::truth(const toml::table& table, std::string_view name) {
  const toml::node* node = table.get(name);
  if (!node) return std::nullopt;
  if (const auto* value = node->as_boolean()) return value->get();
  add_bad_value(span(*node), "`" + std::string(name) + "` must be `true` or `false`")
      .help.push_back("write the word alone, without quotation marks");
  return std::nullopt;
}

std::vector<PlacedText> TomlReader::texts(const toml::table& table, std::string_view name) {
  std::vector<PlacedText> result;
  const toml::node* node = table.get(name);
  if (!node) return result;
  const toml::array* array = node->as_array();
  if (!array) {
    add_bad_value(span(*node), "`" + std::string(name) + "` must be a list of texts")
        .help.push_back("write the texts between brackets, as in `[\"one\", \"two\"]`");
    return result;
  }
  for (const toml::node& item : *array) {
    if (const auto* value = item.as_string())
      result.push_back({value->get(), span(item)});
    else
      add_bad_value(span(item), "an item of `" + std::string(name) + "` must be a text")
          .help.push_back("put the text between quotation marks");
  }
  return result;
}

const toml::table* TomlReader::subtable(const toml::table& table, std::string_view name) {
  const toml::node* node = table.get(name);
  if (!node) return nullptr;
  if (const toml::table* found = node->as_table()) return found;
  add_bad_value(span(*node), "`" + std::string(name) + "` must be a table")
      .help.push_back("write `[" + std::string(name) + "]` on a line above its keys");
  return nullptr;
}

void TomlReader::for_each_table(const toml::table& table, std::string_view name,
                                const std::function<void(const toml::table&)>& body) {
  const toml::node* node = table.get(name);
  if (!node) return;
  const std::string remedy = "write `[[" + std::string(name) + "]]` above the keys of each";
  const toml::array* array = node->as_array();
  if (!array) {
    const toml::table* single = node->as_table();
    add_bad_value(single ? header_span(*single) : span(*node),
                  "`" + std::string(name) + "` must be a list of tables")
        .help.push_back(remedy);
    return;
  }
  for (const toml::node& item : *array) {
    if (const toml::table* found = item.as_table())
      body(*found);
    else
      add_bad_value(span(item), "an item of `" + std::string(name) + "` must be a table")
          .help.push_back(remedy);
  }
}

void TomlReader::expect_keys(const toml::table& table, const std::vector<std::string>& known,
                             std::string_view place) {
  const auto is_in = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (place.empty()) top_keys_ = known;
  for (auto&& [key, value] : table) {
    const std::string name(key.str());
    if (is_in(known, name)) continue;
    std::string message = "there is no key `" + name + "`";
    if (!place.empty()) message.append(" in ").append(place);
    Diagnostic& added = diagnostics_.add(Code::ConfigUnknownKey, span(key.source()), message);
    added.label = "unknown key";
    if (is_in(top_keys_, name)) {
      added.help.push_back(
          "it is a key of the whole file: move it above the first line that "
          "begins with `[`");
      continue;
    }
    if (const auto nearest = nearest_name(name, known)) {
      added.help.push_back("there is a key with a similar name: `" + *nearest + "`");
      continue;
    }
    added.help.push_back("the keys here are " + quote_names(known));
  }
}

Diagnostic& TomlReader::add_bad_value(SourceSpan span, std::string message) {
  return diagnostics_.add(Code::ConfigBadValue, span, std::move(message));
}

SourceSpan TomlReader::header_span(const toml::table& table) const {
  const SourceSpan begin = span(table.source());
  const std::size_t end = source_.text().find_first_of("\r\n", begin.begin);
  return make_span(source_, begin.begin, std::min(end, source_.text().size()));
}

// toml++ counts lines from 1 and columns in code points from 1, a byte order mark left out; its
// lines end at a line feed.
std::size_t TomlReader::offset(const toml::source_position& position) const {
  const std::string_view text = source_.text();
  std::size_t at = source_.line_begin(std::max<std::size_t>(position.line, 1));
  if (at == 0 && text.starts_with("\xEF\xBB\xBF")) at = 3;
  for (std::size_t column = 1; column < position.column && at < text.size(); ++column)
    decode_utf8(text, at);
  return at;
}

SourceSpan TomlReader::span(const toml::source_region& region) const {
  const std::size_t begin = offset(region.begin);
  return make_span(source_, begin, std::max(begin, offset(region.end)));
}

}  // namespace kindred
