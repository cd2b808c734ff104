#pragma once

// The files that a theme is made of, in layers: of files with one path the upper one counts.
//
//   what the knowledge base lays over its theme    its folder `theme`
//   the theme
//   the theme that it builds upon                  `extends` in theme.toml, and so on
//   the default theme                              for words, the book and its cover alone
//
// Refers to the file system, the sources and the diagnostics, which must outlive it.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "theme/read_words.h"
#include "theme/theme.h"

namespace kindred {

enum class LayerKind { Overrides, Theme, Default };

struct ThemeLayer {
  LayerKind kind = LayerKind::Theme;
  std::string folder;
  std::string shown;               // the folder as messages name it
  std::vector<std::string> paths;  // of its files, sorted, relative to the folder

  bool has(std::string_view path) const;
};

// What `theme.toml` says; where a theme says nothing, the one that it builds upon does.
struct ThemeManifest {
  WordLine tokens;       // the asset whose `:root` holds the tokens
  WordLine dark_tokens;  // the same in the dark
  WordLine search;       // "none": the theme has no use for the search index
};

struct ThemeLayers {
  const FileSystem& files;
  Sources& sources;
  Diagnostics& diagnostics;
  std::vector<ThemeLayer> all;  // upper ones first
  ThemeManifest manifest;

  // Null for none.
  const ThemeLayer* find(std::string_view path) const;
  std::string read(const ThemeLayer& layer, const std::string& path) const;
  // The file as text; faults of its encoding are told.
  const SourceFile& read_source(const ThemeLayer& layer, const std::string& path) const;
  // A place for a fault of a file as a whole, which may be missing.
  SourceSpan file_span(const ThemeLayer& layer, const std::string& path) const;
  // The layer of the theme itself.
  const ThemeLayer& theme() const;
};

// Without layers, after a diagnostic, when the folder is no theme.
ThemeLayers open_theme(const FileSystem& files, const ThemeRequest& request, Sources& sources,
                       Diagnostics& diagnostics);

}  // namespace kindred
