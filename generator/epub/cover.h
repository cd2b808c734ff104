#pragma once

// The cover picture of a book: the knowledge base's own, or one drawn from its words.

#include <string>

#include "epub/book.h"
#include "epub/book_page.h"
#include "epub/cover_layout.h"
#include "theme/theme.h"

namespace kindred {

struct Cover {
  std::string bytes;
  std::string media_type;
  std::string alt;
  int width = 0;  // pixels; 0: unknown
  int height = 0;
  bool has_lettering = false;  // its title is drawn with a face of the theme
};

CoverWords cover_words(const BookMetadata& metadata);

Cover make_book_cover(const BookContext& context, const BookMetadata& metadata,
                      const CoverFonts& fonts);

}  // namespace kindred
