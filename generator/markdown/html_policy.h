#pragma once

// Which elements and attributes of raw HTML may stay, and what becomes of the others.
//
// The list is close to what GitHub keeps. `class`, `style`, `id` and event handlers never stay:
// they belong to the theme, clash with anchors, or run script; what only changes looks (`align`,
// `width`) goes silently.

#include <string_view>

namespace kindred {

enum class HtmlElementPolicy {
  Phrasing,  // part of a sentence
  Flow,      // a block, or a part of one
  Unwrap,    // not allowed; what it holds stays
  Drop,      // not allowed, and neither is what it holds
};

HtmlElementPolicy element_policy(std::string_view name);

enum class HtmlAttributePolicy { Keep, Drop, DropSilently };

// Whether `value` is sound for the attribute counts too: what is kept is valid HTML.
HtmlAttributePolicy attribute_policy(std::string_view element, std::string_view name,
                                     std::string_view value);

// Whether parsing this could cost more than its length is worth: elements or attributes without
// end.
bool is_excessive_html(std::string_view html);

}  // namespace kindred
