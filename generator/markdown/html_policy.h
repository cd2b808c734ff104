#pragma once

// Which elements and attributes of raw HTML may stay, and what becomes of the others.
//
// The list is close to what GitHub keeps. `class`, `style` and event handlers never stay: they
// belong to the theme or run script; what only changes looks (`align`, `width`) goes silently. An
// `id` is no attribute here: what links may name is an Anchor of the tree.

#include <string_view>

namespace kindred {

enum class HtmlElementPolicy {
  Phrasing,  // part of a sentence
  Flow,      // a block, or a part of one
  Unwrap,    // not allowed; what it holds stays
  Drop,      // not allowed, and neither is what it holds
};

HtmlElementPolicy element_policy(std::string_view name);

// Where the anchor of an element with an id has room.
enum class HtmlAnchorPlace {
  Before,   // the element
  Inside,   // at its beginning: a paragraph; an item or a cell, which have only their like beside
  Deeper,   // at the beginning of its first cell: a row or a group of rows
  Element,  // the element is a heading and has the id itself
};

HtmlAnchorPlace anchor_place(std::string_view element);

enum class HtmlAttributePolicy { Keep, Drop, DropSilently };

// Whether `value` is sound for the attribute counts too: what is kept is valid HTML.
HtmlAttributePolicy attribute_policy(std::string_view element, std::string_view name,
                                     std::string_view value);

// Whether parsing this could cost more than its length is worth: elements or attributes without
// end.
bool is_excessive_html(std::string_view html);

}  // namespace kindred
