#include "theme/find_theme.h"

#include <set>

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "base/text.h"

namespace kindred {
namespace {

std::string own_themes(const ThemePlaces& places) { return places.knowledge_base + "/themes"; }

// The folders below `folder` that hold a theme.
void add_themes(const FileSystem& files, const std::string& folder, std::set<std::string>& names) {
  if (!files.is_folder(folder)) return;
  for (const FileEntry& entry : files.list(folder)) {
    const auto parts = split(entry.path, '/');
    if (parts.size() == 2 && parts[1] == "theme.toml") names.emplace(parts[0]);
  }
}

}  // namespace

std::optional<std::string> find_theme(const FileSystem& files, const ThemePlaces& places,
                                      std::string_view name) {
  const std::string folder = own_themes(places);
  const std::string own = folder + "/" + std::string(name);
  const bool is_inside = !files.is_link(folder) && !files.is_link(own);
  if (is_inside && files.is_folder(own))
    return own.starts_with('/') || own.starts_with("./") ? own : "./" + own;
  std::string installed = places.installed + "/" + std::string(name);
  if (files.is_folder(installed)) return installed;
  return std::nullopt;
}

std::vector<std::string> theme_remedies(const FileSystem& files, const ThemePlaces& places,
                                        std::string_view name) {
  std::set<std::string> found;
  if (!files.is_link(own_themes(places))) add_themes(files, own_themes(places), found);
  add_themes(files, places.installed, found);
  const std::vector<std::string> names(found.begin(), found.end());
  if (const auto near = nearest_name(name, names))
    return {fmt::format("there is a theme with a similar name: `{}`", *near)};
  std::vector<std::string> remedies;
  if (!names.empty()) remedies.push_back("the themes are " + quote_names(names));
  remedies.push_back(fmt::format("a theme of your own is a folder `themes/{}`", name));
  return remedies;
}

void add_unknown_theme(const FileSystem& files, const ThemePlaces& places, std::string_view name,
                       SourceSpan span, Diagnostics& diagnostics) {
  Diagnostic& fault = diagnostics.add(Code::ThemeUnknownTheme, span,
                                      fmt::format("there is no theme called `{}`", name));
  fault.label = "unknown theme";
  fault.help = theme_remedies(files, places, name);
}

}  // namespace kindred
