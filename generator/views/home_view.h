#pragma once

// The home page: title, where to start, the shelves, the reading paths, the full contents and some
// concepts.

#include <optional>
#include <string>
#include <vector>

#include "views/parts.h"
#include "views/shelf_view.h"

namespace kindred {

// A section with its articles.
struct HomeSectionView {
  std::string id;  // of the element: "part.2"
  std::string title;
  std::string summary;
  std::string url;  // empty for the articles at the top
  std::string part;
  std::string count;  // "9 articles"
  std::string tone;
  std::vector<BookView> emblem;
  ShelfView shelf;
  std::vector<ArticleLineView> articles;
};
template <class Fields>
void list_fields(Fields& fields, const HomeSectionView& view) {
  fields("id", view.id);
  fields("title", view.title);
  fields("summary", view.summary);
  fields("url", view.url);
  fields("part", view.part);
  fields("count", view.count);
  fields("tone", view.tone);
  fields("emblem", view.emblem);
  fields("shelf", view.shelf);
  fields("articles", view.articles);
}

struct HomePathView {
  std::string id;  // of the element: "path.first-steps"
  std::string title;
  std::string summary;
  std::string url;
  std::string minutes;
  std::vector<LinkView> steps;
};
template <class Fields>
void list_fields(Fields& fields, const HomePathView& view) {
  fields("id", view.id);
  fields("title", view.title);
  fields("summary", view.summary);
  fields("url", view.url);
  fields("minutes", view.minutes);
  fields("steps", view.steps);
}

struct HomeView {
  std::string title;
  std::string subtitle;
  std::string description;
  Markup introduction;
  std::optional<ArticleLineView> start;
  std::vector<HomeSectionView> sections;
  std::vector<HomePathView> paths;
  std::string extent;  // "62 articles in 7 parts, about 5 hours in all"
  std::vector<TermView> concepts;
  std::string concepts_note;  // "6 of 140 concepts"
};
template <class Fields>
void list_fields(Fields& fields, const HomeView& view) {
  fields("title", view.title);
  fields("subtitle", view.subtitle);
  fields("description", view.description);
  fields("introduction", view.introduction);
  fields("start", view.start);
  fields("sections", view.sections);
  fields("paths", view.paths);
  fields("extent", view.extent);
  fields("concepts", view.concepts);
  fields("concepts_note", view.concepts_note);
}

HomeView make_home_view(const PageContext& context);

// The shelf of a section, its pose by the section's number.
ShelfView make_section_shelf(const Site& site, SectionId id);
// "about 5 hours", "about 40 minutes".
std::string duration_text(const PageContext& context, int minutes);

}  // namespace kindred
