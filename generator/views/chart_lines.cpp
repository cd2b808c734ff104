#include "views/chart_lines.h"

#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace kindred {
namespace {

using Spot = ChartPlaces::Spot;

std::size_t middle(const Spot& spot) {
  return spot.row * chart::row_height + chart::row_height / 2;
}

// Through the gap after `column`, from one height to another.
std::string cross_gap(std::size_t column, std::size_t from, std::size_t to) {
  const std::size_t begin = column * chart::column_width + chart::gap_begin;
  const std::size_t end = (column + 1) * chart::column_width;
  const std::size_t half = (begin + end) / 2;
  return fmt::format("C{} {} {} {} {} {}", half, from, half, to, end, to);
}

// Within the gap after one column. The reach tells long ones from short ones, by the square root.
std::string bow(const ChartPlaces& places, const Spot& a, const Spot& b) {
  const std::size_t gap = chart::column_width - chart::gap_begin;
  const std::size_t rows = a.row < b.row ? b.row - a.row : a.row - b.row;
  const double share = std::sqrt(static_cast<double>(rows) / static_cast<double>(places.height));
  // A curve comes three quarters as far as its handles, so that it stays in the gap.
  const std::size_t x = a.column * chart::column_width + chart::gap_begin;
  const std::size_t handle = x + 2 + static_cast<std::size_t>(share * static_cast<double>(gap));
  return fmt::format("M{} {}C{} {} {} {} {} {}", x, middle(a), handle, middle(a), handle, middle(b),
                     x, middle(b));
}

}  // namespace

std::string chart_path(const ChartPlaces& places, std::size_t from, std::size_t to) {
  Spot a = places.spots[from];
  Spot b = places.spots[to];
  if (a.column > b.column) std::swap(a, b);
  if (a.column == b.column) return bow(places, a, b);
  std::string path =
      fmt::format("M{} {}", a.column * chart::column_width + chart::gap_begin, middle(a));
  if (a.column + 1 == b.column) return path + cross_gap(a.column, middle(a), middle(b));
  const std::size_t border = (a.row + b.row + 1) / 2 * chart::row_height;
  const std::size_t last = b.column - 1;
  return path + cross_gap(a.column, middle(a), border) + "H" +
         std::to_string(last * chart::column_width + chart::gap_begin) +
         cross_gap(last, border, middle(b));
}

}  // namespace kindred
