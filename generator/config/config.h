#pragma once

// What `kindred.toml` says, with every default filled in. Plain values; each stage is handed the
// part it needs.

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source.h"

namespace kindred {

// A text together with its place in `kindred.toml`, where later stages may have to complain about
// it.
struct PlacedText {
  std::string text;
  SourceSpan span;
};

// Somebody with a part in the work.
struct Person {
  std::string name;
  std::string file_as;  // "Lee, Ann": how the name is sorted; empty: as it is
  std::string role;     // a MARC relator code: "aut", "edt"
};

struct SiteInfo {
  std::string title;
  SourceSpan title_span;  // of no place when `kindred.toml` does not give it
  std::string subtitle;
  std::string description;
  std::string language = "en";  // BCP 47
  std::vector<Person> authors;
  std::vector<Person> contributors;
  std::string publisher;
  std::string rights;
  std::string identifier;  // of the book; derived (UUID v5) from title and language when left out
  std::string base_url;    // with a slash at its end; empty: none
  std::string edit_url;    // an address with `{path}` for the article's file; empty: none
};

struct SectionConfig {
  std::string id;  // the folder below the knowledge base
  std::string title;
  std::string summary;
  SourceSpan span;
};

struct PathConfig {  // a reading path
  std::string id;
  std::string title;
  std::string summary;
  std::vector<PlacedText> articles;  // paths or slugs as written
  SourceSpan span;
};

struct KindConfig {
  std::string id;
  std::string title;
};

// The fields of a concept in the front matter; no relation may be called as one of them.
inline constexpr std::array<std::string_view, 7> concept_fields = {
    "term", "aliases", "definition", "broader", "related", "id", "match"};

struct RelationConfig {  // a typed relation between concepts: `a label b`, `b inverse a`
  std::string id;
  std::string label;
  std::string inverse;
};

struct LinkConfig {
  bool automatic = true;
};

enum class RawHtml { Sanitize, Escape };

// What only the book needs to know.
struct BookConfig {
  PlacedText cover;                   // a picture of the knowledge base; empty: one is drawn
  std::string series;                 // the collection that the book belongs to
  std::string position;               // in the series: "2", "2.1"
  std::vector<std::string> subjects;  // none: the widest concepts
  std::string source;                 // what the text was taken from; empty: none
  std::string conforms_to;            // a standard of accessibility, as somebody has certified
  std::string certified_by;
  bool contents_headings = false;  // whether the contents list the headings of articles too
};

// A book of one reading path, made beside the whole one by each build. An empty text is that of the
// path, or derived from the whole book's.
struct EditionConfig {
  std::size_t path = 0;  // index into Config::paths
  std::string title;
  std::string subtitle;
  std::string description;
  std::string identifier;
  PlacedText cover;
  SourceSpan span;
};

// A custom property of the theme's style sheet and what it is to be; an empty text leaves it as it
// is. The texts are values of CSS that can neither end their declaration nor load anything.
struct TokenConfig {
  PlacedText name;
  std::string light;
  std::string dark;
};

struct ThemeConfig {
  PlacedText name = {"folio", {}};
  std::vector<TokenConfig> tokens;
  // Whatever else stands under [theme]: names and texts, sorted by name.
  std::vector<std::pair<std::string, std::string>> settings;
};

struct Config {
  // Whether there is a `kindred.toml`; without one all faults are warnings at most.
  bool has_file = false;
  bool is_readable = true;  // no fault of syntax: other files can be checked against it
  SiteInfo info;
  std::vector<SectionConfig> sections;  // in the order of the book
  std::vector<PathConfig> paths;
  std::vector<KindConfig> kinds;
  std::vector<RelationConfig> relations;
  LinkConfig links;
  RawHtml html = RawHtml::Sanitize;
  BookConfig book;
  std::vector<EditionConfig> editions;  // at most one of each path
  ThemeConfig theme;
};

}  // namespace kindred
