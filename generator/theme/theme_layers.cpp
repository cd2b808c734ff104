#include "theme/theme_layers.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr const char* default_theme = "folio";
constexpr const char* manifest_path = "theme.toml";

bool is_for_all(std::string_view path) {
  return path.starts_with("words/") || path.starts_with("book/") || path.starts_with("cover/");
}

const ThemeLayer& add_layer(ThemeLayers& theme, LayerKind kind, std::string folder,
                            std::string shown) {
  ThemeLayer layer{kind, std::move(folder), std::move(shown), {}};
  if (theme.files.is_folder(layer.folder)) {
    for (const FileEntry& entry : theme.files.list(layer.folder))
      if (!entry.outside && (kind != LayerKind::Default || is_for_all(entry.path)))
        layer.paths.push_back(entry.path);
  }
  std::sort(layer.paths.begin(), layer.paths.end());
  theme.all.push_back(std::move(layer));
  return theme.all.back();
}

bool has_folder(const ThemeLayers& theme, const std::string& folder) {
  return std::any_of(theme.all.begin(), theme.all.end(),
                     [&](const ThemeLayer& layer) { return layer.folder == folder; });
}

// What the knowledge base lays over its theme. A link cannot lead it out of itself.
void add_overrides(ThemeLayers& theme, const ThemePlaces& places) {
  const std::string folder = places.knowledge_base + "/theme";
  if (places.knowledge_base.empty() || theme.files.is_link(folder)) return;
  if (theme.files.is_folder(folder)) add_layer(theme, LayerKind::Overrides, folder, "theme");
}

void add_unknown_key(ThemeLayers& theme, const WordLine& line,
                     const std::vector<std::string>& keys) {
  Diagnostic& fault =
      theme.diagnostics.add(Code::ThemeUnknownName, line.span,
                            fmt::format("there is no key `{}` in a `theme.toml`", line.key));
  if (const auto near = nearest_name(line.key, keys))
    fault.help.push_back(fmt::format("there is a key with a similar name: `{}`", *near));
  else
    fault.help.push_back("the keys are " + quote_names(keys));
}

// Fills in what no upper theme has said; returns the line that names the theme to build upon.
std::optional<WordLine> read_manifest(ThemeLayers& theme, const ThemeLayer& layer) {
  static const std::vector<std::string> keys = {"name",        "summary", "licence", "extends",
                                                "dark_tokens", "tokens",  "search"};
  std::optional<WordLine> extends;
  for (WordLine& line : read_words(theme.read_source(layer, manifest_path), theme.diagnostics)) {
    const auto fill = [&](WordLine& value) {
      if (value.text.empty()) value = line;
    };
    if (line.key == "tokens")
      fill(theme.manifest.tokens);
    else if (line.key == "dark_tokens")
      fill(theme.manifest.dark_tokens);
    else if (line.key == "search")
      fill(theme.manifest.search);
    else if (line.key == "extends")
      extends = std::move(line);
    else if (std::find(keys.begin(), keys.end(), line.key) == keys.end())
      add_unknown_key(theme, line, keys);
  }
  return extends;
}

// The folder of the theme that `extends` names, or nothing after it was told why there is none.
std::optional<std::string> find_extended(ThemeLayers& theme, const ThemePlaces& places,
                                         const WordLine& extends) {
  const auto folder = find_theme(theme.files, places, extends.text);
  if (!folder) {
    add_unknown_theme(theme.files, places, extends.text, extends.span, theme.diagnostics);
    return std::nullopt;
  }
  if (!has_folder(theme, *folder)) return folder;
  theme.diagnostics
      .add(Code::ThemeSyntax, extends.span,
           fmt::format("the theme `{}` builds upon itself", extends.text))
      .help.emplace_back("take this line out, or name another theme");
  return std::nullopt;
}

// A slip in the one value of `search` would leave the setting without effect.
void check_manifest(const ThemeLayers& theme) {
  const WordLine& search = theme.manifest.search;
  if (search.text.empty() || search.text == "none") return;
  theme.diagnostics
      .add(Code::ThemeUnknownName, search.span, fmt::format("`search` cannot be `{}`", search.text))
      .help.push_back("write `\"none\"`, or take this line out if the theme searches");
}

}  // namespace

bool ThemeLayer::has(std::string_view path) const {
  return std::binary_search(paths.begin(), paths.end(), path);
}

const ThemeLayer* ThemeLayers::find(std::string_view path) const {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const ThemeLayer& layer) { return layer.has(path); });
  return found == all.end() ? nullptr : &*found;
}

std::string ThemeLayers::read(const ThemeLayer& layer, const std::string& path) const {
  return files.read(layer.folder + "/" + path);
}

const SourceFile& ThemeLayers::read_source(const ThemeLayer& layer, const std::string& path) const {
  std::string text = read(layer, path);
  const auto invalid = find_invalid_utf8(text);
  const SourceFile& source = sources.add(layer.shown + "/" + path, repair_utf8(std::move(text)));
  if (invalid)
    diagnostics
        .add(Code::SourceInvalidUtf8, make_span(source, *invalid, *invalid + 1),
             "this is not valid UTF-8")
        .help.emplace_back("save the file as UTF-8");
  return source;
}

SourceSpan ThemeLayers::file_span(const ThemeLayer& layer, const std::string& path) const {
  return make_span(sources.add(layer.shown + "/" + path, ""), 0, 0);
}

const ThemeLayer& ThemeLayers::theme() const {
  return *std::find_if(all.begin(), all.end(),
                       [](const ThemeLayer& layer) { return layer.kind == LayerKind::Theme; });
}

ThemeLayers open_theme(const FileSystem& files, const ThemeRequest& request, Sources& sources,
                       Diagnostics& diagnostics) {
  ThemeLayers theme{files, sources, diagnostics, {}, {}};
  add_overrides(theme, request.places);
  for (std::optional<std::string> folder = request.folder; folder;) {
    const ThemeLayer& layer = add_layer(theme, LayerKind::Theme, *folder, *folder);
    if (!layer.has(manifest_path)) {  // hardly a theme, or no folder at all
      diagnostics
          .add(Code::ThemeMissingFile, theme.file_span(layer, manifest_path),
               "the theme has no `theme.toml`")
          .help.push_back(fmt::format("write `{}/theme.toml`, or name another theme", *folder));
      theme.all.clear();
      return theme;
    }
    const auto extends = read_manifest(theme, layer);
    folder = extends ? find_extended(theme, request.places, *extends) : std::nullopt;
  }
  const std::string below = request.places.installed + "/" + default_theme;
  if (!request.places.installed.empty() && !has_folder(theme, below))
    add_layer(theme, LayerKind::Default, below, below);
  check_manifest(theme);
  return theme;
}

}  // namespace kindred
