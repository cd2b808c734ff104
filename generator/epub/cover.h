#pragma once

// The cover picture of a book: the knowledge base's own, or one drawn from its words.

#include <string>

#include "epub/book.h"
#include "epub/book_page.h"
#include "theme/theme.h"

namespace kindred {

struct Cover {
  std::string bytes;
  std::string media_type;
  std::string alt;
  int width = 0;  // pixels; 0: unknown
  int height = 0;
  bool has_lettering = false;  // drawn with the faces of the theme
};

Cover make_book_cover(const BookContext& context, const BookMetadata& metadata,
                      const CoverFonts& fonts);

}  // namespace kindred
