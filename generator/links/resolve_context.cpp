#include "base/site_path.h"
#include "links/page_routes.h"
#include "links/resolve_document.h"
#include "markdown/plain_text.h"
#include "markdown/walk.h"

namespace kindred {

namespace {

void add_anchors(const Inlines& inlines, PageIds& ids) {
  for (const Inline& item : inlines) {
    if (const auto* anchor = std::get_if<Anchor>(&item.node)) ids.emplace(anchor->id, "");
    for_each_child_inlines(item, [&](const Inlines& children) { add_anchors(children, ids); });
  }
}

}  // namespace

PageIds ids_of(const Document& document) {
  PageIds ids;
  for_each_inlines(document, [&](const Inlines& inlines, const InlineContext& context) {
    if (context.in_heading && context.heading)
      ids.emplace(context.heading->id, plain_text(inlines));
    add_anchors(inlines, ids);
  });
  return ids;
}

ResolveContext::ResolveContext(const Library& all, const ConceptScheme& scheme)
    : library(all), concepts(scheme), names(all, scheme) {
  for (std::size_t i = 0; i < all.articles.size(); ++i) {
    const std::string& path = all.articles[i].path;
    pages.emplace(path, ArticleTarget{ArticleId(i), {}});
    article_ids.push_back(ids_of(all.articles[i].body));
    article_paths.add(path);
    articles_by_name[std::string(file_name(path))].push_back(path);
  }
  for (std::size_t i = 0; i < all.sections.size(); ++i) {
    const Section& section = all.sections[i];
    section_ids.push_back(section.introduction ? ids_of(section.introduction->body) : PageIds());
    if (section.introduction)
      pages.emplace(section.introduction->path, SectionTarget{SectionId(i), {}});
    if (!section.id.empty()) pages.emplace(section.id, SectionTarget{SectionId(i), {}});
  }
  if (all.introduction) {
    home_ids = ids_of(all.introduction->body);
    pages.emplace(all.introduction->path, HomeTarget{});
  }
  pages.emplace("", HomeTarget{});
  add_made_pages();
  for (std::size_t i = 0; i < all.media.size(); ++i) {
    const std::string& path = all.media[i].path;
    media.emplace(path, MediaId(i));
    media_paths.add(path);
    media_by_name[std::string(file_name(path))].push_back(path);
  }
  for (const Work& work : all.bibliography.works) work_keys.add(work.key);
}

void ResolveContext::add_made_pages() {
  made_pages.emplace(route::home, HomeTarget{});
  for (const char* page : {route::concepts, route::references, route::map, route::search})
    made_pages.emplace(page, PageTarget{page, {}});
  for (std::size_t i = 0; i < library.sections.size(); ++i)
    made_pages.emplace(library.sections[i].id + "/index.html", SectionTarget{SectionId(i), {}});
  for (std::size_t i = 0; i < library.config.paths.size(); ++i)
    made_pages.emplace(path_route(library.config.paths[i].id), PathTarget{PathId(i)});
  for (std::size_t i = 0; i < concepts.concepts.size(); ++i)
    made_pages.emplace(concept_route(concepts.concepts[i].id), ConceptTarget{ConceptId(i)});
}

}  // namespace kindred
