#pragma once

// Wordings with places in braces, as "{count} articles": the words of themes and of references.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kindred {

// What stands in the places of a wording, by name.
using PlaceValues = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// Fills every place that has a value; others stay as they are written. What is filled in is not
// looked into again, so it may hold braces.
std::string fill_places(std::string_view wording, PlaceValues values);

}  // namespace kindred
