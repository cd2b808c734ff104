#pragma once

// The table of contents in its two forms, from one tree: the navigation document of EPUB 3, which
// is also a page of the book, and the NCX of EPUB 2 for older systems.

#include <string>

#include "epub/book.h"
#include "epub/book_page.h"

namespace kindred {

std::string render_navigation(const BookContext& context, const Book& book);
std::string render_ncx(const BookContext& context, const Book& book);

}  // namespace kindred
