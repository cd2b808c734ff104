#pragma once

// How much of a text the cover can show. No system's fonts are asked, or the same knowledge base
// would have another cover on another machine.

#include <string>
#include <string_view>

#include "epub/cover_face.h"

namespace kindred {

struct DrawableText {
  std::string text;        // NFC, one space between words; empty: nothing worth showing
  std::u32string missing;  // what the face cannot draw, each character once
};

// Leaves out what is invisible anyway, which is not missing, and what the face lacks or what would
// need shaping or the other direction: a sign or picture alone, but of a letter the whole word, so
// that no word is misspelt. A text of which no letter is left is left out whole.
DrawableText drawable_text(const CoverFace& face, std::string_view text);

}  // namespace kindred
