#pragma once

// `Promise<Boolean>` and `<file>`: what has the form of a tag and is none of HTML. It is text that
// somebody forgot to escape, so it is shown, and told.

#include "markdown/pieces.h"
#include "markdown/reading.h"

namespace kindred {

// Makes text of the tags in `pieces` that open no element of HTML, have no attributes and are never
// closed.
void show_unknown_tags(Pieces& pieces, Reading& reading);

}  // namespace kindred
