#pragma once

// The index of concepts: every term with the places that speak of it, every alias with the way to
// its term. EPUB Indexes 1.0.

#include <string>

#include "epub/book_page.h"

namespace kindred {

std::string render_index_page(const BookContext& context, const BookChunk<IndexGroup>& chunk);

}  // namespace kindred
