#pragma once

// The people of `kindred.toml`: `authors`, and each `[[contributor]]` with a role. Private to the
// room `config`.

#include <vector>

#include "config/config.h"
#include "config/toml_reader.h"

namespace kindred {

// Names, or tables with `name` and `file_as`; their role is "aut".
std::vector<Person> read_authors(TomlReader& reader, const toml::table& root);
std::vector<Person> read_contributors(TomlReader& reader, const toml::table& root);

}  // namespace kindred
