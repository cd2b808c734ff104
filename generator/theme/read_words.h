#pragma once

// Reads the small text files of a theme: lines of `key = "text"`, a subset of TOML. A key is made
// of letters, digits and hyphens; in a text `\"` and `\\` stand for themselves; what follows `#`
// outside a text is a comment; a line `[name]` and empty lines are passed over.

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"

namespace kindred {

// Lines of another form are diagnostics; of two lines with one key the first counts.
std::map<std::string, std::string, std::less<>> read_words(const SourceFile& source,
                                                           Diagnostics& diagnostics);

}  // namespace kindred
