#pragma once

// `~~struck~~` and `~struck~` of GFM, made from the text between other inlines.

#include "markdown/pieces.h"

namespace kindred {

void read_strikethrough(Pieces& pieces);

}  // namespace kindred
