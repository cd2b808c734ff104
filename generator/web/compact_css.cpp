#include "web/compact_css.h"

#include <algorithm>

#include "base/text.h"

namespace kindred {
namespace {

constexpr std::string_view white = " \t\n\r\f";

bool is_one_of(char c, std::string_view set) { return set.find(c) != set.npos; }

// Where the text, the address or the comment that begins at `at` ends; `at` if none begins there.
std::size_t end_of_whole(std::string_view css, std::size_t at) {
  const auto after = [&](std::string_view close, std::size_t from) {
    const std::size_t found = css.find(close, from);
    return found == css.npos ? css.size() : found + close.size();
  };
  const char c = css[at];
  if (css.substr(at, 2) == "/*") return after("*/", at + 2);
  if (c == '"' || c == '\'') {
    std::size_t end = at + 1;
    while (end < css.size() && css[end] != c) end += css[end] == '\\' ? 2 : 1;
    return std::min(end + 1, css.size());
  }
  const bool is_address = starts_with_ignoring_case(css.substr(at), "url(") &&
                          at + 4 < css.size() && !is_one_of(css[at + 4], "\"'");
  return is_address ? after(")", at) : at;
}

}  // namespace

std::string compact_css(std::string_view css) {
  std::string result;
  // White space or a comment was left out before this place.
  bool has_gap = false;
  for (std::size_t i = 0; i < css.size();) {
    const std::size_t end = std::max(end_of_whole(css, i), i + 1);
    if (css.substr(i, 2) == "/*" || is_one_of(css[i], white)) {
      has_gap = true;
    } else {
      // A space before a colon tells one selector from another, so only the one after it may go.
      const bool says_something =
          !result.empty() && !is_one_of(result.back(), "{};,:") && !is_one_of(css[i], "{};,");
      if (has_gap && says_something) result += ' ';
      has_gap = false;
      if (css[i] == '}' && !result.empty() && result.back() == ';') result.pop_back();
      result += css.substr(i, end - i);
    }
    i = end;
  }
  return result;
}

}  // namespace kindred
