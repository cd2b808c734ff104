#include "search/write_lists.h"

#include <memory>
#include <string>
#include <utility>

#include "search/posting_writer.h"

namespace kindred {
namespace {

// Lists of up to this many pages stand beside their forms.
constexpr std::size_t inline_pages_max = 6;

// A list that would fill a shard has one to itself, so that nobody loads it in vain; it goes on in
// another when it is this many times as long.
constexpr std::size_t part_of_list_max = 4;

// The `lists/N` shards, filled one after another.
class ListWriter {
 public:
  ListWriter(const Postings& postings, std::size_t page_count, std::size_t shard_bytes)
      : postings_(postings), page_count_(page_count), shard_bytes_(shard_bytes) {}

  ListPlace add(const TermPostings& term) {
    const bool is_long = term.pages.size() * 2 >= shard_bytes_;  // about a byte and a half a page
    if (encoder_ && (is_long || encoder_->written_bytes() >= shard_bytes_)) close();
    open();
    ListPlace place{static_cast<std::uint32_t>(shards_.size()), count_, 0};
    const unsigned spacing = spacing_of(page_count_, term.pages.size());
    writer_->begin(spacing);
    for (const Posting& posting : term.pages) {
      if (encoder_->written_bytes() >= part_of_list_max * shard_bytes_) {
        finish_list();
        close();
        open();
        writer_->begin(spacing);
        ++place.more_shards;
      }
      writer_->put(posting, postings_.passages);
    }
    finish_list();
    if (is_long) close();
    return place;
  }

  std::vector<Shard> finish() {
    if (encoder_) close();
    return std::move(shards_);
  }

 private:
  void open() {
    if (encoder_) return;
    encoder_ = std::make_unique<RangeEncoder>();
    writer_ = std::make_unique<PostingWriter>(*encoder_);
    count_ = 0;
  }
  void finish_list() {
    writer_->end();
    ++count_;
  }
  void close() {
    shards_.push_back(
        {"lists/" + std::to_string(shards_.size()), script_string(encoder_->finish())});
    writer_.reset();
    encoder_.reset();
  }

  const Postings& postings_;
  std::size_t page_count_;
  std::size_t shard_bytes_;
  std::vector<Shard> shards_;
  std::unique_ptr<RangeEncoder> encoder_;
  std::unique_ptr<PostingWriter> writer_;
  std::uint32_t count_ = 0;  // lists in the open shard
};

}  // namespace

ListShards write_lists(const Postings& postings, std::size_t page_count, std::size_t shard_bytes) {
  ListWriter writer(postings, page_count, shard_bytes);
  ListShards result;
  result.places.resize(postings.terms.size());
  for (std::size_t term = 0; term < postings.terms.size(); ++term)
    if (postings.terms[term].pages.size() > inline_pages_max)
      result.places[term] = writer.add(postings.terms[term]);
  result.shards = writer.finish();
  return result;
}

}  // namespace kindred
