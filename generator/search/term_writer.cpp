#include "search/term_writer.h"

#include <utility>

#include "search/shard.h"

namespace kindred {

void TermWriter::put(RangeEncoder& encoder, const TermPostings& term, const ListPlace& place) {
  page_count_.put(encoder, term.page_count);
  encoder.put(place.is_elsewhere(), is_elsewhere_);
  if (!place.is_elsewhere()) return;
  if (last_shard_ == ListPlace::nowhere) {
    first_shard_.put(encoder, place.shard);
  } else {
    // In the dictionary, terms keep the order of their first forms, but a form may come back to an
    // earlier term.
    const bool is_back = place.shard < last_shard_;
    const std::uint32_t distance = is_back ? last_shard_ - place.shard : place.shard - last_shard_;
    shard_step_.put(encoder, 2 * distance + (is_back ? 1 : 0));
  }
  last_shard_ = place.shard;
  index_.put(encoder, place.index);
  more_shards_.put(encoder, place.more_shards);
}

void WordListWriter::add(const std::string& word, const TermPostings& term,
                         const ListPlace& place) {
  keys_.add(word);
  terms_.put(encoder_, term, place);
}

std::string WordListWriter::finish() {
  terms_ = {};
  return script_string(keys_.finish()) + "," + script_string(std::exchange(encoder_, {}).finish());
}

}  // namespace kindred
