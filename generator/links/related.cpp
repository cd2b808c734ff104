#include "links/related.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

namespace kindred {
namespace {

constexpr std::size_t related_max = 6;
constexpr std::size_t shared_max = 3;
// A concept that more articles use says nothing about any two of them, and would cost their square.
constexpr std::size_t users_max = 200;
constexpr double home_weight = 2.0;
constexpr double link_bonus = 1.5;

struct Tie {
  double score = 0;
  std::vector<std::pair<double, ConceptId>> shared;
  bool links_here = false;
  bool is_linked = false;
};

// Of one concept, each with the weight of its use.
using Users = std::vector<std::pair<ArticleId, double>>;

std::vector<Users> users_of_concepts(const ConceptScheme& concepts, const LinkGraph& graph) {
  std::vector<Users> users(concepts.concepts.size());
  for (std::size_t i = 0; i < users.size(); ++i)
    users[i].emplace_back(concepts.concepts[i].home, home_weight);
  for (std::size_t article = 0; article < graph.concepts_used.size(); ++article)
    for (const ConceptId id : graph.concepts_used[article])
      if (concepts[id].home.index != article) users[id.index].emplace_back(ArticleId(article), 1.0);
  return users;
}

RelatedArticle make_related(ArticleId other, Tie& tie) {
  RelatedArticle related{other, tie.score, {}, tie.links_here, tie.is_linked};
  std::stable_sort(tie.shared.begin(), tie.shared.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [weight, id] : tie.shared)
    if (related.shared.size() < shared_max) related.shared.push_back(id);
  return related;
}

}  // namespace

std::vector<std::vector<RelatedArticle>> find_related(const ConceptScheme& concepts,
                                                      const LinkGraph& graph) {
  const std::size_t count = graph.articles.size();
  std::vector<std::map<ArticleId, Tie>> ties(count);
  const std::vector<Users> users = users_of_concepts(concepts, graph);
  for (std::size_t id = 0; id < users.size(); ++id) {
    if (users[id].size() < 2 || users[id].size() > users_max) continue;
    const double rarity =
        std::log(1.0 + static_cast<double>(count) / static_cast<double>(users[id].size()));
    for (const auto& [a, weight_a] : users[id]) {
      for (const auto& [b, weight_b] : users[id]) {
        if (a == b) continue;
        Tie& tie = ties[a.index][b];
        tie.score += rarity * weight_a * weight_b;
        tie.shared.emplace_back(rarity * weight_a * weight_b, ConceptId(id));
      }
    }
  }
  for (std::size_t to = 0; to < count; ++to) {
    for (const Backlink& backlink : graph.backlinks[to]) {
      const std::size_t from = backlink.mention.article.index;
      ties[to][ArticleId(from)].links_here = true;
      ties[from][ArticleId(to)].is_linked = true;
      ties[to][ArticleId(from)].score += link_bonus;
      ties[from][ArticleId(to)].score += link_bonus;
    }
  }
  std::vector<std::vector<RelatedArticle>> related(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (auto& [other, tie] : ties[i]) related[i].push_back(make_related(other, tie));
    std::stable_sort(
        related[i].begin(), related[i].end(),
        [](const RelatedArticle& a, const RelatedArticle& b) { return a.score > b.score; });
    if (related[i].size() > related_max) related[i].resize(related_max);
  }
  return related;
}

}  // namespace kindred
