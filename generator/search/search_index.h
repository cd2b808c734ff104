#pragma once

// What the search of the site looks through: every passage of every article, every concept and
// every work, as one script that a page can load from a folder as well as from a server.

#include <string>
#include <vector>

#include "site/site.h"

namespace kindred {

// `colours` is the number of each section's colour, by SectionId. Pure; the same bytes for the same
// site.
std::string render_search_index(const Site& site, const std::vector<int>& colours);

}  // namespace kindred
