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
  Markup introduction;  // the section's `index.md` or `README.md`; may be empty
  std::string extent;   // "9 articles, about 50 minutes"
  ShelfView shelf;
  std::vector<ArticleLineView> articles;
  std::vector<LinkView> concepts;  // that its articles explain
  std::optional<NeighboursView> neighbours;
};
template <class Fields>
void list_fields(Fields& fields, const SectionView& view) {
  fields("tone", view.tone);
  fields("heading", view.heading);
  fields("title", view.title);
  fields("summary", view.summary);
  fields("introduction", view.introduction);
  fields("extent", view.extent);
  fields("shelf", view.shelf);
  fields("articles", view.articles);
  fields("concepts", view.concepts);
  fields("neighbours", view.neighbours);
}

SectionView make_section_view(const PageContext& context, SectionId id);

}  // namespace kindred
