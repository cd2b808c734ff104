#pragma once

// The shards that help a word that is not in the dictionary: `spellings/N`, words by their endings,
// for those with a slip near their beginning (of others, the dictionary itself has what was meant
// close by); and `starts/N`, the commonest words for the first letters of a word that is still
// being typed.

#include <cstddef>
#include <string>
#include <vector>

#include "search/postings.h"
#include "search/shard.h"
#include "search/vocabulary.h"

namespace kindred {

struct SpellingShards {
  std::vector<Shard> shards;
  // By `spellings/N`: a beginning of its first word, backwards, that is after all words before it.
  std::vector<std::string> first_words;
};

SpellingShards write_spellings(const Vocabulary& vocabulary, const Postings& postings,
                               std::size_t shard_bytes);

struct StartShards {
  std::vector<Shard> shards;
  std::vector<std::string> first_starts;  // by `starts/N`
};

// For beginnings whose words do not fit into one or two shards of the dictionary (`first_forms`).
// The matter is an object: beginning → its best words.
StartShards write_starts(const Vocabulary& vocabulary, const Postings& postings,
                         const std::vector<std::string>& first_forms, std::size_t shard_bytes);

}  // namespace kindred
