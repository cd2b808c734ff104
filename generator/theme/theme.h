#pragma once

// How a knowledge base looks: templates, style sheets, scripts, fonts and the words of the
// interface, loaded whole from a folder. Immutable after loading; rendering is thread-safe.
//
//   theme.toml          its name, and what it builds upon
//   web/*.mustache      one template for each kind of page; partials begin with `_`
//   assets/**           copied to assets/ of the site; a folder NAME.js/ or NAME.css/ is one file
//   words/en.toml       words of the interface, one file for each language
//   book/book.css       the style sheet of the book
//   cover/*.ttf         the faces of its cover
//
// themes/README.md tells people how to make one. Files may come from several folders, laid over
// each other: see theme_layers.h.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "config/config.h"
#include "theme/find_theme.h"
#include "theme/template.h"

namespace kindred {

// The words of the interface in one language, by key.
class Words {
 public:
  using Texts = std::map<std::string, std::string, std::less<>>;
  explicit Words(Texts words) : words_(std::move(words)) {}
  Words() = default;
  // Empty for an unknown key (the theme is checked against the list of keys when it is loaded).
  const std::string& operator()(std::string_view key) const;
  const Texts& all() const { return words_; }

  // The keys that the language has no word for, so that they are said in English.
  void set_english(std::set<std::string, std::less<>> keys) { english_ = std::move(keys); }
  bool is_english(std::string_view key) const { return english_.contains(key); }

 private:
  Texts words_;
  std::set<std::string, std::less<>> english_;
};

// "November 22, 2026" for a date YYYY-MM-DD, where the words have names of months; else as it is.
std::string date_in_words(const Words& words, std::string_view date);

struct ThemeAsset {
  std::string path;  // below assets/ of the site
  std::string bytes;
};

// The fonts for the book's cover: static TrueType or OpenType. Empty where there is none.
struct CoverFonts {
  std::string title;
  std::string subtitle;
  std::string author;
};

struct Theme {
  std::map<std::string, Template, std::less<>> pages;  // by kind of page: "article", "home" …
  std::vector<ThemeAsset> assets;                      // sorted by path
  std::string book_css;
  CoverFonts cover_fonts;
  Words words;
  bool has_search = true;  // whether its pages make use of the search index
};

// The kinds of page and the names that each offers; made by `views`.
struct Contract;

struct ThemeRequest {
  std::string folder;    // of the theme
  std::string language;  // of the words; what is missing is said in its base language, or English
  ThemePlaces places = {};
  std::vector<TokenConfig> tokens = {};  // changes of its custom properties
};

// Missing files, syntax faults and unknown names are diagnostics at their place. Throws Error when
// a file is there but cannot be read.
Theme load_theme(const FileSystem& files, const ThemeRequest& request, const Contract& contract,
                 Sources& sources, Diagnostics& diagnostics);

}  // namespace kindred
