#pragma once

// The shards `lists/N`: the lists of the terms that stand on many pages. The format is drawn in
// search_index.cpp.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "search/postings.h"
#include "search/shard.h"

namespace kindred {

// Where the list of a term begins; it may go on in the shards after.
struct ListPlace {
  static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t shard = nowhere;  // nowhere: the list stands beside the forms, in `words/N`
  std::uint32_t index = 0;
  std::uint32_t more_shards = 0;

  bool is_elsewhere() const { return shard != nowhere; }
};

struct ListShards {
  std::vector<Shard> shards;
  std::vector<ListPlace> places;  // by term
};

// `shard_bytes` is about how long a shard may grow. Pure.
ListShards write_lists(const Postings& postings, std::size_t page_count, std::size_t shard_bytes);

}  // namespace kindred
