#pragma once

// The footnotes of an article: `[^label]: words`. cmark moves them to the end of its tree.

#include <cmark-gfm.h>

#include "markdown/reading.h"

namespace kindred {

// Fills `reading.notes` from the definitions among `first` and its next siblings, and tells of
// labels that are defined twice.
void read_note_definitions(cmark_node* root, cmark_node* first, Reading& reading);
// Reads what the marked notes say, in the order of their markers (a note may mark others), and
// tells of those that nothing marks.
void make_notes(Reading& reading);

}  // namespace kindred
