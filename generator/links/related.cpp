#include "links/related.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

#include "base/parallel.h"

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

// A use of a concept by an article.
struct Use {
  ConceptId concept_id;
  double weight = 1;
};
struct User {
  ArticleId article;
  double weight = 1;
};

// Who uses what, from both sides.
struct Uses {
  Uses(const ConceptScheme& concepts, const LinkGraph& graph)
      : by_article(graph.articles.size()), by_concept(concepts.concepts.size()) {
    for (std::size_t i = 0; i < by_concept.size(); ++i)
      add(concepts.concepts[i].home, ConceptId(i), home_weight);
    for (std::size_t i = 0; i < graph.concepts_used.size(); ++i)
      for (const ConceptId id : graph.concepts_used[i])
        if (concepts[id].home.index != i) add(ArticleId(i), id, 1);
    for (std::vector<Use>& uses : by_article)
      std::sort(uses.begin(), uses.end(),
                [](const Use& a, const Use& b) { return a.concept_id.index < b.concept_id.index; });
  }

  void add(ArticleId article, ConceptId id, double weight) {
    by_article[article.index].push_back({id, weight});
    by_concept[id.index].push_back({article, weight});
  }

  std::vector<std::vector<Use>> by_article;
  std::vector<std::vector<User>> by_concept;
};

using Ties = std::map<ArticleId, Tie>;  // of one article to others

void add_concepts(const Uses& uses, ArticleId article, Ties& ties) {
  const auto count = static_cast<double>(uses.by_article.size());
  for (const Use& use : uses.by_article[article.index]) {
    const std::vector<User>& users = uses.by_concept[use.concept_id.index];
    if (users.size() > users_max) continue;
    const double rarity = std::log(1.0 + count / static_cast<double>(users.size()));
    for (const User& other : users) {
      if (other.article == article) continue;
      Tie& tie = ties[other.article];
      const double weight = rarity * use.weight * other.weight;
      tie.score += weight;
      tie.shared.emplace_back(weight, use.concept_id);
    }
  }
}

RelatedArticle make_related(ArticleId other, Tie& tie) {
  RelatedArticle related{other, tie.score, {}, tie.links_here, tie.is_linked};
  std::stable_sort(tie.shared.begin(), tie.shared.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [weight, id] : tie.shared)
    if (related.shared.size() < shared_max) related.shared.push_back(id);
  return related;
}

std::vector<RelatedArticle> best_of(Ties& ties) {
  std::vector<std::pair<ArticleId, Tie*>> order;
  for (auto& [other, tie] : ties) order.emplace_back(other, &tie);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second->score > b.second->score; });
  std::vector<RelatedArticle> best;
  for (const auto& [other, tie] : order)
    if (best.size() < related_max) best.push_back(make_related(other, *tie));
  return best;
}

}  // namespace

std::vector<std::vector<RelatedArticle>> find_related(const ConceptScheme& concepts,
                                                      const LinkGraph& graph, unsigned threads) {
  const std::size_t count = graph.articles.size();
  const Uses uses(concepts, graph);
  std::vector<std::vector<ArticleId>> linked(count);  // by the article that links
  for (std::size_t to = 0; to < count; ++to)
    for (const Backlink& backlink : graph.backlinks[to])
      linked[backlink.mention.article.index].emplace_back(to);
  std::vector<std::vector<RelatedArticle>> related(count);
  // The ties of all articles at once would be the largest thing in memory.
  parallel_for(count, threads, [&](std::size_t i) {
    Ties ties;
    add_concepts(uses, ArticleId(i), ties);
    for (const Backlink& backlink : graph.backlinks[i]) {
      Tie& tie = ties[backlink.mention.article];
      tie.links_here = true;
      tie.score += link_bonus;
    }
    for (const ArticleId other : linked[i]) {
      Tie& tie = ties[other];
      tie.is_linked = true;
      tie.score += link_bonus;
    }
    related[i] = best_of(ties);
  });
  return related;
}

}  // namespace kindred
