#pragma once

// The links, citations and images of one document, each with its meaning. For this room only.

#include "base/diagnostic.h"
#include "library/article.h"
#include "links/link_graph.h"
#include "links/resolve_context.h"

namespace kindred {

// `page` is the article that the document belongs to (an article, an introduction, the notice).
// Labels are given to the wikilinks of `document` that have none.
DocumentLinks resolve_document(const ResolveContext& context, const Article& page,
                               Document& document, Diagnostics& diagnostics);

}  // namespace kindred
