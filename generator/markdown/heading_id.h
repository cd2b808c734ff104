#pragma once

// The anchors of headings: `## Title {#id}` gives one, else it is made of the words as GitHub does
// (`title`, `title-1`, `title-2` …). Unique within the article.

#include "markdown/pieces.h"
#include "markdown/reading.h"

namespace kindred {

// Takes `{#id}` off the end of a heading; false when there is none.
bool cut_explicit_id(Pieces& pieces, Heading& heading);
// Gives every heading of the document its id, and tells of ids given twice and of levels skipped.
void assign_heading_ids(Reading& reading);

}  // namespace kindred
