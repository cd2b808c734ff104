#include "search/write_spellings.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "search/key_writer.h"

namespace kindred {
namespace {

constexpr std::size_t letters_min = 4;
constexpr std::size_t letters_max = 24;
constexpr std::size_t start_letters_max = 8;
constexpr std::size_t words_of_start = 4;
constexpr std::size_t large_site_pages = 2000;
// One file should hold what ends alike, and a question loads one of these where it loads several of
// the dictionary.
constexpr std::size_t times_as_long = 3;

// A word is worth correcting to when it is no slip itself. On a large site that is a word written
// twice, or in a title; on a small one every word is rare.
bool is_trusted(const Form& form, const TermPostings& term, bool is_small_site) {
  if (form.count > 1 || is_small_site) return true;
  return std::any_of(term.pages.begin(), term.pages.end(),
                     [](const Posting& posting) { return posting.title_words > 0; });
}

bool is_spelled(const Form& form, const Postings& postings, bool is_small_site) {
  const TermPostings& term = postings.terms[form.term];
  if (form.is_pair || form.is_small || term.pages.empty() || !is_trusted(form, term, is_small_site))
    return false;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < form.text.size(); ++letters)
    if (!is_letter(decode_utf8(form.text, i))) return false;
  return letters >= letters_min && letters <= letters_max;
}

std::string backwards(std::string_view word) {
  std::string reversed(word.size(), ' ');
  for (std::size_t i = 0, begin = 0; i < word.size(); begin = i) {
    decode_utf8(word, i);
    word.copy(reversed.data() + word.size() - i, i - begin, begin);
  }
  return reversed;
}

// The first of the commonest terms, joined by spaces.
std::string commonest_words(std::vector<const Form*>& forms, const Postings& postings) {
  std::stable_sort(forms.begin(), forms.end(), [&](const Form* a, const Form* b) {
    return postings.terms[a->term].page_count > postings.terms[b->term].page_count;
  });
  std::set<std::uint32_t> terms;
  std::string words;
  for (const Form* form : forms) {
    if (terms.size() == words_of_start) break;
    if (terms.insert(form->term).second) words += (words.empty() ? "" : " ") + form->text;
  }
  return words;
}

}  // namespace

SpellingShards write_spellings(const Vocabulary& vocabulary, const Postings& postings,
                               std::size_t shard_bytes) {
  const bool is_small_site = vocabulary.form_of.size() < large_site_pages;
  std::vector<std::pair<std::string, std::uint32_t>> words;
  for (const Form& form : vocabulary.forms)
    if (is_spelled(form, postings, is_small_site))
      words.emplace_back(backwards(form.text), postings.terms[form.term].page_count);
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return is_before_in_utf16(a.first, b.first); });
  SpellingShards result;
  KeyWriter keys;
  std::string commonness;
  const auto close = [&] {
    result.shards.push_back({"spellings/" + std::to_string(result.shards.size()),
                             script_string(keys.finish()) + "," + script_string(commonness)});
    commonness.clear();
  };
  for (const auto& [word, count] : words) {
    if (keys.size() + commonness.size() >= times_as_long * shard_bytes) close();
    if (keys.size() == 0) result.first_words.push_back(keys.beginning(word));
    keys.add(word);
    commonness += static_cast<char>('0' + std::min(9, static_cast<int>(std::bit_width(count)) - 1));
  }
  close();
  return result;
}

StartShards write_starts(const Vocabulary& vocabulary, const Postings& postings,
                         const std::vector<std::string>& first_forms, std::size_t shard_bytes) {
  const auto shard_of = [&](const std::string& text) {
    return std::upper_bound(first_forms.begin(), first_forms.end(), text, is_before_in_utf16) -
           first_forms.begin();
  };
  std::map<std::string, std::vector<const Form*>, decltype(&is_before_in_utf16)> starts(
      is_before_in_utf16);
  for (const Form& form : vocabulary.forms) {
    if (form.is_small || postings.terms[form.term].pages.empty()) continue;
    std::size_t end = 0;
    for (std::size_t letters = 1; letters <= start_letters_max && end < form.text.size();
         ++letters) {
      decode_utf8(form.text, end);
      if (end < form.text.size()) starts[form.text.substr(0, end)].push_back(&form);
    }
  }
  StartShards result;
  std::string matter;
  const auto close = [&] {
    result.shards.push_back({"starts/" + std::to_string(result.shards.size()), "{" + matter + "}"});
    matter.clear();
  };
  for (auto& [start, forms] : starts) {
    if (shard_of(forms.back()->text) - shard_of(start) < 2) continue;
    if (matter.size() >= shard_bytes) close();
    if (matter.empty()) result.first_starts.push_back(start);
    matter += (matter.empty() ? "" : ",") + script_string(start) + ":" +
              script_string(commonest_words(forms, postings));
  }
  close();
  return result;
}

}  // namespace kindred
