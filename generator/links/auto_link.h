#pragma once

// Turns the first mention of each concept in an article into a link.

#include "language/stemmer.h"
#include "links/concept_matcher.h"
#include "links/link_graph.h"

namespace kindred {

// Links the concepts that `document` names and does not yet link by hand, each once, at its first
// mention outside links, headings, titles and code. Concepts whose home is `own` are left alone.
// New links are appended to the lists of `document` and `meanings`.
void link_concepts(Document& document, DocumentLinks& meanings, const ConceptScheme& concepts,
                   const ConceptMatcher& matcher, const Stemmer& stemmer, ArticleId own);

}  // namespace kindred
