#pragma once

// The table `[theme]` of `kindred.toml`: which theme, what is changed of it, and its settings.

#include "config/config.h"
#include "config/toml_reader.h"

namespace kindred {

ThemeConfig read_theme(TomlReader& reader, const toml::table& root);

}  // namespace kindred
