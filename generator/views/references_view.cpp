#include "views/references_view.h"

#include "markdown/plain_text.h"

namespace kindred {
namespace {

const char* type_key(WorkType type) {
  switch (type) {
    case WorkType::Article: return "type-article";
    case WorkType::Book: return "type-book";
    case WorkType::Chapter: return "type-chapter";
    case WorkType::Collection: return "type-collection";
    case WorkType::Report: return "type-report";
    case WorkType::Thesis: return "type-thesis";
    case WorkType::Online: return "type-online";
    case WorkType::Misc: return "type-misc";
  }
  return "type-misc";
}

// The heading with this id, as text; empty for none.
std::string heading_text(const Document& document, const std::string& id) {
  if (id.empty()) return {};
  for (const Block& block : document.blocks)
    if (const auto* heading = std::get_if<Heading>(&block.node))
      if (heading->id == id) return plain_text(heading->children);
  return {};
}

}  // namespace

ReferencesView make_references_view(const PageContext& context) {
  const Site& site = context.site;
  const Bibliography& bibliography = site.library.bibliography;
  ReferencesView view;
  view.count = context.count("sources", bibliography.works.size());
  for (std::size_t i = 0; i < bibliography.works.size(); ++i) {
    const Work& work = bibliography.works[i];
    WorkView entry;
    entry.id = "ref." + work.key;
    entry.key = work.key;
    entry.type = context.word(type_key(work.type));
    entry.runs = make_reference_runs(bibliography, WorkId(i));
    for (const WorkUse& use : site.links.work_uses[i]) {
      const Article& article = site.article(use.article);
      entry.uses.push_back({article.meta.title, heading_text(article.body, use.fragment),
                            context.article_url(use.article, use.fragment)});
    }
    view.works.push_back(std::move(entry));
  }
  return view;
}

}  // namespace kindred
