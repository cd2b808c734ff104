#pragma once

// A style sheet as readers get it: without its comments and without white space that says nothing.
// Texts and addresses stay as written. Any bytes are taken; what is no CSS stays what it is.

#include <string>
#include <string_view>

namespace kindred {

std::string compact_css(std::string_view css);

}  // namespace kindred
