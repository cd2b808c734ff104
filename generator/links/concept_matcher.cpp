#include "links/concept_matcher.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "language/words.h"

namespace kindred {
namespace {

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
    for (const std::string& alias : item.aliases) add(alias, ConceptId(i), item.is_exact, stemmer);
  }
  for (auto& [stem, list] : by_first_stem_)
    std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
      return names_[a].words.size() > names_[b].words.size();
    });
}

void ConceptMatcher::add(const std::string& written, ConceptId id, bool is_exact,
                         const Stemmer& stemmer) {
  Name name{id, is_exact, {}, {}};
  for (const Word& word : find_words(written)) {
    const std::string_view part =
        std::string_view(written).substr(word.begin, word.end - word.begin);
    name.words.push_back(is_exact ? nfc(part) : fold_name(part));
    name.stems.push_back(stemmer(fold_name(part)));
  }
  if (name.words.empty()) return;
  by_first_stem_[name.stems.front()].push_back(names_.size());
  names_.push_back(std::move(name));
}

bool ConceptMatcher::matches(const Name& name, std::string_view text,
                             const std::vector<TextWord>& words, std::size_t at) const {
  if (at + name.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    const TextWord& word = words[at + i];
    if (i > 0 && !is_joint(text.substr(words[at + i - 1].end, word.begin - words[at + i - 1].end)))
      return false;
    if (name.is_exact) {
      if (nfc(text.substr(word.begin, word.end - word.begin)) != name.words[i]) return false;
    } else if (word.folded != name.words[i]) {
      if (word.stem != name.stems[i] || !are_forms_of_one_word(word.folded, name.words[i]))
        return false;
    }
  }
  return true;
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
    const auto list = by_first_stem_.find(words[at].stem);
    const Name* best = nullptr;
    if (list != by_first_stem_.end()) {
      for (const std::size_t index : list->second) {
        const Name& name = names_[index];
        if (best && name.words.size() < best->words.size()) break;
        if (!matches(name, text, words, at)) continue;
        // Of two names of the same length, the one that stands there letter by letter wins.
        if (!best || name.words.front() == words[at].folded) best = &name;
      }
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
