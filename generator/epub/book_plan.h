#pragma once

// What a book contains and where each thing of the Site stands in it: the only place that names the
// files of the book.
//
// Names are ASCII, lower case and unique; they come from the slugs, so an article keeps its file
// from edition to edition. An empty file name means that the thing is not in this book.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "site/site.h"

namespace kindred {

namespace book_path {
inline constexpr const char* cover = "text/cover.xhtml";
inline constexpr const char* title_page = "text/title-page.xhtml";
inline constexpr const char* contents = "nav.xhtml";
inline constexpr const char* introduction = "text/introduction.xhtml";
inline constexpr const char* paths = "text/paths.xhtml";
inline constexpr const char* colophon = "text/colophon.xhtml";
inline constexpr const char* ncx = "toc.ncx";
inline constexpr const char* search_keys = "search-key-map.xml";
inline constexpr const char* style_sheet = "css/book.css";
}  // namespace book_path

// An element of the book; `fragment` is empty for a file as such.
struct BookPlace {
  std::string file;
  std::string fragment;
};

// Articles under one part page; without a section they stand before the parts. A part whose folder
// lies in that of the part before it stands below it: `depth` counts the parts above.
struct BookPart {
  std::optional<SectionId> section;
  std::vector<ArticleId> articles;
  std::size_t depth = 0;
};

// A file of a long list, what it holds, and how it is told from the others.
template <class Item>
struct BookChunk {
  std::string file;
  std::vector<Item> items;
  std::string label;  // "A–M"; empty when the list is in one file
};

// A line of the index: a term, or an alias that leads to its term.
struct IndexTerm {
  std::string text;
  ConceptId concept_id;
  bool is_alias = false;
};
struct IndexGroup {
  std::string letter;
  std::vector<IndexTerm> terms;
};

struct BookPlan {
  std::optional<EditionConfig> edition;  // the reading path that the book is made of
  std::vector<BookPart> parts;
  std::vector<ArticleId> order;        // of all articles in the book
  std::vector<std::string> articles;   // files, by ArticleId
  std::vector<std::string> sections;   // files of the part pages, by SectionId
  std::vector<std::string> media;      // files of the images that the book shows, by MediaId
  std::vector<BookPlace> concepts;     // glossary entries, by ConceptId
  std::vector<BookPlace> index_terms;  // index entries, by ConceptId
  std::vector<BookPlace> works;        // references, by WorkId
  std::vector<BookPlace> paths;        // by PathId
  std::vector<BookChunk<ConceptId>> glossary;
  std::vector<BookChunk<IndexGroup>> index;
  std::vector<BookChunk<WorkId>> references;
  std::string cover_image;  // "images/cover.png"

  bool holds(ArticleId id) const { return !articles[id.index].empty(); }
};

BookPlan plan_book(const Site& site, std::optional<EditionConfig> edition = {});

// The file of the book that does what a page of the site does, empty: none. `page` is its
// route.
std::string counterpart(const BookPlan& plan, std::string_view page);

// Whether the articles of a book say where to find help, and so show the notice.
bool shows_notice(const Site& site, const BookPlan& plan);

}  // namespace kindred
