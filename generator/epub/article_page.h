#pragma once

// The chapter of one article: its head, its text, its notes, and what the site shows around it
// (concepts, references, mentions, related articles, reading paths).

#include "epub/book_page.h"

namespace kindred {

std::string render_article_page(const BookContext& context, ArticleId id);

// The text of the knowledge base's home page, as the first chapter.
std::string render_introduction_page(const BookContext& context);

}  // namespace kindred
