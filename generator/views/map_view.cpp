#include "views/map_view.h"

#include "base/text.h"
#include "views/arc_map.h"
#include "views/concept_choice.h"

namespace kindred {
namespace {

constexpr std::size_t most_concepts = 160;

// The concepts of each section, as its articles explain them.
std::vector<std::vector<ConceptId>> concepts_by_section(const Site& site) {
  std::vector<std::vector<ConceptId>> result(site.library.sections.size());
  for (std::size_t i = 0; i < result.size(); ++i)
    for (const ArticleId article : site.library.sections[i].articles)
      for (const ConceptId id : site.concepts.by_article[article.index]) result[i].push_back(id);
  return result;
}

std::size_t count(const std::vector<std::vector<ConceptId>>& concepts) {
  std::size_t result = 0;
  for (const auto& section : concepts) result += section.size();
  return result;
}

// Those that are shown: of each section the ones with most ties.
std::vector<std::vector<ConceptId>> choose(const ConceptScheme& scheme,
                                           const std::vector<std::vector<ConceptId>>& concepts) {
  std::vector<std::size_t> sizes;
  for (const auto& section : concepts) sizes.push_back(section.size());
  const std::vector<std::size_t> shares = share_out(sizes, most_concepts);
  std::vector<std::vector<ConceptId>> chosen;
  for (std::size_t i = 0; i < concepts.size(); ++i)
    chosen.push_back(choose_tied(scheme, concepts[i], shares[i]));
  return chosen;
}

MapSectionView make_section(const PageContext& context, SectionId id,
                            const std::vector<ConceptId>& concepts) {
  MapSectionView view;
  view.id = "map." + std::to_string(id.index);
  view.tone = section_tone(context.site, id);
  view.part = part_label(context, id);
  view.title = section_title(context, id);
  view.url = context.section_url(id);
  for (const ConceptId entry : concepts)
    view.concepts.push_back({term_element_id(context.site, entry),
                             capitalize(context.site.concepts[entry].term),
                             context.concept_url(entry), context.site.concepts[entry].definition,
                             make_relations(context, entry)});
  return view;
}

}  // namespace

MapView make_map_view(const PageContext& context) {
  const Site& site = context.site;
  const auto all = concepts_by_section(site);
  const auto concepts = choose(site.concepts, all);
  MapView view;
  for (std::size_t i = 0; i < concepts.size(); ++i)
    if (!concepts[i].empty())
      view.sections.push_back(make_section(context, SectionId(i), concepts[i]));
  draw_arcs(context, concepts, view);
  view.chart = make_chart_view(context, concepts);
  if (count(concepts) < count(all))
    view.extent = context.word("map-extent", {{"shown", std::to_string(count(concepts))},
                                              {"all", std::to_string(count(all))}});
  return view;
}

}  // namespace kindred
