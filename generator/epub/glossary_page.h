#pragma once

// All concepts of the book: what each means, what it is tied to, and where the articles speak of
// it. An entry is one element with an id around term and definition, so that reading systems which
// show the target of a link as a pop-up show the whole entry.

#include <string>

#include "epub/book_page.h"

namespace kindred {

std::string render_glossary_page(const BookContext& context, const BookChunk<ConceptId>& chunk);

// EPUB Dictionaries and Glossaries: the names under which each entry is looked up.
std::string render_search_keys(const BookContext& context);

}  // namespace kindred
