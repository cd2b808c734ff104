#include "search/posting_writer.h"

#include <algorithm>
#include <bit>

namespace kindred {

unsigned spacing_of(std::size_t all_pages, std::size_t told_pages) {
  return std::min(
      15U, static_cast<unsigned>(std::bit_width(all_pages / std::max<std::size_t>(1, told_pages))));
}

void PostingWriter::begin(unsigned spacing) {
  spacing_ = spacing;
  next_page_ = 0;
  models_.spacing.put(encoder_, spacing);
}

void PostingWriter::put(const Posting& posting, const std::vector<TermPassage>& passages) {
  models_.step[spacing_].put(encoder_, posting.page - next_page_ + 1);
  next_page_ = posting.page + 1;
  const bool in_title = posting.title_words > 0;
  encoder_.put(in_title, models_.in_title[spacing_]);
  if (in_title) models_.title_words.put(encoder_, posting.title_words);
  models_.passage_count[spacing_ / 4].put(encoder_, posting.passage_count);
  const std::size_t many = std::min<std::size_t>(posting.passage_count, 4);
  models_.weight[many + (in_title ? 5 : 0)].put(encoder_, posting.weight);
  put_passages(posting, passages);
}

void PostingWriter::put_passages(const Posting& posting, const std::vector<TermPassage>& passages) {
  const std::size_t many = std::min<std::size_t>(posting.passage_count, 4);
  bool was_heading = false;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < posting.passage_count; ++i) {
    const TermPassage& passage = passages[posting.first_passage + i];
    NumberModel& model = i == 0 ? models_.first_passage[std::min<std::size_t>(many, 3) - 1]
                                : models_.passage_step[many - 1];
    model.put(encoder_, passage.number - next);
    next = passage.number + 1U;
    const std::size_t known = (posting.title_words > 0 ? 2U : 0U) + (was_heading ? 1U : 0U);
    encoder_.put(passage.in_heading, models_.in_heading[known]);
    was_heading = passage.in_heading;
  }
}

void PostingWriter::end() { models_.step[spacing_].put(encoder_, 0); }

}  // namespace kindred
