#pragma once

// A typeface for the cover: how wide words are and what their outlines look like. Characters stand
// side by side by their advance widths, which is right for Latin, Greek and Cyrillic and for
// nothing that needs shaping. The file behind it is the only one that includes FreeType.

#include <memory>
#include <string_view>

#include "epub/cover_drawing.h"

namespace kindred {

// Invariant: holds a font that is loaded whole, or none; without one it covers no text. Refers to
// `font`, which must outlive it. Not thread-safe.
class CoverFace {
 public:
  explicit CoverFace(std::string_view font);
  ~CoverFace();
  CoverFace(const CoverFace&) = delete;
  CoverFace& operator=(const CoverFace&) = delete;

  bool covers(char32_t c) const;  // whether there is a glyph for it
  // In pixels, at `size` pixels for the em and with `tracking` ems between characters.
  double width(std::string_view text, double size, double tracking) const;
  // From `start`, the left end of the baseline.
  Outline outline(std::string_view text, Point start, double size, double tracking) const;

 private:
  struct Font;
  std::unique_ptr<Font> font_;
};

}  // namespace kindred
