#pragma once

// The last passes over a tree whose blocks and inlines are made: its depth is bounded, and the
// lists it refers to hold what is really used, in reading order.

#include "markdown/reading.h"

namespace kindred {

// Flattens what lies deeper than the bound (raw HTML may nest inside Markdown and the other way).
void bound_depth(Reading& reading);
// Numbers links, citations, images and notes anew by the order in which the tree names them.
void number_references(Document& document);

}  // namespace kindred
