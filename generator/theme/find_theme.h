#pragma once

// Themes by name: those of the knowledge base first, in its folder `themes`, then the installed
// ones.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace kindred {

struct ThemePlaces {
  std::string knowledge_base;  // its folder
  std::string installed;       // the folder of the installed themes
};

// The folder of a theme, or nothing when there is none. A knowledge base cannot lead out of itself
// by a symbolic link.
std::optional<std::string> find_theme(const FileSystem& files, const ThemePlaces& places,
                                      std::string_view name);

// What to do about a name that no theme has; one line each.
std::vector<std::string> theme_remedies(const FileSystem& files, const ThemePlaces& places,
                                        std::string_view name);

void add_unknown_theme(const FileSystem& files, const ThemePlaces& places, std::string_view name,
                       SourceSpan span, Diagnostics& diagnostics);

}  // namespace kindred
