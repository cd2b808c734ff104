#pragma once

// Which article is what: introductions, the notice, drafts, and the sections with their articles in
// the order of the book.

#include <vector>

#include "base/diagnostic.h"
#include "library/library.h"

namespace kindred {

// Fills `articles`, `sections`, `notice` and `introduction` of `library`, whose configuration is
// read already.
void arrange_articles(std::vector<Article> articles, bool with_drafts, Library& library,
                      Diagnostics& diagnostics);

}  // namespace kindred
