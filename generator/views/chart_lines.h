#pragma once

// The lines of the chart of all concepts. A drawing is as wide as its columns and stretched to the
// page; the names themselves are text of the page and stand in the first part of their column, the
// lines in the gap that is left between the columns.

#include <string>

#include "views/chart_rows.h"

namespace kindred {

namespace chart {
inline constexpr std::size_t column_width = 100;
inline constexpr std::size_t row_height = 10;
inline constexpr std::size_t gap_begin = 82;  // where the names of a column end
}  // namespace chart

// From the row at `from` to that at `to`, as the path of an SVG drawing. Runs through gaps between
// columns, and crosses the columns between two that are not neighbours on the border between two
// rows: never through a name.
std::string chart_path(const ChartPlaces& places, std::size_t from, std::size_t to);

}  // namespace kindred
