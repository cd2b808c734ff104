#pragma once

// Languages that write a compound as one word ("Beziehungsnähe").

#include <string>
#include <string_view>
#include <vector>

namespace kindred {

// The letters that may stand between the parts of a compound, if anything does; none for a language
// that writes the parts apart. BCP 47.
std::vector<std::string> compound_links(std::string_view language);

}  // namespace kindred
