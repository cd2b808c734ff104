#pragma once

// Values that a writer gives to the tokens of a style sheet.

#include <string_view>

namespace kindred {

// Whether the text is one value of CSS that stays inside its declaration and loads nothing: no
// semicolons, braces, escapes, comments or addresses, brackets and quotation marks in pairs.
bool is_css_value(std::string_view text);

}  // namespace kindred
