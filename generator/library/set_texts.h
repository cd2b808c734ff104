#pragma once

// Titles, summaries, terms and definitions are no Markdown, but they are set in type beside it:
// their quotes, apostrophes and dashes are made typographic as those of the articles are. Names are
// looked up without regard to that, and addresses and identifiers were made before.

#include "library/library.h"

namespace kindred {

void set_texts(Library& library);

}  // namespace kindred
