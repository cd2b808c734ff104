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
  std::string part;
  std::string title;
  std::string summary;
  std::string extent;  // "9 articles, about 50 minutes"
  ShelfView shelf;
  std::vector<ArticleLineView> articles;
  std::vector<LinkView> concepts;  // that its articles explain
  std::optional<LinkView> previous;
  std::optional<LinkView> next;
  bool has_neighbours = false;
};
template <class Fields>
void list_fields(Fields& fields, const SectionView& view) {
  fields("tone", view.tone);
  fields("part", view.part);
  fields("title", view.title);
  fields("summary", view.summary);
  fields("extent", view.extent);
  fields("shelf", view.shelf);
  fields("articles", view.articles);
  fields("concepts", view.concepts);
  fields("previous", view.previous);
  fields("next", view.next);
  fields("has_neighbours", view.has_neighbours);
}

SectionView make_section_view(const PageContext& context, SectionId id);

}  // namespace kindred
