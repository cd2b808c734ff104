#pragma once

// What `kindred.toml` says of the book and of its editions. Private to the room `config`.

#include <vector>

#include "base/diagnostic.h"
#include "config/config.h"
#include "config/toml_reader.h"

namespace kindred {

BookConfig read_book(TomlReader& reader, const toml::table& root);
std::vector<EditionConfig> read_editions(TomlReader& reader, const toml::table& root,
                                         const std::vector<PathConfig>& paths,
                                         Diagnostics& diagnostics);

}  // namespace kindred
