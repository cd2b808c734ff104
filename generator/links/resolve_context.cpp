#include "links/resolve_context.h"

#include <utility>

#include "base/site_path.h"
#include "links/page_routes.h"

namespace kindred {

void NearPaths::add(const std::string& path) {
  all.add(path);
  by_name[std::string(file_name(path))].push_back(path);
}

ResolveContext::ResolveContext(const Library& all, const ConceptScheme& scheme)
    : library(all), concepts(scheme), names(all, scheme) {
  for (std::size_t i = 0; i < all.articles.size(); ++i) {
    const std::string& path = all.articles[i].path;
    pages.emplace(path, ArticleTarget{ArticleId(i), {}});
    article_ids.push_back(ids_of(all.articles[i].body));
    article_paths.add(path);
  }
  add_sections();
  if (all.introduction) {
    home_ids = ids_of(all.introduction->body);
    pages.emplace(all.introduction->path, HomeTarget{});
  }
  pages.emplace("", HomeTarget{});
  add_made_pages();
  for (std::size_t i = 0; i < all.media.size(); ++i) {
    media.emplace(all.media[i].path, MediaId(i));
    media_paths.add(all.media[i].path);
  }
  for (const Work& work : all.bibliography.works) work_keys.add(work.key);
}

void ResolveContext::add_sections() {
  for (std::size_t i = 0; i < library.sections.size(); ++i) {
    const Section& section = library.sections[i];
    section_ids.push_back(section.introduction ? ids_of(section.introduction->body) : PageIds());
    if (section.introduction)
      pages.emplace(section.introduction->path, SectionTarget{SectionId(i), {}});
    if (!section.id.empty()) pages.emplace(section.id, SectionTarget{SectionId(i), {}});
  }
}

void ResolveContext::add_made_page(const std::string& route, Target target) {
  made_pages.emplace(route, std::move(target));
  // Many pages are called `index.html`: only those are near whose folder is, too.
  if (file_name(route) == file_name(route::home))
    made_paths.all.add(route);
  else
    made_paths.add(route);
}

void ResolveContext::add_made_pages() {
  add_made_page(route::home, HomeTarget{});
  for (const char* page : {route::concepts, route::references, route::map, route::search})
    add_made_page(page, PageTarget{page, {}});
  for (std::size_t i = 0; i < library.sections.size(); ++i)
    add_made_page(library.sections[i].id + "/index.html", SectionTarget{SectionId(i), {}});
  for (std::size_t i = 0; i < library.config.paths.size(); ++i)
    add_made_page(path_route(library.config.paths[i].id), PathTarget{PathId(i)});
  for (std::size_t i = 0; i < concepts.concepts.size(); ++i)
    add_made_page(concept_route(concepts.concepts[i].id), ConceptTarget{ConceptId(i)});
}

}  // namespace kindred
