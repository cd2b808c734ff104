#pragma once

// The text of an article cut into passages: at the headings that stand outside of other blocks, and
// where a section is long. Citations in a sentence are worded, footnotes follow the block of their
// first marker.

#include <vector>

#include "bibliography/work.h"
#include "links/link_graph.h"
#include "markdown/document.h"
#include "search/search_page.h"

namespace kindred {

// Never empty. Thread-safe.
std::vector<Passage> cut_passages(const Document& document, const DocumentLinks& meanings,
                                  const Bibliography& bibliography);

}  // namespace kindred
