#pragma once

// The page before the articles of a section: its number, title, summary, introduction, and what is
// in it.

#include <string>

#include "epub/book_page.h"

namespace kindred {

// "Part 2: Kinds of intimacy"; empty for the articles at the top.
std::string part_title(const BookContext& context, SectionId section);

std::string render_part_page(const BookContext& context, const BookPart& part);

}  // namespace kindred
