#pragma once

// The small map on the page of a concept: the concept in the middle, before it what is above it or
// acts upon it, after it what is below it or what it acts upon, each relation named.

#include <optional>
#include <string>
#include <vector>

#include "views/parts.h"

namespace kindred {

struct NeighbourKindView {
  std::string title;
  std::vector<LinkView> links;
};
template <class Fields>
void list_fields(Fields& fields, const NeighbourKindView& view) {
  fields("title", view.title, "the relation as seen from the concept: “Is hindered by”");
  fields("links", view.links, "the neighbours");
}

// One side: rows of equal height, the name of a relation and then its neighbours. The lines of one
// manner are one path; a manner that is not needed is empty.
struct NeighbourSideView {
  std::vector<NeighbourKindView> kinds;
  std::string height;
  std::string solid;
  std::string dashed;
  std::string plain;
};
template <class Fields>
void list_fields(Fields& fields, const NeighbourSideView& view) {
  fields("kinds", view.kinds, "the relations of this side");
  fields("height", view.height, "of the drawing: ten for each row; it is 100 wide");
  fields("solid", view.solid, "lines of relations whose arcs on the map stand after its list");
  fields("dashed", view.dashed, "lines of those whose arcs stand before it");
  fields("plain", view.plain, "lines of all others");
}

struct NeighbourhoodView {
  NeighbourSideView before;
  NeighbourSideView after;
  std::string more;
};
template <class Fields>
void list_fields(Fields& fields, const NeighbourhoodView& view) {
  fields("before", view.before, "what is above the concept or acts upon it");
  fields("after", view.after, "what is below it or what it acts upon");
  fields("more", view.more, "“All of them, with 18 more”; empty when all are shown");
}

// Nothing for a concept that is tied to no other.
std::optional<NeighbourhoodView> make_neighbourhood(const PageContext& context, ConceptId id);

}  // namespace kindred
