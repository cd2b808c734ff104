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
  std::string id;
  std::string title;
  std::string summary;
  std::string url;
  std::string part;
  std::string count;
  std::string tone;
  std::vector<BookView> emblem;
  ShelfView shelf;
  std::vector<ArticleLineView> articles;
};
template <class Fields>
void list_fields(Fields& fields, const HomeSectionView& view) {
  fields("id", view.id, "for the element: “part.2”");
  fields("title", view.title, "its title");
  fields("summary", view.summary, "its summary; may be empty");
  fields("url", view.url, "its page; empty for the articles at the top, which have none");
  fields("part", view.part, "“Part two”; may be empty");
  fields("count", view.count, "“9 articles”");
  fields("tone", view.tone, "the class of its color, `c0` to `c8`");
  fields("emblem", view.emblem,
         "the books of its emblem, drawn in a square of 32 units that stands on 28");
  fields("shelf", view.shelf, "its articles as books on a shelf, to be drawn");
  fields("articles", view.articles, "its articles");
}

struct HomePathView {
  std::string id;
  std::string title;
  std::string summary;
  std::string url;
  std::string minutes;
  std::vector<LinkView> steps;
};
template <class Fields>
void list_fields(Fields& fields, const HomePathView& view) {
  fields("id", view.id, "for its heading: “path.first-steps”");
  fields("title", view.title, "its title");
  fields("summary", view.summary, "its summary; may be empty");
  fields("url", view.url, "its page");
  fields("minutes", view.minutes, "how long it takes to read: “30 min”");
  fields("steps", view.steps, "its articles in order");
}

struct HomeView {
  std::string title;
  std::string subtitle;
  std::string description;
  Markup introduction;
  std::optional<ArticleLineView> start;
  std::vector<HomeSectionView> sections;
  std::vector<HomePathView> paths;
  std::string extent;
  std::vector<TermView> concepts;
  std::string concepts_note;
};
template <class Fields>
void list_fields(Fields& fields, const HomeView& view) {
  fields("title", view.title, "the title of the knowledge base");
  fields("subtitle", view.subtitle, "its subtitle; may be empty");
  fields("description", view.description, "its description; may be empty");
  fields("introduction", view.introduction, "the text of `index.md` or `README.md`; may be empty");
  fields("start", view.start, "the article to begin with; none when there are no articles");
  fields("sections", view.sections, "the sections that have articles, in the order of the book");
  fields("paths", view.paths, "the reading paths");
  fields("extent", view.extent, "“62 articles in 7 parts, about 5 hours in all”");
  fields("concepts", view.concepts, "a few concepts, those that most articles speak of");
  fields("concepts_note", view.concepts_note, "“6 of the 140 concepts …”");
}

HomeView make_home_view(const PageContext& context);

}  // namespace kindred
