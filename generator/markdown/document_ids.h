#pragma once

// The ids of an article, which links may name: those of its headings and of its anchors. A heading
// has one by `## Title {#id}`, else it is made of the words as GitHub does (`title`, `title-1`,
// `title-2` …); an anchor has that of its element of raw HTML. All are unique within the article.

#include <string_view>

#include "markdown/pieces.h"
#include "markdown/reading.h"

namespace kindred {

// Whether a writer may give this id: letters, digits, `-`, `_` and `:`. The ids of the program hold
// a full stop.
bool is_document_id(std::string_view id);

// Takes `{#id}` off the end of a heading; false when there is none.
bool cut_explicit_id(Pieces& pieces, Heading& heading);

// Moves anchors out of a text that has nothing else, which then is no paragraph or heading, or
// nothing but a picture, which then is a figure.
void append_leading_anchors(Blocks& out, Inlines& inlines);

// Gives every heading of the document its id, takes out anchors whose ids are taken, and tells of
// ids given twice and of levels skipped.
void assign_ids(Reading& reading);

}  // namespace kindred
