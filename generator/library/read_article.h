#pragma once

// One Markdown file to an Article: front matter, text, title, heading levels.

#include "base/diagnostic.h"
#include "base/source.h"
#include "config/config.h"
#include "library/article.h"

namespace kindred {

struct ArticleOptions {
  bool has_bibliography = true;
  bool needs_title = true;  // an article of a knowledge base with `kindred.toml`
};

// Never fails. `source.path()` decides section and slug. A heading of level 1 gives the title when
// the front matter has none, and is no part of the body then; other headings of level 1 push all
// headings down by one.
Article read_article(const SourceFile& source, const Config& config, const ArticleOptions& options,
                     Diagnostics& diagnostics);

}  // namespace kindred
