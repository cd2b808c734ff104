#pragma once

// What is told of a term beside its forms: on how many pages it stands, and where its list is; and
// words with that much told of their terms, for questions that do without the shard of the
// dictionary. The format is drawn in search_index.cpp.

#include <cstddef>
#include <cstdint>
#include <string>

#include "search/key_writer.h"
#include "search/postings.h"
#include "search/range_coder.h"
#include "search/write_lists.h"

namespace kindred {

// For one stream of bits, from its beginning: what it has learnt of the terms before is part of
// what is written.
class TermWriter {
 public:
  // `place` is that of the term's list.
  void put(RangeEncoder& encoder, const TermPostings& term, const ListPlace& place);

 private:
  NumberModel page_count_;
  BitModel is_elsewhere_;
  NumberModel first_shard_;
  NumberModel shard_step_;
  NumberModel index_;
  NumberModel more_shards_;
  std::uint32_t last_shard_ = ListPlace::nowhere;
};

// Words in the order of is_before_in_utf16, each with what is told of its term. Keeps nothing of
// its arguments.
class WordListWriter {
 public:
  // As much of `word`, the next one, as tells it from all words so far.
  std::string beginning(const std::string& word) const { return keys_.beginning(word); }
  void add(const std::string& word, const TermPostings& term, const ListPlace& place);
  std::size_t size() const { return keys_.size() + encoder_.written_bytes(); }
  // The words since the last call, as two strings of a script.
  std::string finish();

 private:
  KeyWriter keys_;
  RangeEncoder encoder_;
  TermWriter terms_;
};

}  // namespace kindred
