#pragma once

// Words that are told of outside the dictionary, each with where the list of its term is, so that
// few files answer a question: `spellings/N`, words by their endings, for those with a slip near
// their beginning (of others, the dictionary itself has what was meant close by), and for what was
// written as one word; `starts/N`, the commonest words for the first letters of a word that is
// still being typed; and the commonest words of all, which stand in the root. All are
// pure; `places` are those of write_lists, by term.

#include <cstddef>
#include <string>
#include <vector>

#include "search/postings.h"
#include "search/shard.h"
#include "search/vocabulary.h"
#include "search/write_lists.h"

namespace kindred {

struct SpellingShards {
  std::vector<Shard> shards;
  // By `spellings/N`: a beginning of its first word, backwards, that is after all words before it.
  std::vector<std::string> first_words;
};

SpellingShards write_spellings(const Vocabulary& vocabulary, const Postings& postings,
                               const std::vector<ListPlace>& places, std::size_t shard_bytes);

struct StartShards {
  std::vector<Shard> shards;
  std::vector<std::string> first_starts;  // by `starts/N`
};

// For beginnings whose words do not fit into one or two shards of the dictionary (`first_forms`).
// Each shard has the words of its beginnings.
StartShards write_starts(const Vocabulary& vocabulary, const Postings& postings,
                         const std::vector<ListPlace>& places,
                         const std::vector<std::string>& first_forms, std::size_t shard_bytes);

// Two strings of a script.
std::string write_common_words(const Vocabulary& vocabulary, const Postings& postings,
                               const std::vector<ListPlace>& places);

}  // namespace kindred
