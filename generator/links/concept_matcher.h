#pragma once

// Finds the concepts that a text names: whole words, longest name first, inflected forms by their
// stem. Immutable after it is made; `find` may be called from any thread, each with a Stemmer of
// its own.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/stemmer.h"
#include "links/concept_scheme.h"

namespace kindred {

struct ConceptMatch {
  std::size_t begin = 0;  // bytes in the text
  std::size_t end = 0;
  ConceptId id;
};

class ConceptMatcher {
 public:
  ConceptMatcher(const ConceptScheme& concepts, std::string_view language);

  // Matches do not overlap and are in the order of the text.
  std::vector<ConceptMatch> find(std::string_view text, const Stemmer& stemmer) const;

 private:
  // A term or alias as the words it is made of.
  struct Name {
    ConceptId id;
    bool is_exact = false;
    std::vector<std::string> words;  // folded; as written for an exact name
  };
  struct TextWord {
    std::size_t begin, end;
    std::string folded, stem;
  };

  void add(const std::string& name, ConceptId id, bool is_exact, const Stemmer& stemmer);
  static bool matches(const Name& name, std::string_view text, const std::vector<TextWord>& words,
                      std::size_t at);
  const Name* find_best(const std::vector<Name>& names, std::string_view text,
                        const std::vector<TextWord>& words, std::size_t at) const;

  std::unordered_map<std::string, std::vector<Name>> by_stems_;  // by all their stems, joined
  std::unordered_map<std::string, std::size_t> longest_;  // words of a name, by its first stem
};

}  // namespace kindred
