#pragma once

// The words of one page and where they stand.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/search_page.h"

namespace kindred {

enum class Field : std::uint8_t {
  Title,
  Name,
  Keyword,
  LinkText,
  Heading,
  Summary,
  Body,
  Part  // within a compound
};

struct WrittenWord {
  std::string text;      // lower case, with its marks
  bool is_pair = false;  // of a script without spaces: has no stem
  std::uint32_t count = 0;
};

struct Occurrence {
  std::uint32_t word = 0;  // index into PageWords::words
  std::uint16_t passage = 0;
  Field field = Field::Body;
};

struct PageWords {
  std::vector<WrittenWord> words;  // each once, in order of first use
  std::vector<Occurrence> occurrences;
  std::string language;  // as guessed
  std::uint32_t title_words = 0;
  std::uint32_t body_words = 0;  // of body and headings
};

// Thread-safe. `language` is the site's.
PageWords count_words(const SearchPage& page, std::string_view language);

}  // namespace kindred
