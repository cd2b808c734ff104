#include "links/concept_matcher.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "language/words.h"

namespace kindred {
namespace {

constexpr std::size_t words_max = 16;  // longer names are only found by links

void append_stem(const std::string& stem, std::string& stems) { stems.append(stem).append(" "); }

// What may stand between two words of one name.
bool is_joint(std::string_view between) {
  return between == " " || between == "-" || between == "\xE2\x80\x91" || between == "\xC2\xA0" ||
         between.empty();
}

}  // namespace

ConceptMatcher::ConceptMatcher(const ConceptScheme& concepts, std::string_view language) {
  const Stemmer stemmer(language);
  for (std::size_t i = 0; i < concepts.concepts.size(); ++i) {
    const Concept& item = concepts.concepts[i];
    add(item.term, ConceptId(i), item.is_exact, stemmer);
    if (!item.links_aliases) continue;
    for (const std::string& alias : item.aliases) add(alias, ConceptId(i), item.is_exact, stemmer);
  }
}

void ConceptMatcher::add(const std::string& written, ConceptId id, bool is_exact,
                         const Stemmer& stemmer) {
  Name name{id, is_exact, {}};
  std::string first, stems;
  for (const Word& word : find_words(written)) {
    const std::string_view part =
        std::string_view(written).substr(word.begin, word.end - word.begin);
    const std::string stem = stemmer(fold_name(part));
    if (name.words.empty()) first = stem;
    append_stem(stem, stems);
    name.words.push_back(is_exact ? nfc(part) : fold_name(part));
  }
  if (name.words.empty() || name.words.size() > words_max) return;
  std::size_t& longest = longest_[first];
  longest = std::max(longest, name.words.size());
  std::vector<Name>& names = by_stems_[stems];
  const bool is_known = std::any_of(names.begin(), names.end(), [&](const Name& other) {
    return other.is_exact == is_exact && other.words == name.words;
  });
  if (!is_known) names.push_back(std::move(name));
}

bool ConceptMatcher::matches(const Name& name, std::string_view text,
                             const std::vector<TextWord>& words, std::size_t at) {
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    const TextWord& word = words[at + i];
    if (name.is_exact) {
      if (nfc(text.substr(word.begin, word.end - word.begin)) != name.words[i]) return false;
    } else if (word.folded != name.words[i] && !are_forms_of_one_word(word.folded, name.words[i])) {
      return false;
    }
  }
  return true;
}

// Of the names with these stems, the one that stands there letter by letter, else the first.
const ConceptMatcher::Name* ConceptMatcher::find_best(const std::vector<Name>& names,
                                                      std::string_view text,
                                                      const std::vector<TextWord>& words,
                                                      std::size_t at) const {
  const Name* best = nullptr;
  for (const Name& name : names) {
    if (!matches(name, text, words, at)) continue;
    std::size_t equal = 0;
    while (equal < name.words.size() && words[at + equal].folded == name.words[equal]) ++equal;
    if (equal == name.words.size() || name.is_exact) return &name;
    if (!best) best = &name;
  }
  return best;
}

std::vector<ConceptMatch> ConceptMatcher::find(std::string_view text,
                                               const Stemmer& stemmer) const {
  std::vector<TextWord> words;
  for (const Word& word : find_words(text)) {
    std::string folded = fold_name(text.substr(word.begin, word.end - word.begin));
    std::string stem = stemmer(folded);
    words.push_back({word.begin, word.end, std::move(folded), std::move(stem)});
  }
  std::vector<ConceptMatch> found;
  for (std::size_t at = 0; at < words.size();) {
    const Name* best = nullptr;
    const auto longest = longest_.find(words[at].stem);
    const std::size_t most = longest == longest_.end() ? 0 : longest->second;
    std::string stems;
    for (std::size_t count = 1; count <= most && at + count <= words.size(); ++count) {
      const TextWord& word = words[at + count - 1];
      if (count > 1) {
        const std::size_t end = words[at + count - 2].end;
        if (!is_joint(text.substr(end, word.begin - end))) break;
      }
      append_stem(word.stem, stems);
      const auto names = by_stems_.find(stems);
      if (names == by_stems_.end()) continue;
      if (const Name* name = find_best(names->second, text, words, at)) best = name;  // longer
    }
    if (!best) {
      ++at;
      continue;
    }
    found.push_back({words[at].begin, words[at + best->words.size() - 1].end, best->id});
    at += best->words.size();
  }
  return found;
}

}  // namespace kindred
