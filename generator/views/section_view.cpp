#include "views/section_view.h"

#include <algorithm>

#include "views/document_html.h"

namespace kindred {
namespace {

std::optional<LinkView> make_section_link(const PageContext& context, std::size_t index) {
  const auto& sections = context.site.library.sections;
  const SectionId id(index);
  if (index >= sections.size() || context.section_url(id).empty()) return std::nullopt;
  return LinkView{sections[index].title, context.section_url(id)};
}

}  // namespace

SectionView make_section_view(const PageContext& context, SectionId id) {
  const Site& site = context.site;
  const Section& section = site.section(id);
  SectionView view;
  view.tone = section_tone(site, id);
  view.heading = make_crumb(context, id);
  view.title = section.title;
  view.summary = section.summary;
  if (section.introduction) {
    PageReferences references;
    view.introduction =
        make_document_html({context, references, introduction_prefix}, section.introduction->body,
                           site.links.sections[id.index]);
  }
  int minutes = 0;
  std::vector<ConceptId> concepts;
  for (const ArticleId article : section.articles) {
    view.articles.push_back(make_article_line(context, article));
    minutes += site.minutes[article.index];
    const auto& own = site.concepts.by_article[article.index];
    concepts.insert(concepts.end(), own.begin(), own.end());
  }
  std::sort(concepts.begin(), concepts.end());
  concepts.erase(std::unique(concepts.begin(), concepts.end()), concepts.end());
  for (const ConceptId entry : concepts) view.concepts.push_back(make_concept_link(context, entry));
  view.extent = context.extent(section.articles.size(), minutes);
  view.shelf = make_section_shelf(site, id);
  scale_shelves({&view.shelf});
  NeighboursView neighbours;
  if (id.index > 0) neighbours.previous = make_section_link(context, id.index - 1);
  neighbours.next = make_section_link(context, id.index + 1);
  if (neighbours.previous || neighbours.next) view.neighbours = neighbours;
  return view;
}

}  // namespace kindred
