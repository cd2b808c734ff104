#pragma once

// The pages of a book that no article gave: cover, title page, reading paths, and what there is to
// say about the edition.

#include <string>

#include "epub/book.h"
#include "epub/book_page.h"

namespace kindred {

// The cover picture alone.
std::string render_cover_page(const BookContext& context, const std::string& alt, int width,
                              int height);
std::string render_title_page(const BookContext& context, const BookMetadata& metadata);
// What an edition is a part of, as its introduction.
std::string render_edition_page(const BookContext& context, const BookMetadata& metadata);
std::string render_paths_page(const BookContext& context);
// `has_lettering`: the cover was drawn with the theme's faces, which are named then.
std::string render_colophon_page(const BookContext& context, const BookMetadata& metadata,
                                 bool has_lettering);

}  // namespace kindred
