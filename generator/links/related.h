#pragma once

// Which articles belong together, and why. For this room only.

#include <vector>

#include "links/concept_scheme.h"
#include "links/link_graph.h"

namespace kindred {

// The related articles of each article: by the concepts that both explain or use, the rarer the
// stronger, and by links between the two. Needs the rest of `graph`; `threads` as in parallel_for.
std::vector<std::vector<RelatedArticle>> find_related(const ConceptScheme& concepts,
                                                      const LinkGraph& graph, unsigned threads);

}  // namespace kindred
