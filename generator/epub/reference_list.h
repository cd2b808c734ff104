#pragma once

// Works as the book prints them: one reference, and the pages of all references with the places
// that cite each.

#include "epub/book_page.h"

namespace kindred {

void write_reference(XmlWriter& xml, const BookContext& context, WorkId work);

// The articles of the book that cite a work.
std::size_t count_uses(const BookContext& context, WorkId work);

std::string render_references_page(const BookContext& context, const BookChunk<WorkId>& chunk);

}  // namespace kindred
