#include "views/map_view.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "views/arc_map.h"

namespace kindred {
namespace {

// The concepts of each section, as its articles explain them.
std::vector<std::vector<ConceptId>> concepts_by_section(const Site& site) {
  std::vector<std::vector<ConceptId>> result(site.library.sections.size());
  for (std::size_t i = 0; i < result.size(); ++i)
    for (const ArticleId article : site.library.sections[i].articles)
      for (const ConceptId id : site.concepts.by_article[article.index]) result[i].push_back(id);
  return result;
}

MapSectionView make_section(const PageContext& context, SectionId id,
                            const std::vector<ConceptId>& concepts) {
  MapSectionView view;
  view.id = "map." + std::to_string(id.index);
  view.tone = section_tone(context.site, id);
  view.part = part_label(context, id);
  view.title = view.part.empty() ? context.word("articles-at-top") : context.site.section(id).title;
  view.url = context.section_url(id);
  for (const ConceptId entry : concepts)
    view.concepts.push_back({capitalize(context.site.concepts[entry].term),
                             context.concept_url(entry), make_relations(context, entry)});
  return view;
}

}  // namespace

MapView make_map_view(const PageContext& context) {
  const Site& site = context.site;
  const auto concepts = concepts_by_section(site);
  MapView view;
  for (std::size_t i = 0; i < concepts.size(); ++i)
    if (!concepts[i].empty())
      view.sections.push_back(make_section(context, SectionId(i), concepts[i]));
  draw_arcs(context, concepts, view);
  return view;
}

}  // namespace kindred
