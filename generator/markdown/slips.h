#pragma once

// What a writer nearly wrote: text that CommonMark reads in its own way, almost surely not as it
// was meant. Each slip is told once and left as it is read. Where text that is meant so would look
// the same, nothing is told.

#include <cstddef>

#include <cmark-gfm.h>

#include "markdown/leaf_text.h"
#include "markdown/pieces.h"
#include "markdown/reading.h"

namespace kindred {

// A comment (or a processing instruction, or CDATA) of a block of raw HTML without its end.
void tell_open_html(cmark_node* node, Reading& reading);
// A code block between fences, without the second one.
void tell_open_fence(cmark_node* node, Reading& reading);
// Lines of a paragraph that would be a table if their numbers of cells agreed.
void tell_missed_table(const LeafText& paragraph, Reading& reading);
// `##Words` at the head of a line of a paragraph. (`#word` alone may be a tag.)
void tell_missed_heading(const LeafText& paragraph, Reading& reading);
// Cells beyond the last column.
void tell_lost_cells(const std::vector<LeafText>& cells, std::size_t columns, Reading& reading);
// `[[term]`, `[words][label]` without a definition of the label, and Pandoc's `^[note]`.
void tell_missed_links(const Pieces& pieces, Reading& reading);
// `**words **` and `** words**`.
void tell_missed_strong(const Pieces& pieces, Reading& reading);
// `{#an id}` and `{ #id}` at the end of a heading.
void tell_missed_id(const Pieces& heading, Reading& reading);
// `[!note` at the head of a quote.
void tell_missed_call_out(const Pieces& paragraph, Reading& reading);

}  // namespace kindred
