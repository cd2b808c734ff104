#include "markdown/html_policy.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

#include "base/ascii.h"
#include "base/text.h"
#include "language/language_tag.h"

namespace kindred {
namespace {

constexpr int most_open_elements = 60;
constexpr int most_open_formats = 12;
constexpr int most_attributes = 100;

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr auto phrasing = std::to_array<std::string_view>(
    {"a",     "abbr", "b",      "bdi", "bdo",  "br",   "cite", "code", "del",  "dfn", "em",
     "i",     "img",  "ins",    "kbd", "mark", "q",    "rp",   "rt",   "ruby", "s",   "samp",
     "small", "span", "strong", "sub", "sup",  "time", "u",    "var",  "wbr"});
constexpr auto flow = std::to_array<std::string_view>(
    {"aside",      "blockquote", "caption", "dd", "details", "div",     "dl",      "dt",
     "figcaption", "figure",     "h1",      "h2", "h3",      "h4",      "h5",      "h6",
     "hr",         "li",         "ol",      "p",  "pre",     "section", "summary", "table",
     "tbody",      "td",         "tfoot",   "th", "thead",   "tr",      "ul"});
constexpr auto dropped = std::to_array<std::string_view>(
    {"script", "style", "iframe", "noembed", "noframes", "noscript", "textarea", "title", "xmp",
     "plaintext", "svg", "math", "head"});
constexpr auto silent = std::to_array<std::string_view>(
    {"align",       "valign", "width",    "height",   "border",   "bgcolor", "cellpadding",
     "cellspacing", "target", "rel",      "loading",  "decoding", "name",    "cite",
     "value",       "role",   "color",    "face",     "size",     "xmlns",   "markdown",
     "charset",     "type",   "span",     "nowrap",   "clear",    "compact", "reversed",
     "srcset",      "sizes",  "download", "hreflang", "summary",  "headers", "abbr"});
constexpr auto formats =
    std::to_array<std::string_view>({"a", "b", "big", "code", "em", "font", "i", "nobr", "s",
                                     "small", "strike", "strong", "tt", "u"});
// Elements without an end, or that end by themselves when the next begins.
constexpr auto self_closing = std::to_array<std::string_view>(
    {"area", "base", "br",    "col",    "embed", "hr",    "img",   "input",
     "link", "meta", "param", "source", "track", "wbr",   "p",     "li",
     "td",   "th",   "tr",    "dt",     "dd",    "tbody", "thead", "tfoot"});

bool has_only(std::string_view value, std::string_view others) {
  return !value.empty() && std::all_of(value.begin(), value.end(), [&](char c) {
    return is_ascii_alnum(c) || others.find(c) != std::string_view::npos;
  });
}

bool is_number(std::string_view value, std::size_t longest) {
  return !value.empty() && value.size() <= longest && value.front() != '0' &&
         value.find_first_not_of("0123456789") == std::string_view::npos;
}

HtmlAttributePolicy keep_if(bool is_sound) {
  return is_sound ? HtmlAttributePolicy::Keep : HtmlAttributePolicy::DropSilently;
}

bool is_date_or_time(std::string_view value) {
  return value.size() >= 4 && has_only(value, "-:.+ ") && value.front() >= '0' &&
         value.front() <= '9';
}

// Passes one tag, counting its attributes; returns the offset behind it.
std::size_t pass_tag(std::string_view html, std::size_t i, int& attributes) {
  bool is_between = false;
  for (; i < html.size() && html[i] != '>'; ++i) {
    const char c = html[i];
    if ((c == '"' || c == '\'') && i > 0 && html[i - 1] == '=') {
      const std::size_t close = html.find(c, i + 1);
      if (close == std::string_view::npos) return html.size();
      i = close;
      is_between = true;
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/') {
      is_between = true;
    } else if (is_between || c == '<') {
      ++attributes;
      is_between = false;
    }
  }
  return i;
}

}  // namespace

HtmlElementPolicy element_policy(std::string_view name) {
  if (contains(phrasing, name)) return HtmlElementPolicy::Phrasing;
  if (contains(flow, name)) return HtmlElementPolicy::Flow;
  return contains(dropped, name) ? HtmlElementPolicy::Drop : HtmlElementPolicy::Unwrap;
}

HtmlAttributePolicy attribute_policy(std::string_view element, std::string_view name,
                                     std::string_view value) {
  using enum HtmlAttributePolicy;
  const bool is_cell = element == "td" || element == "th";
  if (name == "title") return Keep;
  if (name == "lang") return keep_if(is_language_tag(value));
  if (name == "dir") return keep_if(value == "ltr" || value == "rtl" || value == "auto");
  if (is_cell && (name == "colspan" || name == "rowspan")) return keep_if(is_number(value, 3));
  if (element == "th" && name == "scope")
    return keep_if(value == "row" || value == "col" || value == "rowgroup" || value == "colgroup");
  if (element == "ol" && name == "start") return keep_if(is_number(value, 9) || value == "0");
  if (element == "details" && name == "open") return Keep;
  if (element == "time" && name == "datetime") return keep_if(is_date_or_time(value));
  if (element == "a" && name == "href") return Keep;
  if (element == "img" && (name == "src" || name == "alt")) return Keep;
  return contains(silent, name) ? DropSilently : Drop;
}

bool is_excessive_html(std::string_view html) {
  std::map<std::string, int, std::less<>> open;
  int elements = 0;
  int open_formats = 0;
  for (std::size_t i = html.find('<'); i < html.size(); i = html.find('<', i)) {
    const bool is_end = i + 1 < html.size() && html[i + 1] == '/';
    const std::size_t begin = i + (is_end ? 2 : 1);
    std::size_t end = begin;
    while (end < html.size() && end < begin + 32 && is_ascii_alnum(html[end])) ++end;
    if (end == begin) {
      i = begin;
      continue;
    }
    const std::string name = lower_case(html.substr(begin, end - begin));
    int attributes = 0;
    i = pass_tag(html, end, attributes);
    if (attributes > most_attributes) return true;
    if (contains(self_closing, name)) continue;
    int& count = open[name];
    if (is_end && count == 0) continue;
    count += is_end ? -1 : 1;
    elements += is_end ? -1 : 1;
    if (contains(formats, name)) open_formats += is_end ? -1 : 1;
    if (elements > most_open_elements || open_formats > most_open_formats) return true;
  }
  return false;
}

}  // namespace kindred
