#include "language/stemmer.h"

#include <algorithm>
#include <cstddef>

#include <libstemmer.h>

namespace kindred {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language) {
  const std::string primary(language.substr(0, language.find('-')));
  stemmer_.reset(sb_stemmer_new(primary.c_str(), "UTF_8"));
}

std::string Stemmer::operator()(std::string_view folded_word) const {
  if (!stemmer_) return std::string(folded_word);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(folded_word.data());
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(folded_word.size()));
  if (!stem) return std::string(folded_word);
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

bool are_forms_of_one_word(std::string_view a, std::string_view b) {
  constexpr std::size_t ending_max = 3;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(a.end() - left) <= ending_max &&
         static_cast<std::size_t>(b.end() - right) <= ending_max;
}

}  // namespace kindred
