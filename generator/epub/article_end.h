#pragma once

// What follows the text of an article: its concepts, its references, the places that mention it,
// related articles, and the reading paths it is on. Everything that the site shows there.

#include "epub/book_page.h"
#include "epub/book_text.h"

namespace kindred {

// `citations` are those of the text above, which the references lead back to.
void write_article_end(XmlWriter& xml, const BookContext& context, ArticleId id,
                       const CitationIds& citations);

}  // namespace kindred
