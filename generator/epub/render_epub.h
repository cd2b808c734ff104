#pragma once

// The second edition: a Site as one EPUB 3.3 publication that is also readable by systems of EPUB 2
// (NCX, guide). Specifications: EPUB 3.3, EPUB Accessibility 1.1, EPUB Structural Semantics,
// Digital Publishing ARIA 1.1, EPUB Indexes 1.0, EPUB Dictionaries and Glossaries 1.0.
//
// Pure: nothing is read or written, and the bytes do not depend on the machine, the clock or the
// number of threads.

#include <optional>
#include <string>
#include <string_view>

#include "epub/book.h"
#include "site/site.h"
#include "theme/theme.h"

namespace kindred {

struct BookOptions {
  unsigned threads = 0;                  // as in parallel_for
  std::optional<EditionConfig> edition;  // the book of one reading path
};

Book make_book(const Site& site, const Theme& theme, const BookOptions& options);

// Stands, not compressed, in every archive that Kindred makes, and so tells it from others.
inline constexpr std::string_view book_mark = "<!-- This book was made by Kindred. -->";

// The bytes of the archive. Throws Error when the archive cannot be made.
std::string render_epub(const Site& site, const Theme& theme, const BookOptions& options);

}  // namespace kindred
