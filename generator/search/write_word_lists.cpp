#include "search/write_word_lists.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "search/term_writer.h"

namespace kindred {
namespace {

constexpr std::size_t letters_min = 3;  // too few to correct to, but the end of what was joined
constexpr std::size_t letters_max = 24;
constexpr std::size_t start_letters_max = 8;
constexpr std::size_t words_of_start = 4;
constexpr std::size_t bytes_of_word = 8;  // about, in a list
constexpr std::size_t common_terms_max = 200;
constexpr std::size_t common_pages_min = 100;
constexpr std::uint32_t rare_form_share = 50;  // of those, a form this much rarer is left out
constexpr std::size_t large_site_pages = 2000;
// One file should hold what ends alike, and a question loads one of these where it loads several of
// the dictionary.
constexpr std::size_t times_as_long = 3;

// A word is worth correcting to when it is no slip itself. On a large site that is a word written
// twice, or in a title; on a small one every word is rare. The search keeps the same rule for the
// words of a dictionary's file (`isTrusted` of 31-corrections.js).
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

// `forms` are pointers into one list, so their order is that of the words.
std::string write_word_list(const std::set<const Form*>& forms, const Postings& postings,
                            const std::vector<ListPlace>& places) {
  WordListWriter list;
  for (const Form* form : forms)
    list.add(form->text, postings.terms[form->term], places[form->term]);
  return list.finish();
}

// The first forms of the commonest terms.
std::vector<const Form*> commonest(std::vector<const Form*> forms, const Postings& postings,
                                   std::size_t most) {
  std::stable_sort(forms.begin(), forms.end(), [&](const Form* a, const Form* b) {
    return postings.terms[a->term].page_count > postings.terms[b->term].page_count;
  });
  std::set<std::uint32_t> terms;
  std::vector<const Form*> kept;
  for (const Form* form : forms) {
    if (kept.size() == most) break;
    if (terms.insert(form->term).second) kept.push_back(form);
  }
  return kept;
}

}  // namespace

SpellingShards write_spellings(const Vocabulary& vocabulary, const Postings& postings,
                               const std::vector<ListPlace>& places, std::size_t shard_bytes) {
  const bool is_small_site = vocabulary.form_of.size() < large_site_pages;
  std::vector<std::pair<std::string, std::uint32_t>> words;  // backwards, with their terms
  for (const Form& form : vocabulary.forms)
    if (is_spelled(form, postings, is_small_site))
      words.emplace_back(backwards(form.text), form.term);
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return is_before_in_utf16(a.first, b.first); });
  SpellingShards result;
  WordListWriter list;
  const auto close = [&] {
    result.shards.push_back({"spellings/" + std::to_string(result.shards.size()), list.finish()});
  };
  for (const auto& [word, term] : words) {
    if (list.size() >= times_as_long * shard_bytes) close();
    if (list.size() == 0) result.first_words.push_back(list.beginning(word));
    list.add(word, postings.terms[term], places[term]);
  }
  close();
  return result;
}

StartShards write_starts(const Vocabulary& vocabulary, const Postings& postings,
                         const std::vector<ListPlace>& places,
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
  std::set<const Form*> words;  // of the open shard; forms are in their order
  const auto close = [&] {
    result.shards.push_back({"starts/" + std::to_string(result.shards.size()),
                             write_word_list(words, postings, places)});
    words.clear();
  };
  for (const auto& [start, forms] : starts) {
    if (shard_of(forms.back()->text) - shard_of(start) < 2) continue;
    if (words.size() * bytes_of_word >= shard_bytes) close();
    if (words.empty()) result.first_starts.push_back(start);
    for (const Form* form : commonest(forms, postings, words_of_start)) words.insert(form);
  }
  close();
  return result;
}

std::string write_common_words(const Vocabulary& vocabulary, const Postings& postings,
                               const std::vector<ListPlace>& places) {
  std::vector<const Form*> forms;
  for (const Form& form : vocabulary.forms)
    if (!form.is_small && postings.terms[form.term].page_count >= common_pages_min &&
        form.count >= postings.terms[form.term].page_count / rare_form_share)
      forms.push_back(&form);
  std::set<std::uint32_t> terms;
  for (const Form* form : commonest(forms, postings, common_terms_max)) terms.insert(form->term);
  std::erase_if(forms, [&](const Form* form) { return !terms.contains(form->term); });
  return write_word_list({forms.begin(), forms.end()}, postings, places);
}

}  // namespace kindred
