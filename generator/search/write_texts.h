#pragma once

// The shards `texts/N`: titles, addresses and passages, for what is shown of a hit.

#include <cstddef>
#include <vector>

#include "search/search_page.h"
#include "search/shard.h"

namespace kindred {

// Which file holds a passage follows from its page and its number alone, so that nobody needs a
// list of files: passage i of page p is in texts/N or, from the second part on, texts/N-part, with
// N = p / pages_per_file and part = i / passages_per_file.
struct TextLayout {
  std::size_t pages_per_file = 1;
  std::size_t passages_per_file = 1;
};

TextLayout plan_texts(const std::vector<SearchPage>& pages);

std::vector<Shard> write_texts(const std::vector<SearchPage>& pages, const TextLayout& layout,
                               unsigned threads);

}  // namespace kindred
