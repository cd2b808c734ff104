#pragma once

// The pages whose matter is mostly the theme's, and the contract of all pages.

#include <optional>
#include <vector>

#include "theme/contract.h"
#include "views/parts.h"
#include "views/shelf_view.h"

namespace kindred {

// The search page; what it finds is put in by a script.
struct SearchView {
  std::vector<LinkView> sections;
};
template <class Fields>
void list_fields(Fields& fields, const SearchView& view) {
  fields("sections", view.sections, "the sections, for readers without scripts");
}

SearchView make_search_view(const PageContext& context);

// The page that a host shows where there is none.
struct MissingView {
  ShelfView shelf;
  std::optional<LinkView> start;
};
template <class Fields>
void list_fields(Fields& fields, const MissingView& view) {
  fields("shelf", view.shelf, "a shelf with a gap, to be drawn");
  fields("start", view.start, "the first article; none when there are no articles");
}

MissingView make_missing_view(const PageContext& context);

// The page at an earlier address of an article.
struct MovedView {
  LinkView article;
};
template <class Fields>
void list_fields(Fields& fields, const MovedView& view) {
  fields("article", view.article, "the article, where it is now");
}

// What every kind of page offers to its template. Made once; the same for every knowledge base.
Contract make_contract();

}  // namespace kindred
