#pragma once

// The shards `words/N`: what forms there are, and where the terms that they belong to stand. The
// format is drawn in search_index.cpp.

#include <cstddef>
#include <string>
#include <vector>

#include "search/postings.h"
#include "search/shard.h"
#include "search/vocabulary.h"
#include "search/write_lists.h"

namespace kindred {

// A name of a page, to be found as a whole: its title, or an alias of a concept.
struct PageName {
  std::string words;  // `fold_words`
  std::uint32_t page = 0;
};

struct WordShards {
  std::vector<Shard> shards;
  // By `words/N`: a beginning of its first form that is after all forms before it.
  std::vector<std::string> first_forms;
};

// `shard_bytes` is about how long a shard may grow.
WordShards write_words(const Vocabulary& vocabulary, const Postings& postings,
                       const std::vector<ListPlace>& places, std::vector<PageName> names,
                       std::size_t page_count, std::size_t shard_bytes);

}  // namespace kindred
