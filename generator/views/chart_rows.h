#pragma once

// The rows of the chart of all concepts: each section's heading, and below it its concepts, each
// below the one that it is a kind of. The same rows stand in one column on a narrow page and side
// by side in several on a wide one.

#include <cstddef>
#include <optional>
#include <vector>

#include "links/concept_scheme.h"

namespace kindred {

struct ChartRow {
  SectionId section;
  std::optional<ConceptId> entry;  // none: the heading of the section
  std::size_t depth = 0;           // how far it is set in

  std::size_t height() const { return entry ? 1 : 2; }  // an empty row stands above a heading
};

// `concepts` are those of each section; a section without any has no heading. The recursion that
// puts narrower concepts below broader ones is as deep as there are concepts: hand it few.
std::vector<ChartRow> make_chart_rows(const ConceptScheme& scheme,
                                      const std::vector<std::vector<ConceptId>>& concepts);

// Where the rows of a chart stand when it has `columns` columns.
struct ChartPlaces {
  struct Spot {
    std::size_t column = 0;
    std::size_t row = 0;  // its first, from the top of the column
  };
  std::size_t columns = 1;
  std::size_t height = 0;  // rows of the longest column
  std::vector<Spot> spots;
};

// In their order, columns as even as they can be. A column begins with a section, or if that makes
// them too uneven with a concept that is not set in, or else anywhere but between a heading and its
// first concept.
ChartPlaces place_rows(const std::vector<ChartRow>& rows, std::size_t columns);

}  // namespace kindred
