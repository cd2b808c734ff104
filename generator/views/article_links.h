#pragma once

// The end of an article's page: who mentions it, what is related, where to read on, and the facts
// about it.

#include "views/article_view.h"

namespace kindred {

// Sets mentions, related, previous, next, place, paths, edit_url and facts of `view`.
void set_article_links(const PageContext& context, ArticleId id, ArticleView& view);

}  // namespace kindred
