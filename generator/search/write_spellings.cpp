#include "search/write_spellings.h"

#include <algorithm>
#include <bit>
#include <set>
#include <utility>

#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t letters_min = 4;
constexpr std::size_t letters_max = 24;
constexpr std::size_t start_letters_max = 8;
constexpr std::size_t words_of_start = 12;
constexpr std::size_t large_site_pages = 2000;

struct Shape {
  std::size_t units = 0;
  bool has_only_letters = true;
};

Shape shape_of(std::string_view word) {
  Shape shape;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = decode_utf8(word, i);
    shape.units += c > 0xFFFF ? 2 : 1;
    shape.has_only_letters = shape.has_only_letters && is_letter(c);
  }
  return shape;
}

// A word is worth correcting to when it is no slip itself. On a large site that is a word written
// twice, or in a title; on a small one every word is rare.
bool is_trusted(const Form& form, const TermPostings& term, bool is_small_site) {
  if (form.count > 1 || is_small_site) return true;
  return std::any_of(term.pages.begin(), term.pages.end(),
                     [](const Posting& posting) { return posting.title_words > 0; });
}

// Words in order, each as the number of letters that it shares with the one before (A none … Z 25)
// and the rest; after it a digit, how common it is.
class SpellingShard {
 public:
  std::size_t size() const { return text_.size(); }
  void add(const std::string& word, std::uint32_t count) {
    std::size_t shared = 0;
    while (shared < 25 && shared < word.size() && shared < last_.size() &&
           word[shared] == last_[shared] && static_cast<unsigned char>(word[shared]) < 0x80)
      ++shared;
    text_ += static_cast<char>('A' + shared);
    text_ += word.substr(shared);
    text_ += static_cast<char>('0' + std::min(9, static_cast<int>(std::bit_width(count)) - 1));
    last_ = word;
  }
  std::string finish() {
    last_.clear();
    return script_string(std::exchange(text_, {}));
  }

 private:
  std::string text_;
  std::string last_;
};

}  // namespace

SpellingShards write_spellings(const Vocabulary& vocabulary, const Postings& postings,
                               std::size_t shard_bytes) {
  std::map<std::size_t, std::vector<const Form*>> by_length;
  for (const Form& form : vocabulary.forms) {
    if (form.is_pair || form.is_small) continue;
    const TermPostings& term = postings.terms[form.term];
    if (term.pages.empty() || !is_trusted(form, term, vocabulary.form_of.size() < large_site_pages))
      continue;
    const Shape shape = shape_of(form.text);
    if (shape.has_only_letters && shape.units >= letters_min && shape.units <= letters_max)
      by_length[shape.units].push_back(&form);
  }
  SpellingShards result;
  for (const auto& [length, forms] : by_length) {
    std::vector<std::string>& firsts = result.first_words[length];
    SpellingShard shard;
    const auto close = [&result, &firsts, &shard, number = length] {
      result.shards.push_back(
          {"spellings/" + std::to_string(number) + "-" + std::to_string(firsts.size() - 1),
           shard.finish()});
    };
    for (const Form* form : forms) {
      if (shard.size() >= shard_bytes) close();
      if (shard.size() == 0) firsts.push_back(form->text);
      shard.add(form->text, form->count);
    }
    close();
  }
  return result;
}

Shard write_starts(const Vocabulary& vocabulary, const Postings& postings,
                   const std::vector<std::string>& first_forms) {
  const auto shard_of = [&](const std::string& text) {
    return std::upper_bound(first_forms.begin(), first_forms.end(), text, is_before_in_utf16) -
           first_forms.begin();
  };
  std::map<std::string, std::vector<const Form*>> starts;
  for (const Form& form : vocabulary.forms) {
    if (form.is_small || postings.terms[form.term].pages.empty()) continue;
    std::size_t end = 0;
    for (std::size_t letters = 1; letters <= start_letters_max && end < form.text.size();
         ++letters) {
      decode_utf8(form.text, end);
      if (end < form.text.size()) starts[form.text.substr(0, end)].push_back(&form);
    }
  }
  std::string matter = "{";
  for (auto& [start, forms] : starts) {
    if (shard_of(forms.back()->text) - shard_of(start) < 2) continue;
    std::stable_sort(forms.begin(), forms.end(), [&](const Form* a, const Form* b) {
      return postings.terms[a->term].page_count > postings.terms[b->term].page_count;
    });
    std::set<std::uint32_t> terms;
    std::string words;
    for (const Form* form : forms) {
      if (terms.size() == words_of_start) break;
      if (!terms.insert(form->term).second) continue;
      words += (words.empty() ? "" : " ") + form->text;
    }
    matter += (matter.size() > 1 ? "," : "") + script_string(start) + ":" + script_string(words);
  }
  return {"starts", matter + "}"};
}

}  // namespace kindred
