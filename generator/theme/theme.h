#pragma once

// How a knowledge base looks: templates, style sheets, scripts, fonts and the words of the
// interface, loaded whole from a folder. Immutable after loading; rendering is thread-safe.
//
//   themes/folio/theme.toml          name, and what the theme needs
//   themes/folio/web/*.mustache      one template per kind of page; partials begin with `_`
//   themes/folio/assets/**           copied to assets/ of the site
//   themes/folio/book/book.css       the style sheet of the book
//   themes/folio/words/en.toml       the words of the interface, one file per language

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "theme/template.h"

namespace kindred {

// The words of the interface in one language, by key.
class Words {
 public:
  explicit Words(std::map<std::string, std::string, std::less<>> words)
      : words_(std::move(words)) {}
  Words() = default;
  // Empty for an unknown key (the theme is checked against the list of keys when it is loaded).
  const std::string& operator()(std::string_view key) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return words_; }

 private:
  std::map<std::string, std::string, std::less<>> words_;
};

struct ThemeAsset {
  std::string path;  // below assets/ of the site
  std::string bytes;
};

struct Theme {
  std::map<std::string, Template, std::less<>> pages;  // by kind of page: "article", "home" …
  std::vector<ThemeAsset> assets;                      // sorted by path
  std::string book_css;
  Words words;
};

// The kinds of page and the names that each offers; made by `views`.
struct Contract;

// `folder` is the theme's; `language` chooses the words, falling back to its base language and to
// English. Missing files, syntax faults and unknown names are diagnostics at their place in the
// theme.
Theme load_theme(const FileSystem& files, const std::string& folder, std::string_view language,
                 const Contract& contract, Sources& sources, Diagnostics& diagnostics);

}  // namespace kindred
