#include "views/arc_map.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "views/drawn_relations.h"
#include "views/svg_number.h"

namespace kindred {
namespace {

constexpr std::size_t most_rows = 30;
constexpr int row_height = 10;

// The concepts to draw: those with most relations; among equals the earlier in the alphabet.
std::set<ConceptId> choose(const std::vector<DrawnRelation>& relations) {
  std::map<ConceptId, std::size_t> ties;
  for (const DrawnRelation& relation : relations) {
    ++ties[relation.from];
    ++ties[relation.to];
  }
  std::vector<std::pair<ConceptId, std::size_t>> ranked(ties.begin(), ties.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (ranked.size() > most_rows) ranked.resize(most_rows);
  std::set<ConceptId> chosen;
  for (const auto& [id, count] : ranked) chosen.insert(id);
  return chosen;
}

// Sets the rows, headings among them, and returns the middle of each concept's row.
std::map<ConceptId, int> make_rows(const PageContext& context,
                                   const std::vector<std::vector<ConceptId>>& concepts,
                                   const std::set<ConceptId>& chosen, MapView& view) {
  std::map<ConceptId, int> middles;
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    bool has_heading = false;
    for (const ConceptId id : concepts[i]) {
      if (chosen.count(id) == 0 || middles.count(id) > 0) continue;
      if (!has_heading) {
        const SectionId section(i);
        view.rows.push_back(
            {"", section_title(context, section), "", section_tone(context.site, section), ""});
        has_heading = true;
      }
      middles[id] = static_cast<int>(view.rows.size()) * row_height + row_height / 2;
      view.rows.push_back({context.site.concepts[id].id, capitalize(context.site.concepts[id].term),
                           context.concept_url(id), "", term_element_id(context.site, id)});
    }
  }
  return middles;
}

// Half an ellipse between two rows; longer ones reach farther out, by the square root so that short
// ones can still be told apart.
std::string arc_path(int a, int b, int longest, bool is_at_end) {
  const int top = std::min(a, b);
  const int bottom = std::max(a, b);
  const double reach = 14 + 84 * std::sqrt(static_cast<double>(bottom - top) / longest);
  const int side = is_at_end ? 0 : 100;
  return fmt::format("M{} {}A{} {} 0 0 {} {} {}", side, top, svg_number(reach),
                     svg_number((bottom - top) / 2.0), is_at_end ? 1 : 0, side, bottom);
}

std::string label_of(const Config& config, std::size_t first) {
  std::string label;
  for (std::size_t i = first; i < config.relations.size(); i += 2)
    label += (label.empty() ? "" : " · ") + capitalize(config.relations[i].label);
  return label;
}

}  // namespace

void draw_arcs(const PageContext& context, const std::vector<std::vector<ConceptId>>& concepts,
               MapView& view) {
  const Site& site = context.site;
  const std::vector<DrawnRelation> relations = find_typed_relations(site);
  const auto middles = make_rows(context, concepts, choose(relations), view);
  const auto is_shown = [&](const DrawnRelation& relation) {
    return middles.count(relation.from) > 0 && middles.count(relation.to) > 0;
  };
  int longest = 1;
  for (const DrawnRelation& relation : relations)
    if (is_shown(relation))
      longest = std::max(longest, std::abs(middles.at(relation.from) - middles.at(relation.to)));
  for (const DrawnRelation& relation : relations) {
    if (!is_shown(relation)) continue;
    auto& arcs = relation.is_at_end ? view.end_arcs : view.start_arcs;
    arcs.push_back({site.concepts[relation.from].id, site.concepts[relation.to].id,
                    arc_path(middles.at(relation.from), middles.at(relation.to), longest,
                             relation.is_at_end)});
  }
  view.has_arcs = !view.end_arcs.empty() || !view.start_arcs.empty();
  view.row_count = std::to_string(view.rows.size());
  view.height = std::to_string(view.rows.size() * row_height);
  if (!view.end_arcs.empty()) view.end_label = label_of(site.library.config, 0);
  if (!view.start_arcs.empty()) view.start_label = label_of(site.library.config, 1);
}

}  // namespace kindred
