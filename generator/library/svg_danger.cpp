#include "library/svg_danger.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace kindred {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }
bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

unsigned digit_value(char c) { return static_cast<unsigned>(c >= 'a' ? c - 'a' + 10 : c - '0'); }
bool is_digit_of(unsigned base, char c) {
  return (c >= '0' && c <= '9') || (base == 16 && c >= 'a' && c <= 'f');
}

// Reads references to ASCII characters, such as `&#58;` and `&#x3a;`; others stay.
std::string read_references(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (!text.substr(i).starts_with("&#")) continue;
    const bool is_hex = text.substr(i + 2).starts_with('x');
    const unsigned base = is_hex ? 16 : 10;
    unsigned code = 0;
    std::size_t end = i + (is_hex ? 3 : 2);
    for (; end < text.size() && is_digit_of(base, text[end]); ++end)
      code = std::min(128U, code * base + digit_value(text[end]));
    if (code == 0 || code >= 128 || end >= text.size() || text[end] != ';') continue;
    out.back() = static_cast<char>(code);
    i = end;
  }
  return out;
}

// Browsers drop these inside addresses.
std::string without_breaks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != '\t' && c != '\r' && c != '\n') out += c;
  return out;
}

bool contains_any(std::string_view text, const std::array<std::string_view, 3>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// `<script`, also with a prefix: `<svg:script`.
bool has_element(std::string_view svg) {
  static constexpr std::array<std::string_view, 12> forbidden = {
      "script", "foreignobject", "iframe", "embed", "object", "handler",
      "audio",  "video",         "link",   "meta",  "base",   "html"};
  for (std::size_t at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at + 1)) {
    std::size_t begin = at + 1;
    std::size_t end = begin;
    for (; end < svg.size() && (is_name(svg[end]) || svg[end] == ':'); ++end)
      if (svg[end] == ':') begin = end + 1;
    const std::string_view name = svg.substr(begin, end - begin);
    if (std::find(forbidden.begin(), forbidden.end(), name) != forbidden.end()) return true;
  }
  return false;
}

// ` onload =` and its kind, and the same as the name of an attribute to animate.
bool has_event_handler(std::string_view svg) {
  for (std::size_t at = svg.find("on"); at != std::string_view::npos; at = svg.find("on", at + 2)) {
    const bool starts_name = at > 0 && (is_blank(svg[at - 1]) || svg[at - 1] == '/' ||
                                        svg[at - 1] == '"' || svg[at - 1] == '\'');
    std::size_t end = at + 2;
    const std::size_t name_end = std::min(svg.size(), end + 32);  // names of events are short
    while (end < name_end && svg[end] >= 'a' && svg[end] <= 'z') ++end;
    const bool has_name = end > at + 2;
    const bool is_value = end < svg.size() && (svg[end] == '"' || svg[end] == '\'') && at > 0 &&
                          svg[at - 1] == svg[end];
    while (end < svg.size() && is_blank(svg[end])) ++end;
    if (starts_name && has_name && (is_value || (end < svg.size() && svg[end] == '='))) return true;
  }
  return false;
}

// Whether a drawing loads something: `href` of anything but a link, and `url(…)` and `@import` of
// styles, with an address that is not inside the drawing.
bool loads_from_elsewhere(std::string_view svg) {
  std::size_t tag = 0;  // the last one before the place, and the one after that
  std::size_t next_tag = svg.find('<', 1);
  if (svg.find("@import") != std::string_view::npos) return true;
  for (std::size_t at = svg.find("url("); at != std::string_view::npos;
       at = svg.find("url(", at + 4)) {
    std::size_t begin = at + 4;
    while (begin < svg.size() && (is_blank(svg[begin]) || svg[begin] == '"' || svg[begin] == '\''))
      ++begin;
    const bool is_own =
        svg.substr(begin).starts_with("#") || svg.substr(begin).starts_with("data:");
    if (!is_own) return true;
  }
  for (std::size_t at = svg.find("href"); at != std::string_view::npos;
       at = svg.find("href", at + 4)) {
    std::size_t begin = at + 4;
    while (begin < svg.size() && is_blank(svg[begin])) ++begin;
    if (begin >= svg.size() || svg[begin] != '=') continue;
    ++begin;
    while (begin < svg.size() && (is_blank(svg[begin]) || svg[begin] == '"' || svg[begin] == '\''))
      ++begin;
    const std::string_view value = svg.substr(begin);
    if (value.starts_with("#") || value.starts_with("data:image/png") ||
        value.starts_with("data:image/jpeg") || value.starts_with("data:image/gif") ||
        value.starts_with("data:image/webp"))
      continue;
    for (; next_tag < at; next_tag = svg.find('<', tag + 1)) tag = next_tag;
    const std::string_view name = svg.substr(tag + 1);
    const bool is_link = name.starts_with("a") && name.size() > 1 && is_blank(name[1]);
    if (!is_link) return true;
  }
  return false;
}

bool is_other_encoding(std::string_view svg) {
  if (find_invalid_utf8(svg) || svg.find('\0') != std::string_view::npos) return true;
  const std::string head = lower_case(svg.substr(0, 200));
  const auto at = head.find("encoding");
  return head.find("<?xml") != std::string::npos && at != std::string::npos &&
         at < head.find("?>") && head.find("utf-8", at) == std::string::npos;
}

}  // namespace

std::string svg_danger(std::string_view svg) {
  static constexpr std::array<std::string_view, 3> addresses = {
      "javascript:", "vbscript:", "data:text/"};
  static constexpr std::array<std::string_view, 3> declarations = {"<!entity", "<!attlist",
                                                                   "<?xml-stylesheet"};
  if (is_other_encoding(svg)) return "is not UTF-8";
  const std::string lower = read_references(lower_case(svg));
  if (contains_any(without_breaks(lower), addresses) || contains_any(lower, declarations) ||
      has_element(lower) || has_event_handler(lower))
    return "could run a script";
  if (loads_from_elsewhere(lower)) return "would load something from elsewhere";
  return {};
}

}  // namespace kindred
