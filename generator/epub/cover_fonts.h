#pragma once

// The faces that a theme brings for the cover: `cover/title.ttf`, `cover/subtitle.ttf` and
// `cover/author.ttf` in the theme's folder, static TrueType or OpenType fonts.

#include <string>

#include "base/file_system.h"

namespace kindred {

// The bytes of the fonts; empty where the theme has none.
struct CoverFonts {
  std::string title;
  std::string subtitle;
  std::string author;
};

// Throws Error when a font is there but cannot be read.
CoverFonts load_cover_fonts(const FileSystem& files, const std::string& theme_folder);

}  // namespace kindred
