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
  std::vector<LinkView> sections;  // for readers without scripts
};
template <class Fields>
void list_fields(Fields& fields, const SearchView& view) {
  fields("sections", view.sections);
}

SearchView make_search_view(const PageContext& context);

// The page that a host shows where there is none.
struct MissingView {
  ShelfView shelf;  // with a gap
  std::optional<LinkView> start;
};
template <class Fields>
void list_fields(Fields& fields, const MissingView& view) {
  fields("shelf", view.shelf);
  fields("start", view.start);
}

MissingView make_missing_view(const PageContext& context);

// What every kind of page offers to its template. Made once; the same for every knowledge base.
Contract make_contract();

}  // namespace kindred
