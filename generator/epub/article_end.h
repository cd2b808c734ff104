#pragma once

// What follows the text of an article: its concepts, its references, the places that mention it,
// related articles, and the reading paths it is on. Everything that the site shows there.

#include "epub/book_page.h"

namespace kindred {

void write_article_end(XmlWriter& xml, const BookContext& context, ArticleId id);

}  // namespace kindred
