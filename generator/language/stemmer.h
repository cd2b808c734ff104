#pragma once

// Word stems by Snowball (libstemmer; the only file that includes it). A Stemmer is for one thread
// at a time: make one for each item of a parallel stage.

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace kindred {

class Stemmer {
 public:
  // `language` is BCP 47. A language that Snowball does not know leaves words as they are.
  explicit Stemmer(std::string_view language);

  // The stem of a folded word (`fold_name`).
  std::string operator()(std::string_view folded_word) const;

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;  // null: no stemming
};

// Whether two folded words are inflected forms of one word: the same stem, and endings short enough
// that the difference is one of grammar and not of meaning ("boundary" and "boundaries", but not
// "responsive" and "responsible").
bool are_forms_of_one_word(std::string_view a, std::string_view b);

}  // namespace kindred
