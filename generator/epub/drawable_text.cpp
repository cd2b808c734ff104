#include "epub/drawable_text.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace kindred {
namespace {

// Hebrew to Myanmar, Khmer and Mongolian and so on: scripts whose letters join, stack or run from
// right to left, which advance widths alone cannot set even where a face has the glyphs.
bool needs_shaping(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  static constexpr Range ranges[] = {{0x0590, 0x109F}, {0x1700, 0x1C7F},   {0xA800, 0xA95F},
                                     {0xA980, 0xAAFF}, {0xABC0, 0xABFF},   {0xFB1D, 0xFDFF},
                                     {0xFE70, 0xFEFF}, {0x10800, 0x11FFF}, {0x1E800, 0x1EFFF}};
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// With plain hyphens and spaces for their variants, of which few faces have all.
std::string visible_text(std::string_view text) {
  std::string visible;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = decode_utf8(text, offset);
    if (is_ignorable(c)) continue;
    const bool is_hyphen = c == 0x2010 || c == 0x2011;
    append_utf8(visible, is_hyphen ? U'-' : is_space(c) ? U' ' : c);
  }
  return collapse_space(nfc(visible));
}

bool has_letter(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();)
    if (is_letter(decode_utf8(text, offset))) return true;
  return false;
}

// Empty when a letter of it is missing.
std::string drawable_word(const CoverFace& face, std::string_view word, std::u32string& missing) {
  std::string drawn;
  bool lacks_letter = false;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = decode_utf8(word, offset);
    if (face.covers(c) && !needs_shaping(c)) {
      append_utf8(drawn, c);
      continue;
    }
    lacks_letter = lacks_letter || is_letter(c);
    if (missing.find(c) == missing.npos) missing += c;
  }
  return lacks_letter ? std::string() : drawn;
}

}  // namespace

DrawableText drawable_text(const CoverFace& face, std::string_view text) {
  DrawableText result;
  const std::string visible = visible_text(text);
  for (const std::string_view word : split(visible, ' ')) {
    const std::string drawn = drawable_word(face, word, result.missing);
    if (!drawn.empty()) result.text += (result.text.empty() ? "" : " ") + drawn;
  }
  if (result.missing.empty()) return result;
  result.text.resize(result.text.find_last_not_of(",:;-& ") + 1);  // what led to a word left out
  if (!has_letter(result.text)) result.text.clear();
  return result;
}

}  // namespace kindred
