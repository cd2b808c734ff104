#include "links/resolve.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "language/stemmer.h"
#include "links/auto_link.h"
#include "links/backlinks.h"
#include "links/concept_matcher.h"
#include "links/related.h"
#include "links/resolve_document.h"

namespace kindred {
namespace {

std::vector<ArticleId> book_order(const Library& library) {
  std::vector<ArticleId> order;
  for (const Section& section : library.sections)
    order.insert(order.end(), section.articles.begin(), section.articles.end());
  return order;
}

void resolve_articles(const ResolveContext& context, Library& library, unsigned threads,
                      LinkGraph& graph, Diagnostics& diagnostics) {
  const ConceptMatcher matcher(context.concepts, library.config.info.language);
  std::vector<Diagnostics> faults(library.articles.size());
  graph.articles.resize(library.articles.size());
  parallel_for(library.articles.size(), threads, [&](std::size_t i) {
    Article& article = library.articles[i];
    graph.articles[i] = resolve_document(context, article, article.body, faults[i]);
    if (!library.config.links.automatic || !article.meta.has_automatic_links) return;
    const Stemmer stemmer(library.config.info.language);
    link_concepts(article.body, graph.articles[i], context.concepts, matcher, stemmer,
                  ArticleId(i));
  });
  for (Diagnostics& fault : faults) diagnostics.merge(std::move(fault));
}

// The pages that are no articles: their links are resolved, but nobody's backlinks come from them.
void resolve_other_pages(const ResolveContext& context, Library& library, LinkGraph& graph,
                         Diagnostics& diagnostics) {
  const auto resolve = [&](std::optional<Article>& page) {
    return page ? resolve_document(context, *page, page->body, diagnostics) : DocumentLinks{};
  };
  graph.notice = resolve(library.notice);
  graph.introduction = resolve(library.introduction);
  for (Section& section : library.sections) graph.sections.push_back(resolve(section.introduction));
}

void complain_about_unused_works(const Library& library, const LinkGraph& graph,
                                 Diagnostics& diagnostics) {
  std::vector<bool> is_used(library.bibliography.works.size());
  const auto use = [&](const DocumentLinks& page) {
    for (const auto& citation : page.citations)
      for (const std::optional<WorkId>& work : citation)
        if (work) is_used[work->index] = true;
  };
  for (const auto* pages : {&graph.articles, &graph.sections})
    for (const DocumentLinks& page : *pages) use(page);
  use(graph.notice);
  use(graph.introduction);
  for (const Article& draft : library.drafts)  // its links are not resolved
    for (const CitationReference& citation : draft.body.citations)
      for (const CitationItem& item : citation.items)
        if (const auto work = library.bibliography.find(item.key)) is_used[work->index] = true;
  for (std::size_t i = 0; i < is_used.size(); ++i) {
    if (is_used[i]) continue;
    const Work& work = library.bibliography.works[i];
    diagnostics.add(Code::CitationUnusedWork, work.key_span, "no article cites `" + work.key + "`")
        .help.push_back("cite it as `[@" + work.key + "]`, or take it out");
  }
}

}  // namespace

LinkGraph resolve_links(Library& library, const ConceptScheme& concepts, unsigned threads,
                        Diagnostics& diagnostics) {
  const ResolveContext context(library, concepts);
  LinkGraph graph;
  resolve_articles(context, library, threads, graph, diagnostics);
  resolve_other_pages(context, library, graph, diagnostics);
  collect_backlinks(library, concepts, book_order(library), threads, graph);
  graph.related = find_related(concepts, graph, threads);
  complain_about_unused_works(library, graph, diagnostics);
  return graph;
}

}  // namespace kindred
