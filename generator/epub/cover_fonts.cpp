#include "epub/cover_fonts.h"

namespace kindred {

CoverFonts load_cover_fonts(const FileSystem& files, const std::string& theme_folder) {
  const auto load = [&](const char* name) {
    const std::string path = theme_folder + "/cover/" + name + ".ttf";
    return files.exists(path) ? files.read(path) : std::string();
  };
  return {load("title"), load("subtitle"), load("author")};
}

}  // namespace kindred
