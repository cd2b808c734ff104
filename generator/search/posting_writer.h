#pragma once

// Lists of postings as bits. The questions asked for one posting and what is learnt from are the
// format; read them beside `ListRoom` of the theme's search.js.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/postings.h"
#include "search/range_coder.h"

namespace kindred {

// Everything learnt while one shard is written.
struct PostingModels {
  ChoiceModel<4> spacing;
  std::array<NumberModel, 16> step;
  std::array<BitModel, 16> in_title;
  ChoiceModel<4> title_words;
  std::array<NumberModel, 4> passage_count;
  std::array<ChoiceModel<5>, 10> weight;
  std::array<NumberModel, 3> first_passage;
  std::array<NumberModel, 4> passage_step;
  std::array<BitModel, 4> in_heading;
};

// How far apart the pages of a term are, as a class from 0 to 15.
unsigned spacing_of(std::size_t all_pages, std::size_t told_pages);

class PostingWriter {
 public:
  explicit PostingWriter(RangeEncoder& encoder) : encoder_(encoder) {}

  void begin(unsigned spacing);
  void put(const Posting& posting, const std::vector<TermPassage>& passages);
  void end();

 private:
  void put_passages(const Posting& posting, const std::vector<TermPassage>& passages);

  RangeEncoder& encoder_;
  PostingModels models_;
  unsigned spacing_ = 0;
  std::uint32_t next_page_ = 0;  // the least that the next page may be
};

}  // namespace kindred
