#pragma once

// The name that libraries and reading systems know a book by.

#include <string>

#include "config/toml_reader.h"

namespace kindred {

// `identifier` of `table`: any words, but what calls itself a UUID must be one. Empty when it is
// left out or refused.
std::string read_identifier(TomlReader& reader, const toml::table& table);

}  // namespace kindred
