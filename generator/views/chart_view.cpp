#include "views/chart_view.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "views/chart_lines.h"
#include "views/chart_rows.h"
#include "views/concept_choice.h"
#include "views/drawn_relations.h"

namespace kindred {
namespace {

constexpr std::size_t most_lines = 600;  // of each kind
// Characters of a name that may be set heavier than others.
constexpr std::size_t longest_heavy = 28;

using RowOf = std::map<ConceptId, std::size_t>;

RowOf find_rows(const std::vector<ChartRow>& rows) {
  RowOf row_of;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].entry) row_of.emplace(*rows[i].entry, i);
  return row_of;
}

// From how many ties on a concept is set in weight 2 and 3: the first quarter, the first twelfth.
struct Weights {
  std::size_t second = 0;
  std::size_t third = 0;

  Weights(const ConceptScheme& scheme, const RowOf& row_of) {
    std::vector<std::size_t> ties;
    for (const auto& [id, row] : row_of) ties.push_back(count_ties(scheme[id]));
    std::sort(ties.rbegin(), ties.rend());
    if (ties.empty()) return;
    second = std::max<std::size_t>(1, ties[ties.size() / 4]);
    third = std::max<std::size_t>(2, ties[ties.size() / 12]);
  }
  const char* of(const Concept& entry) const {
    const std::size_t ties = count_ties(entry);
    if (ties < second || count_characters(entry.term) > longest_heavy) return "1";
    return ties < third ? "2" : "3";
  }
};

ChartRowView make_heading(const PageContext& context, SectionId section) {
  ChartRowView view;
  view.title = section_title(context, section);
  view.tone = section_tone(context.site, section);
  return view;
}

ChartRowView make_entry(const PageContext& context, const ChartRow& row, std::size_t number,
                        const Weights& weights) {
  const Concept& entry = context.site.concepts[*row.entry];
  ChartRowView view;
  view.number = std::to_string(number);
  view.title = capitalize(entry.term);
  view.url = context.concept_url(*row.entry);
  view.entry = term_element_id(context.site, *row.entry);
  if (row.depth > 0) view.depth = std::to_string(row.depth);
  view.weight = weights.of(entry);
  return view;
}

// The ties that have no drawing of their own kind, each once.
std::vector<DrawnRelation> find_plain_ties(const Site& site, const RowOf& row_of) {
  std::vector<DrawnRelation> ties;
  for (const auto& [id, row] : row_of) {
    for (const ConceptId broader : site.concepts[id].broader) ties.push_back({id, broader});
    for (const ConceptId related : site.concepts[id].related)
      if (id < related) ties.push_back({id, related});
  }
  return ties;
}

void add_line(const ChartPlaces& places, const RowOf& row_of, const DrawnRelation& relation,
              std::vector<ChartLineView>& lines) {
  const auto from = row_of.find(relation.from);
  const auto to = row_of.find(relation.to);
  if (from == row_of.end() || to == row_of.end() || lines.size() == most_lines) return;
  lines.push_back({std::to_string(from->second), std::to_string(to->second),
                   chart_path(places, from->second, to->second)});
}

ChartDrawingView make_drawing(const Site& site, const ChartPlaces& places, const RowOf& row_of) {
  ChartDrawingView view;
  view.columns = std::to_string(places.columns);
  view.width = std::to_string(places.columns * chart::column_width);
  view.height = std::to_string(places.height * chart::row_height);
  for (const DrawnRelation& relation : find_typed_relations(site))
    add_line(places, row_of, relation, relation.is_at_end ? view.end_lines : view.start_lines);
  for (const DrawnRelation& tie : find_plain_ties(site, row_of))
    add_line(places, row_of, tie, view.ties);
  return view;
}

void mark_columns(const ChartPlaces& places, const char* name, std::vector<ChartRowView>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (places.spots[i].column != places.spots[i - 1].column)
      rows[i].begins += rows[i].begins.empty() ? name : std::string(" ") + name;
}

}  // namespace

ChartView make_chart_view(const PageContext& context,
                          const std::vector<std::vector<ConceptId>>& concepts) {
  const Site& site = context.site;
  const std::vector<ChartRow> rows = make_chart_rows(site.concepts, concepts);
  const RowOf row_of = find_rows(rows);
  const Weights weights(site.concepts, row_of);
  ChartView view;
  for (std::size_t i = 0; i < rows.size(); ++i)
    view.rows.push_back(rows[i].entry ? make_entry(context, rows[i], i, weights)
                                      : make_heading(context, rows[i].section));
  const ChartPlaces two = place_rows(rows, 2);
  const ChartPlaces three = place_rows(rows, 3);
  mark_columns(two, "t2", view.rows);
  mark_columns(three, "t3", view.rows);
  view.rows_of_two = std::to_string(two.height);
  view.rows_of_three = std::to_string(three.height);
  for (const ChartPlaces& places : {two, three})
    view.drawings.push_back(make_drawing(site, places, row_of));
  return view;
}

}  // namespace kindred
