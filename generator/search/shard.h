#pragma once

// A file of the index: a script that hands its matter to the one function of the search.

#include <string>
#include <string_view>

namespace kindred {

struct Shard {
  std::string name;    // "words/12"; the file is assets/search/words/12.js
  std::string matter;  // what it hands over, as arguments of the call
};

// A string of a script. Besides what must be escaped, U+2028 and U+2029 are.
std::string script_string(std::string_view text);

}  // namespace kindred
