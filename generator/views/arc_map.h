#pragma once

// The arcs of the map: rows of equal height, an arc for each typed relation between two of them,
// after the list or before it.

#include <vector>

#include "views/map_view.h"

namespace kindred {

// Sets rows, arcs, labels and measures of `view`. `concepts` are those of each section in their
// order. Shows the concepts that a typed relation ties to another, at most thirty, those with most
// ties.
void draw_arcs(const PageContext& context, const std::vector<std::vector<ConceptId>>& concepts,
               MapView& view);

}  // namespace kindred
