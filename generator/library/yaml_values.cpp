#include "library/yaml_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/calendar.h"
#include "base/nearest_name.h"
#include "base/text.h"

namespace kindred {
namespace {

bool has_text(const YamlNode& node, Diagnostics& diagnostics) {
  if (node.kind == YamlKind::Text) return true;
  if (node.kind != YamlKind::Null)
    add_bad_value(node, "one text", diagnostics)
        .help.push_back("put quotation marks around a text that begins with `[` or `{`");
  return false;
}

int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// The sign that begins a link or strong words in a text, or empty. A text with backticks may be
// about Markdown.
std::string markdown_sign(std::string_view text) {
  constexpr auto npos = std::string_view::npos;
  using Pair = std::pair<std::string_view, std::string_view>;
  if (text.find('`') != npos) return {};
  for (const auto& [open, close] : {Pair{"[[", "]]"}, Pair{"](", ")"}, Pair{"**", "**"}}) {
    const std::size_t begin = text.find(open);
    if (begin == npos || begin + 3 > text.size() || text[begin + 2] == ' ') continue;
    if (text.find(close, begin + 3) != npos) return std::string(open);
  }
  return {};
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return false;
  const int year = to_number(text.substr(0, 4));
  const int month = to_number(text.substr(5, 2));
  const int day = to_number(text.substr(8, 2));
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_of_month(year, month);
}

}  // namespace

std::optional<std::string> read_line(const YamlNode& node, Diagnostics& diagnostics) {
  if (!has_text(node, diagnostics)) return std::nullopt;
  std::string line = collapse_space(nfc(node.text));
  if (line.empty()) return std::nullopt;
  return line;
}

std::optional<std::string> read_plain_line(const YamlNode& node, Diagnostics& diagnostics) {
  auto line = read_line(node, diagnostics);
  const std::string sign = line ? markdown_sign(*line) : std::string();
  if (!sign.empty())
    diagnostics
        .add(Code::FrontMatterMarkdown, node.span,
             "`" + node.key + "` is no Markdown, so readers see its `" + sign + "`")
        .help.push_back("write it without: links and emphasis belong to the article's text");
  return line;
}

std::optional<std::string> read_text(const YamlNode& node, Diagnostics& diagnostics) {
  if (!has_text(node, diagnostics)) return std::nullopt;
  const std::string_view text = trim(node.text);
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

std::optional<bool> read_switch(const YamlNode& node, Diagnostics& diagnostics) {
  if (node.kind == YamlKind::Null) return std::nullopt;
  const std::string text = node.kind == YamlKind::Text ? lower_case(trim(node.text)) : "";
  if (text == "true") return true;
  if (text == "false") return false;
  add_bad_value(node, "`true` or `false`", diagnostics)
      .help.push_back("write `" + node.key + ": true` or `" + node.key + ": false`");
  return std::nullopt;
}

std::optional<double> read_number(const YamlNode& node, Diagnostics& diagnostics) {
  if (node.kind == YamlKind::Null) return std::nullopt;
  if (node.kind == YamlKind::Text) {
    std::string_view text = trim(node.text);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = fault == std::errc() && end == text.data() + text.size();
    if (whole && std::isfinite(value)) return value;
  }
  add_bad_value(node, "a number", diagnostics)
      .help.push_back("write a number such as `" + node.key + ": 2` or `" + node.key + ": 2.5`");
  return std::nullopt;
}

std::optional<std::string> read_day(const YamlNode& node, Diagnostics& diagnostics) {
  if (node.kind == YamlKind::Null) return std::nullopt;
  if (node.kind == YamlKind::Text && is_day(trim(node.text))) return std::string(trim(node.text));
  const std::string message =
      "`" + node.key + "` must be a real day" +
      (node.kind == YamlKind::Text ? ", but is `" + node.text + "`" : std::string());
  diagnostics.add(Code::FrontMatterBadDate, node.span, message)
      .help.push_back("write year, month and day as in `2024-02-29`");
  return std::nullopt;
}

std::vector<PlacedText> read_texts(const YamlNode& node, Diagnostics& diagnostics) {
  std::vector<PlacedText> texts;
  const auto take = [&](const YamlNode& item) {
    std::string text = item.kind == YamlKind::Text ? collapse_space(nfc(item.text)) : "";
    if (!text.empty()) {
      texts.push_back({std::move(text), item.span});
      return;
    }
    diagnostics
        .add(Code::FrontMatterBadValue, item.span,
             "`" + node.key + "` has an item that is not a text")
        .help.push_back("write texts between brackets, as in `" + node.key + ": [one, two]`");
  };
  if (node.kind == YamlKind::List)
    std::for_each(node.children.begin(), node.children.end(), take);
  else if (node.kind == YamlKind::Text)
    take(node);
  else if (node.kind == YamlKind::Map)
    add_bad_value(node, "a list of texts", diagnostics)
        .help.push_back("write texts between brackets, as in `" + node.key + ": [one, two]`");
  return texts;
}

Diagnostic& add_bad_value(const YamlNode& node, std::string_view wanted, Diagnostics& diagnostics) {
  std::string message = node.key.empty() ? "this" : "`" + node.key + "`";
  message.append(" must be ").append(wanted);
  if (node.kind == YamlKind::List) message += ", but is a list";
  if (node.kind == YamlKind::Map) message += ", but is a mapping";
  return diagnostics.add(Code::FrontMatterBadValue, node.span, std::move(message));
}

std::optional<std::string> nearest_field(std::string_view key,
                                         const std::vector<std::string>& known) {
  constexpr std::size_t min_length = 3;
  if (auto nearest = nearest_name(key, known)) return nearest;
  std::optional<std::string> only;
  for (const std::string& name : known) {
    if (key.size() < min_length || !name.starts_with(key)) continue;
    if (only) return std::nullopt;
    only = name;
  }
  return only;
}

Diagnostic& add_unknown_key(const YamlNode& node, const std::vector<std::string>& known,
                            Diagnostics& diagnostics) {
  Diagnostic& added = diagnostics.add(Code::FrontMatterUnknownKey, node.key_span,
                                      "there is no field `" + node.key + "`");
  added.label = "unknown field";
  if (const auto nearest = nearest_field(node.key, known))
    added.help.push_back("there is a field with a similar name: `" + *nearest + "`");
  else
    added.help.push_back("the fields here are " + quote_names(known));
  return added;
}

}  // namespace kindred
