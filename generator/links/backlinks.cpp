#include "links/backlinks.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/parallel.h"
#include "links/flat_text.h"
#include "markdown/walk.h"

namespace kindred {
namespace {

// What one article points at, each thing at its first place.
struct Outgoing {
  std::vector<std::pair<ConceptId, Mention>> concepts;  // in order of first use
  std::vector<std::pair<ArticleId, Mention>> articles;
  std::vector<std::pair<WorkId, WorkUse>> works;
  std::size_t link_count = 0;
};

class OutgoingReader {
 public:
  OutgoingReader(const Library& library, const LinkGraph& graph, ArticleId id)
      : library_(library),
        id_(id),
        document_(library.article(id).body),
        meanings_(graph.articles[id.index]) {}

  Outgoing run() {
    for_each_inlines(document_, [&](const Inlines& inlines, const InlineContext& context) {
      const FlatText flat = flatten(inlines, document_, meanings_, library_.bibliography);
      const std::string fragment = context.heading ? context.heading->id : std::string();
      for (const FlatText::Range& link : flat.links) add_link(flat, link, fragment);
      for (const std::size_t citation : flat.citations) add_citation(citation, fragment);
    });
    return std::move(result_);
  }

 private:
  void add_link(const FlatText& flat, const FlatText::Range& link, const std::string& fragment) {
    const Target& target = meanings_.targets[link.reference];
    const bool is_automatic = document_.links[link.reference].form == LinkForm::Concept;
    const bool is_between_pages = !std::holds_alternative<Unresolved>(target) &&
                                  !std::holds_alternative<MediaTarget>(target) &&
                                  !std::holds_alternative<ExternalTarget>(target) &&
                                  !std::holds_alternative<SamePageTarget>(target);
    if (is_between_pages) ++result_.link_count;
    const auto mention = [&] {
      return Mention{id_, fragment, make_sentence(flat, link.begin, link.end), is_automatic};
    };
    if (const auto* item = std::get_if<ConceptTarget>(&target)) {
      if (concepts_.insert(item->id).second) result_.concepts.emplace_back(item->id, mention());
    } else if (const auto* article = std::get_if<ArticleTarget>(&target)) {
      if (articles_.insert(article->id).second)
        result_.articles.emplace_back(article->id, mention());
    }
  }

  void add_citation(std::size_t citation, const std::string& fragment) {
    for (const std::optional<WorkId>& work : meanings_.citations[citation])
      if (work && works_.insert(*work).second) result_.works.push_back({*work, {id_, fragment}});
  }

  const Library& library_;
  ArticleId id_;
  const Document& document_;
  const DocumentLinks& meanings_;
  Outgoing result_;
  std::set<ConceptId> concepts_;
  std::set<ArticleId> articles_;
  std::set<WorkId> works_;
};

// One backlink per linking article: the link to the article itself tells more than a concept of it.
void add_backlinks(const ConceptScheme& concepts, ArticleId from, const Outgoing& outgoing,
                   LinkGraph& graph) {
  std::map<ArticleId, Backlink> found;
  for (const auto& [to, mention] : outgoing.articles)
    if (to != from) found.emplace(to, Backlink{mention, {}});
  for (const auto& [id, mention] : outgoing.concepts) {
    const ArticleId home = concepts[id].home;
    if (home == from) continue;
    Backlink& backlink = found.try_emplace(home, Backlink{mention, {}}).first->second;
    backlink.concepts.push_back(id);
  }
  for (auto& [to, backlink] : found) graph.backlinks[to.index].push_back(std::move(backlink));
}

}  // namespace

void collect_backlinks(const Library& library, const ConceptScheme& concepts,
                       const std::vector<ArticleId>& order, unsigned threads, LinkGraph& graph) {
  std::vector<Outgoing> outgoing(library.articles.size());
  parallel_for(outgoing.size(), threads, [&](std::size_t i) {
    outgoing[i] = OutgoingReader(library, graph, ArticleId(i)).run();
  });
  graph.mentions.resize(concepts.concepts.size());
  graph.backlinks.resize(library.articles.size());
  graph.work_uses.resize(library.bibliography.works.size());
  graph.concepts_used.resize(library.articles.size());
  graph.works_cited.resize(library.articles.size());
  for (const ArticleId from : order) {
    Outgoing& own = outgoing[from.index];
    graph.link_count += own.link_count;
    add_backlinks(concepts, from, own, graph);
    for (auto& [id, mention] : own.concepts) {
      graph.concepts_used[from.index].push_back(id);
      graph.mentions[id.index].push_back(std::move(mention));
    }
    for (auto& [id, use] : own.works) {
      graph.works_cited[from.index].push_back(id);
      graph.work_uses[id.index].push_back(std::move(use));
    }
    std::sort(graph.works_cited[from.index].begin(), graph.works_cited[from.index].end());
  }
}

}  // namespace kindred
