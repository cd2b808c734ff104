#include "views/neighbourhood.h"

#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "views/concept_choice.h"
#include "views/drawn_relations.h"

namespace kindred {
namespace {

constexpr std::size_t most_neighbours = 12;
constexpr std::size_t row_height = 10;

enum class Side { Before, After, Shorter };

// The neighbours by one relation.
struct Group {
  std::string label;
  std::vector<ConceptId> others;
  Side side;
  std::string NeighbourSideView::*lines;
};

std::vector<Group> find_groups(const PageContext& context, const Concept& entry) {
  std::vector<Group> groups;
  const auto add = [&](std::string label, const std::vector<ConceptId>& others, Side side,
                       std::string NeighbourSideView::*lines) {
    if (!others.empty()) groups.push_back({std::move(label), others, side, lines});
  };
  add(context.word("broader"), entry.broader, Side::Before, &NeighbourSideView::plain);
  add(context.word("narrower"), entry.narrower, Side::After, &NeighbourSideView::plain);
  for (const TypedRelation& typed : entry.relations)
    add(typed.label, typed.others, typed.is_inverse ? Side::Before : Side::After,
        is_drawn_at_end(context.site.library.config, typed.id) ? &NeighbourSideView::solid
                                                               : &NeighbourSideView::dashed);
  add(context.word("related"), entry.related, Side::Shorter, &NeighbourSideView::plain);
  return groups;
}

// Keeps the neighbours that there is room for, and returns how many are left out.
std::size_t shorten(const ConceptScheme& scheme, std::vector<Group>& groups) {
  std::vector<std::size_t> sizes;
  for (const Group& group : groups) sizes.push_back(group.others.size());
  const std::vector<std::size_t> shares = share_out(sizes, most_neighbours);
  std::size_t left_out = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i].others = choose_tied(scheme, groups[i].others, shares[i]);
    left_out += sizes[i] - shares[i];
  }
  return left_out;
}

std::size_t count_rows(const NeighbourSideView& side) {
  std::size_t rows = 0;
  for (const NeighbourKindView& kind : side.kinds) rows += 1 + kind.links.size();
  return rows;
}

void add_group(const PageContext& context, const Group& group, NeighbourSideView& side) {
  if (group.others.empty()) return;
  NeighbourKindView kind{capitalize(group.label), {}};
  for (const ConceptId other : group.others)
    kind.links.push_back(make_concept_link(context, other));
  side.kinds.push_back(std::move(kind));
}

// The lines fan out from the concept, at half the height, to the row of each neighbour. `groups`
// are those of the side, in its order.
void draw(const std::vector<const Group*>& groups, bool is_before, NeighbourSideView& side) {
  const std::size_t height = count_rows(side) * row_height;
  side.height = std::to_string(height);
  const int near = is_before ? 100 : 0;
  std::size_t y = row_height / 2;
  for (const Group* group : groups) {
    for (std::size_t i = 0; i < group->others.size(); ++i) {
      y += row_height;
      side.*group->lines +=
          fmt::format("M{} {}C50 {} 50 {} {} {}", near, height / 2, height / 2, y, 100 - near, y);
    }
    y += row_height;
  }
}

}  // namespace

std::optional<NeighbourhoodView> make_neighbourhood(const PageContext& context, ConceptId id) {
  const ConceptScheme& scheme = context.site.concepts;
  std::vector<Group> groups = find_groups(context, scheme[id]);
  if (groups.empty()) return std::nullopt;
  const std::size_t left_out = shorten(scheme, groups);
  NeighbourhoodView view;
  std::vector<const Group*> before;
  std::vector<const Group*> after;
  for (const Group& group : groups) {
    const bool is_before =
        group.side == Side::Before ||
        (group.side == Side::Shorter && count_rows(view.before) < count_rows(view.after));
    add_group(context, group, is_before ? view.before : view.after);
    if (!group.others.empty()) (is_before ? before : after).push_back(&group);
  }
  draw(before, true, view.before);
  draw(after, false, view.after);
  if (left_out > 0)
    view.more = context.word("more-neighbours", {{"count", std::to_string(left_out)}});
  return view;
}

}  // namespace kindred
