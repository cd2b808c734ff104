#pragma once

// Gathers what is searched from the plan of a site.

#include <vector>

#include "search/search_page.h"
#include "site/site.h"

namespace kindred {

// Articles and the introductions of sections in the order of the book, then concepts, then works.
std::vector<SearchPage> make_search_pages(const Site& site, unsigned threads);

}  // namespace kindred
