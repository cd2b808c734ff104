#include "base/site_path.h"
#include "links/resolve_document.h"
#include "markdown/plain_text.h"
#include "markdown/walk.h"

namespace kindred {

Headings headings_of(const Document& document) {
  Headings headings;
  for_each_inlines(document, [&](const Inlines& inlines, const InlineContext& context) {
    if (context.in_heading && context.heading)
      headings.emplace(context.heading->id, plain_text(inlines));
  });
  return headings;
}

ResolveContext::ResolveContext(const Library& all, const ConceptScheme& scheme)
    : library(all), concepts(scheme), names(all, scheme) {
  for (std::size_t i = 0; i < all.articles.size(); ++i) {
    const std::string& path = all.articles[i].path;
    pages.emplace(path, ArticleTarget{ArticleId(i), {}});
    headings.push_back(headings_of(all.articles[i].body));
    article_paths.add(path);
    articles_by_name[std::string(file_name(path))].push_back(path);
  }
  for (std::size_t i = 0; i < all.sections.size(); ++i) {
    const Section& section = all.sections[i];
    section_headings.push_back(section.introduction ? headings_of(section.introduction->body)
                                                    : Headings());
    if (section.introduction)
      pages.emplace(section.introduction->path, SectionTarget{SectionId(i), {}});
    if (!section.id.empty()) pages.emplace(section.id, SectionTarget{SectionId(i), {}});
  }
  if (all.introduction) {
    home_headings = headings_of(all.introduction->body);
    pages.emplace(all.introduction->path, HomeTarget{});
  }
  pages.emplace("", HomeTarget{});
  for (std::size_t i = 0; i < all.media.size(); ++i) {
    const std::string& path = all.media[i].path;
    media.emplace(path, MediaId(i));
    media_paths.add(path);
    media_by_name[std::string(file_name(path))].push_back(path);
  }
  for (const Work& work : all.bibliography.works) work_keys.add(work.key);
}

}  // namespace kindred
