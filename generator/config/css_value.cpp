#include "config/css_value.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/ascii.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t longest = 200;

bool is_plain(char c) {
  return is_ascii_alnum(c) || std::string_view(" #%.,()+-*/_'\"").find(c) != std::string_view::npos;
}

// Functions that make a browser ask for something.
bool names_address(std::string_view text) {
  static constexpr std::string_view names[] = {"url(", "src(", "image(", "image-set(", "element("};
  return std::any_of(std::begin(names), std::end(names), [&](std::string_view name) {
    return text.find(name) != std::string_view::npos;
  });
}

}  // namespace

bool is_css_value(std::string_view text) {
  if (trim(text).empty() || text.size() > longest || names_address(lower_case(text)) ||
      text.find("/*") != std::string_view::npos || text.find("*/") != std::string_view::npos)
    return false;
  std::size_t open = 0;
  char quote = '\0';
  for (const char c : text) {
    if (!is_plain(c)) return false;
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(') {
      ++open;
    } else if (c == ')' && open-- == 0) {
      return false;
    }
  }
  return open == 0 && quote == '\0';
}

}  // namespace kindred
