#pragma once

// The markers of footnotes: `[^label]`.

#include "markdown/pieces.h"
#include "markdown/reading.h"

namespace kindred {

// Adds the marker that `piece` is; the first marker of a note gives it its place in the order.
void append_note_mark(Inlines& out, const Piece& piece, Reading& reading);
// What looks like a marker in the text has no footnote, or cmark would have read it as one.
void tell_unknown_notes(const Pieces& pieces, Reading& reading);

}  // namespace kindred
