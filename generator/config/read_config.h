#pragma once

// `kindred.toml` (TOML 1.0) to Config. Never fails: unknown keys, wrong types and repeated ids are
// diagnostics with their place, and the rest is read with its defaults.

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source.h"
#include "config/config.h"

namespace kindred {

// `default_title` stands in for a title that is missing, which is told.
Config read_config(const SourceFile& source, std::string_view default_title,
                   Diagnostics& diagnostics);
// The address of a site's home page with a slash at its end, or nothing when `written` is none.
std::optional<std::string> site_address(std::string_view written);
// For a folder without `kindred.toml`; `title` is its name.
Config default_config(std::string_view title);

// The identifier of a knowledge base that names none: `urn:uuid:` and a version 5 UUID of its title
// and language.
std::string derive_identifier(std::string_view title, std::string_view language);

}  // namespace kindred
