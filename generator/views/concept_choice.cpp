#include "views/concept_choice.h"

#include <algorithm>
#include <numeric>

namespace kindred {

std::size_t count_ties(const Concept& entry) {
  std::size_t ties = entry.broader.size() + entry.narrower.size() + entry.related.size();
  for (const TypedRelation& relation : entry.relations) ties += relation.others.size();
  return ties;
}

std::vector<std::size_t> share_out(const std::vector<std::size_t>& sizes, std::size_t limit) {
  std::vector<std::size_t> shares(sizes.size(), 0);
  std::vector<std::size_t> open(sizes.size());  // groups that have not got all of theirs
  std::iota(open.begin(), open.end(), std::size_t{0});
  std::stable_sort(open.begin(), open.end(),
                   [&](std::size_t a, std::size_t b) { return sizes[a] < sizes[b]; });
  // From the smallest group on: each may take an equal part of what is left, the last ones more.
  for (std::size_t i = 0; i < open.size(); ++i) {
    const std::size_t others = open.size() - i;
    const std::size_t share = std::min(sizes[open[i]], limit / others);
    shares[open[i]] = share;
    limit -= share;
  }
  return shares;
}

std::vector<ConceptId> choose_tied(const ConceptScheme& scheme, const std::vector<ConceptId>& ids,
                                   std::size_t count) {
  if (ids.size() <= count) return ids;
  std::vector<std::size_t> ties;
  for (const ConceptId id : ids) ties.push_back(count_ties(scheme[id]));
  std::vector<std::size_t> ranked(ids.size());
  std::iota(ranked.begin(), ranked.end(), std::size_t{0});
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](std::size_t a, std::size_t b) { return ties[a] > ties[b]; });
  ranked.resize(count);
  std::sort(ranked.begin(), ranked.end());
  std::vector<ConceptId> chosen;
  for (const std::size_t i : ranked) chosen.push_back(ids[i]);
  return chosen;
}

}  // namespace kindred
