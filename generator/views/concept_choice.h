#pragma once

// Which concepts a drawing shows where there is no room for all: those with most ties.

#include <cstddef>
#include <vector>

#include "links/concept_scheme.h"

namespace kindred {

// To how many others a concept is tied, each relation counted.
std::size_t count_ties(const Concept& entry);

// How many of each group are shown when at most `limit` are: every group gets as much as any other,
// and what a small one leaves goes to the larger ones.
std::vector<std::size_t> share_out(const std::vector<std::size_t>& sizes, std::size_t limit);

// The `count` concepts with most ties, in the order of `ids`; among equals the earlier ones.
std::vector<ConceptId> choose_tied(const ConceptScheme& scheme, const std::vector<ConceptId>& ids,
                                   std::size_t count);

}  // namespace kindred
