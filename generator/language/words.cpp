#include "language/words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace kindred {
namespace {

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x02BC; }

bool ends_sentence(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964;
}

bool is_closing(char32_t c) {
  return c == U')' || c == U']' || c == U'"' || c == U'\'' || c == 0x2019 || c == 0x201D ||
         c == 0x00BB || c == 0x300D;
}

// Shortened words whose full stop does not end a sentence, in lower case.
bool is_abbreviation(std::string_view text, std::size_t stop) {
  static constexpr std::array<std::string_view, 22> known = {
      "al", "bzw", "ca", "cf", "ch", "dr", "e.g",  "ed", "eds", "etc", "i.e",
      "mr", "mrs", "ms", "no", "p",  "pp", "prof", "st", "vgl", "vol", "vs"};
  constexpr std::size_t longest = 8;
  std::size_t begin = stop;
  while (begin > 0 && stop - begin <= longest && text[begin - 1] != ' ' && text[begin - 1] != '(' &&
         text[begin - 1] != '\n')
    --begin;
  const std::string word = lower_case(text.substr(begin, stop - begin));
  const bool is_initial = count_characters(word) == 1 && stop > begin && is_upper([&] {
                            std::size_t at = begin;
                            return decode_utf8(text, at);
                          }());
  return is_initial || std::binary_search(known.begin(), known.end(), word);
}

// The ends of all sentences of `text`, in order; the last is the size of the text.
std::vector<std::size_t> sentence_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = decode_utf8(text, i);
    if (c == U'\n') ends.push_back(at);
    if (!ends_sentence(c) || (c == U'.' && is_abbreviation(text, at))) continue;
    std::size_t end = i;
    while (end < text.size()) {
      std::size_t after = end;
      const char32_t next = decode_utf8(text, after);
      if (!ends_sentence(next) && !is_closing(next)) break;
      end = after;
    }
    i = end;
    if (end == text.size()) break;
    std::size_t after = end;
    const bool is_fullwidth = c >= 0x3000;
    if (!is_fullwidth && !is_space(decode_utf8(text, after))) continue;  // "3.5", "kindred.toml"
    while (after < text.size() && text[after] == ' ') ++after;
    std::size_t probe = after;
    const bool goes_on = after < text.size() && [&] {
      const char32_t next = decode_utf8(text, probe);
      return is_letter(next) &&
             lower_case(text.substr(after, probe - after)) == text.substr(after, probe - after) &&
             capitalize(text.substr(after, probe - after)) != text.substr(after, probe - after);
    }();
    if (!goes_on) ends.push_back(end);
  }
  ends.push_back(text.size());
  return ends;
}

TextRange trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && (text[begin] == ' ' || text[begin] == '\n')) ++begin;
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  return {begin, end};
}

}  // namespace

bool is_unspaced(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

std::vector<Word> find_words(std::string_view text) {
  std::vector<Word> words;
  bool open = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = decode_utf8(text, i);
    if (is_unspaced(c)) {
      if (is_word_character(c)) words.push_back({at, i});
      open = false;
    } else if (is_word_character(c)) {
      if (open)
        words.back().end = i;
      else
        words.push_back({at, i});
      open = true;
    } else if (open && is_apostrophe(c) && i < text.size()) {
      std::size_t after = i;
      open = is_letter(decode_utf8(text, after));
      if (open) words.back().end = i;
    } else {
      open = false;
    }
  }
  return words;
}

TextRange sentence_around(std::string_view text, std::size_t begin, std::size_t end) {
  const std::vector<std::size_t> ends = sentence_ends(text);
  const auto last = std::lower_bound(ends.begin(), ends.end(), std::max(end, begin + 1));
  const auto first = std::upper_bound(ends.begin(), ends.end(), begin);
  const std::size_t from = first == ends.begin() ? 0 : *(first - 1);
  const std::size_t to = last == ends.end() ? text.size() : *last;
  return trimmed(text, from, to);
}

TextRange shorten_around(std::string_view text, TextRange sentence, std::size_t begin,
                         std::size_t end, std::size_t limit) {
  if (sentence.end - sentence.begin <= limit) return sentence;
  const std::size_t room = limit > end - begin ? limit - (end - begin) : 0;
  std::size_t from = begin > sentence.begin + room / 2 ? begin - room / 2 : sentence.begin;
  std::size_t to = std::min(sentence.end, from + limit);
  if (to == sentence.end) from = std::max(sentence.begin, to - std::min(to, limit));
  from = std::min(from, begin);
  to = std::max(to, end);
  while (from > sentence.begin && from < begin && text[from - 1] != ' ') ++from;
  while (to < sentence.end && to > end && text[to] != ' ') --to;
  return trimmed(text, from, to);
}

bool is_right_to_left(std::string_view language) {
  static constexpr std::array<std::string_view, 15> languages = {
      "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku", "ps", "sd", "syr", "ug", "ur", "yi"};
  const std::string_view primary = language.substr(0, language.find('-'));
  return std::find(languages.begin(), languages.end(), lower_case(primary)) != languages.end();
}

}  // namespace kindred
