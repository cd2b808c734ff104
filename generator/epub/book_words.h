#pragma once

// The words that the book says itself, by key: the theme's where it has them, else English. Refers
// to the theme's words, which must outlive it; thread-safe.

#include <string>
#include <string_view>
#include <vector>

#include "base/wording.h"
#include "theme/theme.h"

namespace kindred {

class BookWords {
 public:
  explicit BookWords(const Words& words) : words_(words) {}

  // With `{name}` filled in for each of `values`. Empty for an unknown key.
  std::string operator()(std::string_view key, PlaceValues values = {}) const;

  // "November 22, 2026" for a date YYYY-MM-DD, as on the site.
  std::string date(std::string_view date) const { return date_in_words(words_, date); }

  // The keys that the book asks for, sorted: for the check of a theme's words.
  static std::vector<std::string> keys();

 private:
  const Words& words_;
};

}  // namespace kindred
