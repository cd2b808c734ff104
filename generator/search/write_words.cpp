#include "search/write_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <memory>
#include <utility>

#include "search/key_writer.h"
#include "search/posting_writer.h"

namespace kindred {
namespace {

// Lists of up to this many pages stand beside their forms.
constexpr std::size_t inline_pages_max = 6;
constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

// A list that would fill a shard has one to itself, so that nobody loads it in vain; it goes on in
// another when it is this many times as long.
constexpr std::size_t part_of_list_max = 4;
// Where a list begins; it may go on in the shards after.
struct ListPlace {
  std::uint32_t shard = nowhere;
  std::uint32_t index = 0;
  std::uint32_t more_shards = 0;
};

std::size_t written_bytes(const RangeEncoder& encoder) { return encoder.size() * 4 / 3; }

// The `lists/N` shards, filled one after another.
class ListShards {
 public:
  ListShards(const Postings& postings, std::size_t page_count, std::size_t shard_bytes)
      : postings_(postings), page_count_(page_count), shard_bytes_(shard_bytes) {}

  ListPlace add(const TermPostings& term) {
    const bool is_long = term.pages.size() * 2 >= shard_bytes_;  // about a byte and a half a page
    if (encoder_ && (is_long || written_bytes(*encoder_) >= shard_bytes_)) close();
    open();
    ListPlace place{static_cast<std::uint32_t>(shards_.size()), count_, 0};
    const unsigned spacing = spacing_of(page_count_, term.pages.size());
    writer_->begin(spacing);
    for (const Posting& posting : term.pages) {
      if (written_bytes(*encoder_) >= part_of_list_max * shard_bytes_) {
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

// An entry of the dictionary: a form, or a name (a form with a space at its end).
struct Entry {
  std::string text;
  const Form* form = nullptr;
  std::vector<std::uint32_t> pages;  // of a name
};

struct DictionaryModels {
  std::array<NumberModel, 2> back;  // by whether the form before opened a term
  NumberModel page_count;
  BitModel is_elsewhere;
  NumberModel first_shard;
  NumberModel shard_step;
  NumberModel index;
  NumberModel more_shards;
  NumberModel name_count;
  NumberModel name_page;
};

// The `words/N` shards.
class DictionaryShards {
 public:
  DictionaryShards(const Postings& postings, const std::vector<ListPlace>& places,
                   std::size_t page_count, std::size_t shard_bytes)
      : postings_(postings),
        places_(places),
        page_count_(page_count),
        shard_bytes_(shard_bytes),
        local_(postings.terms.size(), nowhere) {}

  void add(const Entry& entry) {
    if (encoder_ && keys_.size() + written_bytes(*encoder_) >= shard_bytes_) close();
    if (!encoder_) open(entry.text);
    keys_.add(entry.text);
    if (entry.form)
      add_form(entry.form->term);
    else
      add_name(entry.pages);
  }

  WordShards finish() {
    if (encoder_) close();
    return std::move(result_);
  }

 private:
  void open(const std::string& first) {
    encoder_ = std::make_unique<RangeEncoder>();
    writer_ = std::make_unique<PostingWriter>(*encoder_);
    models_ = {};
    result_.first_forms.push_back(keys_.beginning(first));
    last_list_shard_ = nowhere;
    was_new_ = true;
  }

  void close() {
    result_.shards.push_back(
        {"words/" + std::to_string(result_.shards.size()),
         script_string(keys_.finish()) + "," + script_string(encoder_->finish())});
    for (const std::uint32_t term : locals_) local_[term] = nowhere;
    locals_.clear();
    writer_.reset();
    encoder_.reset();
  }

  void add_form(std::uint32_t term) {
    const bool is_new = local_[term] == nowhere;
    const auto known = static_cast<std::uint32_t>(locals_.size());
    models_.back[was_new_ ? 1 : 0].put(*encoder_, is_new ? 0 : known - local_[term]);
    was_new_ = is_new;
    if (!is_new) return;
    local_[term] = known;
    locals_.push_back(term);
    const TermPostings& list = postings_.terms[term];
    const ListPlace& place = places_[term];
    models_.page_count.put(*encoder_, list.page_count);
    encoder_->put(place.shard != nowhere, models_.is_elsewhere);
    if (place.shard != nowhere) return add_place(place);
    writer_->begin(spacing_of(page_count_, list.pages.size()));
    for (const Posting& posting : list.pages) writer_->put(posting, postings_.passages);
    writer_->end();
  }

  void add_place(const ListPlace& place) {
    if (last_list_shard_ == nowhere) {
      models_.first_shard.put(*encoder_, place.shard);
    } else {
      // Terms keep the order of their first forms, but a form may come back to an earlier term.
      const bool is_back = place.shard < last_list_shard_;
      const std::uint32_t distance =
          is_back ? last_list_shard_ - place.shard : place.shard - last_list_shard_;
      models_.shard_step.put(*encoder_, 2 * distance + (is_back ? 1 : 0));
    }
    last_list_shard_ = place.shard;
    models_.index.put(*encoder_, place.index);
    models_.more_shards.put(*encoder_, place.more_shards);
  }

  void add_name(const std::vector<std::uint32_t>& pages) {
    models_.name_count.put(*encoder_, static_cast<std::uint32_t>(pages.size()));
    for (const std::uint32_t page : pages) models_.name_page.put(*encoder_, page);
  }

  const Postings& postings_;
  const std::vector<ListPlace>& places_;
  std::size_t page_count_;
  std::size_t shard_bytes_;
  WordShards result_;
  std::unique_ptr<RangeEncoder> encoder_;
  std::unique_ptr<PostingWriter> writer_;
  DictionaryModels models_;
  KeyWriter keys_;
  std::uint32_t last_list_shard_ = nowhere;
  bool was_new_ = true;
  std::vector<std::uint32_t> local_;   // by term: its number in the open shard
  std::vector<std::uint32_t> locals_;  // the terms of the open shard
};

std::vector<Entry> make_entries(const Vocabulary& vocabulary, const Postings& postings,
                                std::vector<PageName> names) {
  std::vector<Entry> entries;
  for (const Form& form : vocabulary.forms)
    if (!postings.terms[form.term].pages.empty()) entries.push_back({form.text, &form, {}});
  std::sort(names.begin(), names.end(), [](const PageName& a, const PageName& b) {
    return a.words != b.words ? a.words < b.words : a.page < b.page;
  });
  for (std::size_t i = 0; i < names.size();) {
    Entry entry{names[i].words + " ", nullptr, {}};
    for (const std::string& words = names[i].words; i < names.size() && names[i].words == words;
         ++i)
      if (entry.pages.empty() || entry.pages.back() != names[i].page)
        entry.pages.push_back(names[i].page);
    entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return is_before_in_utf16(a.text, b.text); });
  return entries;
}

}  // namespace

WordShards write_words(const Vocabulary& vocabulary, const Postings& postings,
                       std::vector<PageName> names, std::size_t page_count,
                       std::size_t shard_bytes) {
  ListShards lists(postings, page_count, shard_bytes);
  std::vector<ListPlace> places(postings.terms.size());
  for (std::size_t term = 0; term < places.size(); ++term)
    if (postings.terms[term].pages.size() > inline_pages_max)
      places[term] = lists.add(postings.terms[term]);
  DictionaryShards dictionary(postings, places, page_count, shard_bytes);
  for (const Entry& entry : make_entries(vocabulary, postings, std::move(names)))
    dictionary.add(entry);
  WordShards result = dictionary.finish();
  std::vector<Shard> list_shards = lists.finish();
  result.list_shards = list_shards.size();
  std::move(list_shards.begin(), list_shards.end(), std::back_inserter(result.shards));
  return result;
}

}  // namespace kindred
