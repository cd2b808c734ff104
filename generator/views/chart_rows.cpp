#include "views/chart_rows.h"

#include <algorithm>
#include <map>

namespace kindred {
namespace {

constexpr std::size_t deepest = 3;

// Adds the concepts of one section.
class SectionRows {
 public:
  SectionRows(const ConceptScheme& scheme, SectionId section, std::vector<ChartRow>& rows)
      : scheme_(scheme), section_(section), rows_(rows) {}

  void add(const std::vector<ConceptId>& concepts) {
    std::map<ConceptId, bool> is_here;
    for (const ConceptId id : concepts) is_here[id] = true;
    std::vector<ConceptId> tops;
    for (const ConceptId id : concepts) {
      const auto& broader = scheme_[id].broader;
      const auto above = std::find_if(broader.begin(), broader.end(),
                                      [&](ConceptId other) { return is_here.count(other) > 0; });
      (above == broader.end() ? tops : below_[*above]).push_back(id);
    }
    for (const ConceptId id : tops) add(id, 0);
  }

 private:
  void add(ConceptId id, std::size_t depth) {
    rows_.push_back({section_, id, std::min(depth, deepest)});
    for (const ConceptId narrower : below_[id]) add(narrower, depth + 1);
  }

  const ConceptScheme& scheme_;
  SectionId section_;
  std::vector<ChartRow>& rows_;
  std::map<ConceptId, std::vector<ConceptId>> below_;
};

enum class Breaks { AtSections, AtTops, Anywhere };

bool may_begin_column(const std::vector<ChartRow>& rows, std::size_t i, Breaks breaks) {
  if (i == 0 || !rows[i].entry) return true;
  if (breaks == Breaks::AtSections || !rows[i - 1].entry) return false;
  return breaks == Breaks::Anywhere || rows[i].depth == 0;
}

// Fills one column after another up to `height`; as many as it takes, one too high if a piece that
// may not be broken is.
ChartPlaces fill_columns(const std::vector<ChartRow>& rows, std::size_t height, Breaks breaks) {
  ChartPlaces places;
  ChartPlaces::Spot next;
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin;
    std::size_t piece = 0;
    do piece += rows[end++].height();
    while (end < rows.size() && !may_begin_column(rows, end, breaks));
    if (next.row > 0 && next.row + piece > height) next = {next.column + 1, 0};
    for (; begin < end; ++begin) {
      places.spots.push_back(next);
      next.row += rows[begin].height();
    }
    places.height = std::max(places.height, next.row);
  }
  places.columns = next.column + 1;
  return places;
}

}  // namespace

std::vector<ChartRow> make_chart_rows(const ConceptScheme& scheme,
                                      const std::vector<std::vector<ConceptId>>& concepts) {
  std::vector<ChartRow> rows;
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    if (concepts[i].empty()) continue;
    rows.push_back({SectionId(i), std::nullopt, 0});
    SectionRows(scheme, SectionId(i), rows).add(concepts[i]);
  }
  return rows;
}

ChartPlaces place_rows(const std::vector<ChartRow>& rows, std::size_t columns) {
  std::size_t total = 0;
  for (const ChartRow& row : rows) total += row.height();
  const std::size_t even = (total + columns - 1) / columns;
  ChartPlaces places;
  for (const Breaks breaks : {Breaks::AtSections, Breaks::AtTops, Breaks::Anywhere}) {
    for (std::size_t height = even; height <= total; ++height) {
      places = fill_columns(rows, height, breaks);
      if (places.columns <= columns) break;
    }
    if (places.height <= even + even / 5) break;
  }
  places.columns = columns;
  return places;
}

}  // namespace kindred
