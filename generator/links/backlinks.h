#pragma once

// The other direction of every link: who mentions a concept, links to an article, cites a work, and
// in which sentence. For this room only.

#include <vector>

#include "library/library.h"
#include "links/concept_scheme.h"
#include "links/link_graph.h"

namespace kindred {

// Fills everything of `graph` that follows from its targets (mentions, backlinks, uses of works and
// concepts), in the order of the book that `order` gives.
void collect_backlinks(const Library& library, const ConceptScheme& concepts,
                       const std::vector<ArticleId>& order, unsigned threads, LinkGraph& graph);

}  // namespace kindred
