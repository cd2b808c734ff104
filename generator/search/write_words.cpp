#include "search/write_words.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <utility>

#include "search/key_writer.h"
#include "search/posting_writer.h"
#include "search/term_writer.h"

namespace kindred {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

// An entry of the dictionary: a form, or a name (a form with a space at its end).
struct Entry {
  std::string text;
  const Form* form = nullptr;
  std::vector<std::uint32_t> pages;  // of a name
};

struct DictionaryModels {
  std::array<NumberModel, 2> back;  // by whether the form before opened a term
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
    if (encoder_ && keys_.size() + encoder_->written_bytes() >= shard_bytes_) close();
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
    terms_ = {};
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
    terms_.put(*encoder_, list, place);
    if (place.is_elsewhere()) return;
    writer_->begin(spacing_of(page_count_, list.pages.size()));
    for (const Posting& posting : list.pages) writer_->put(posting, postings_.passages);
    writer_->end();
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
  TermWriter terms_;
  KeyWriter keys_;
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
                       const std::vector<ListPlace>& places, std::vector<PageName> names,
                       std::size_t page_count, std::size_t shard_bytes) {
  DictionaryShards dictionary(postings, places, page_count, shard_bytes);
  for (const Entry& entry : make_entries(vocabulary, postings, std::move(names)))
    dictionary.add(entry);
  return dictionary.finish();
}

}  // namespace kindred
