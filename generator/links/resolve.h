#pragma once

// Decides what every link means: the only place that does. Both editions and `check` use its
// answer.

#include "base/diagnostic.h"
#include "library/library.h"
#include "links/concept_scheme.h"
#include "links/link_graph.h"

namespace kindred {

// Resolves the links, citations and images of all articles, the notice and the introduction.
//
// It completes the documents of `library` on the way: a wikilink without a label gets the name of
// its target as label, and the first mention of each concept in an article becomes a link (form
// Concept) unless that is switched off. `threads` as in parallel_for; the result does not depend on
// it.
LinkGraph resolve_links(Library& library, const ConceptScheme& concepts, unsigned threads,
                        Diagnostics& diagnostics);

}  // namespace kindred
