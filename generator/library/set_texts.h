#pragma once

// Titles, summaries and definitions are no Markdown, but they are set in type beside it: their
// quotes, apostrophes and dashes are made typographic as those of the articles are. Names are
// looked up without regard to that. The title of the knowledge base stays as written, because the
// book's identifier may come from it.

#include "library/library.h"

namespace kindred {

void set_texts(Library& library);

}  // namespace kindred
