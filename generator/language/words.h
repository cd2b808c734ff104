#pragma once

// Text as words and sentences. Words follow Unicode letters and digits; scripts written without
// spaces between words (Han, kana, Thai …) give one word a character. Pure and thread-safe.

#include <cstddef>
#include <string_view>
#include <vector>

namespace kindred {

struct Word {
  std::size_t begin = 0;  // bytes in the text
  std::size_t end = 0;
};

// Whether a character is of a script that puts no spaces between words (Thai, Lao, Myanmar, Khmer,
// kana, Han).
bool is_unspaced(char32_t c);

// The words of `text` in order. An apostrophe between letters belongs to its word; a hyphen does
// not.
std::vector<Word> find_words(std::string_view text);

struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The sentence of `text` around the bytes [begin, end), without white space at its ends.
TextRange sentence_around(std::string_view text, std::size_t begin, std::size_t end);

// A part of `sentence` of at most about `limit` bytes that holds [begin, end), cut between words:
// all of it when it is short enough.
TextRange shorten_around(std::string_view text, TextRange sentence, std::size_t begin,
                         std::size_t end, std::size_t limit);

// Whether a language (BCP 47) is written from right to left.
bool is_right_to_left(std::string_view language);

}  // namespace kindred
