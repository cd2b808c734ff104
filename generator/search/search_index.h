#pragma once

// The index of the site's search as files: scripts that the search of a page loads when it needs
// them, from a folder as well as from a server. What they hold is drawn in the .cpp.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "search/search_page.h"
#include "site/site.h"

namespace kindred {

struct SearchOptions {
  std::vector<int> colours;     // the number of each section's colour, by SectionId; may be empty
  unsigned threads = 0;         // as in parallel_for
  std::size_t shard_bytes = 0;  // about how long a file of the dictionary may be; 0: by the site
};

// Paths from the root of the site and bytes, sorted by path. The same for the same site, whatever
// `threads` is. Documents are sections of articles, concepts and works.
std::vector<std::pair<std::string, std::string>> make_search_index(const Site& site,
                                                                   const SearchOptions& options);

// What the titles of sections and their colours are, as the index tells them.
struct SearchShelf {
  std::string title;
  int colour = 0;
};

// The same for pages that are at hand. `language` is BCP 47.
std::vector<std::pair<std::string, std::string>> make_search_index(
    const std::vector<SearchPage>& pages, const std::vector<SearchShelf>& shelves,
    const std::string& language, const SearchOptions& options);

}  // namespace kindred
