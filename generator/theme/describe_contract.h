#pragma once

// The contract in words, for people who make themes.

#include <string>

#include "theme/contract.h"

namespace kindred {

// Markdown: a heading for what every page has and for each kind of page, and below it each name
// with its kind and meaning, the names of an item or object inside it. `has_x` is left out where
// there is a list `x`.
std::string describe_contract(const Contract& contract);

}  // namespace kindred
