#pragma once

// The page of a section: its articles with their summaries, and the sections beside it.

#include <optional>
#include <string>
#include <vector>

#include "views/parts.h"
#include "views/shelf_view.h"

namespace kindred {

struct SectionView {
  std::string tone;
  std::optional<CrumbView> heading;
  std::string title;
  std::string summary;
  Markup introduction;
  std::string extent;
  ShelfView shelf;
  std::vector<ArticleLineView> articles;
  std::vector<LinkView> concepts;
  std::optional<NeighboursView> neighbours;
};
template <class Fields>
void list_fields(Fields& fields, const SectionView& view) {
  fields("tone", view.tone, "the class of its color, `c1` to `c8`");
  fields("heading", view.heading, "the section as a line above a title");
  fields("title", view.title, "its title");
  fields("summary", view.summary, "its summary; may be empty");
  fields("introduction", view.introduction,
         "the text of the section's `index.md` or `README.md`; may be empty");
  fields("extent", view.extent, "“9 articles, about 50 minutes”");
  fields("shelf", view.shelf, "its articles as books on a shelf, to be drawn");
  fields("articles", view.articles, "its articles");
  fields("concepts", view.concepts, "the concepts that its articles explain");
  fields("neighbours", view.neighbours, "the sections before and after it");
}

SectionView make_section_view(const PageContext& context, SectionId id);

}  // namespace kindred
