#pragma once

// The words of the interface that the program itself uses, beside those that a theme's templates
// name. A theme that lacks one is told so.

#include <string>
#include <vector>

namespace kindred {

std::vector<std::string> word_keys();  // sorted

}  // namespace kindred
