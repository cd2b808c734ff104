#include "links/name_index.h"

#include <algorithm>
#include <utility>

#include "base/nearest_name.h"
#include "base/site_path.h"
#include "base/text.h"

namespace kindred {
namespace {

enum RankIndex : std::size_t { by_concept, by_path, by_slug, by_title, by_section, rank_count };

}  // namespace

NameIndex::NameIndex(const Library& library, const ConceptScheme& concepts) : ranks_(rank_count) {
  add_concepts(concepts);
  add_articles(library);
  for (std::size_t i = 0; i < library.sections.size(); ++i) {
    const Section& section = library.sections[i];
    if (section.id.empty()) continue;
    NameEntry entry{SectionTarget{SectionId(i), {}}, section.title,
                    "the section `" + section.id + "`", false};
    ranks_[by_section].emplace(fold_name(section.id), entry);
    entry.is_spoken = true;
    if (fold_name(section.title) != fold_name(section.id))
      ranks_[by_section].emplace(fold_name(section.title), std::move(entry));
  }
}

void NameIndex::add_concepts(const ConceptScheme& concepts) {
  Rank& rank = ranks_[by_concept];
  const auto add = [&](const std::string& name, std::size_t i, bool is_spoken) {
    const Concept& item = concepts.concepts[i];
    std::string folded = fold_name(name);
    // Ids win over terms and terms over aliases, so that one name means one concept; a second claim
    // is told when the scheme is made, and is not an ambiguity of every link again.
    if (const auto known = rank.find(folded); known != rank.end()) {
      const bool is_same = std::get<ConceptTarget>(known->second.target).id.index == i;
      if (is_same && is_spoken) known->second.is_spoken = true;
      return;
    }
    rank.emplace(std::move(folded), NameEntry{ConceptTarget{ConceptId(i)}, item.term,
                                              "the concept `" + item.term + "`", is_spoken});
    concept_names_.add(name);
  };
  const std::size_t count = concepts.concepts.size();
  for (std::size_t i = 0; i < count; ++i) add(concepts.concepts[i].id, i, false);
  for (std::size_t i = 0; i < count; ++i) add(concepts.concepts[i].term, i, true);
  for (std::size_t i = 0; i < count; ++i)
    for (const std::string& alias : concepts.concepts[i].aliases) add(alias, i, true);
}

void NameIndex::add_articles(const Library& library) {
  for (std::size_t i = 0; i < library.articles.size(); ++i) {
    const Article& article = library.articles[i];
    NameEntry entry{ArticleTarget{ArticleId(i), {}}, article.meta.title,
                    "the article `" + article.path + "`", false};
    ranks_[by_path].emplace(fold_name(article.path), entry);
    ranks_[by_path].emplace(fold_name(without_extension(article.path)), entry);
    ranks_[by_slug].emplace(fold_name(article.slug), entry);
    const std::string stem_name = fold_name(stem(article.path));
    if (stem_name != fold_name(article.slug)) ranks_[by_slug].emplace(stem_name, entry);
    article_names_.add(article.slug);
    article_names_.add(article.meta.title);
    entry.is_spoken = true;
    ranks_[by_title].emplace(fold_name(article.meta.title), std::move(entry));
  }
}

std::vector<NameEntry> NameIndex::find_from(std::string_view name, std::size_t first_rank) const {
  const std::string folded = fold_name(name);
  std::vector<NameEntry> entries;
  for (std::size_t i = 0; i < rank_count && entries.empty(); ++i) {
    const auto [begin, end] = ranks_[(first_rank + i) % rank_count].equal_range(folded);
    for (auto at = begin; at != end; ++at) entries.push_back(at->second);
  }
  // Equal names lie in no certain order in the table.
  std::sort(entries.begin(), entries.end(),
            [](const NameEntry& a, const NameEntry& b) { return a.description < b.description; });
  return entries;
}

std::vector<NameEntry> NameIndex::find(std::string_view name) const {
  return find_from(name, by_concept);
}

std::vector<NameEntry> NameIndex::find_article(std::string_view name) const {
  return find_from(name, by_path);
}

std::string NameIndex::suggest(std::string_view name) const {
  const auto near_concept = concept_names_.nearest(name);
  const auto near_article = article_names_.nearest(name);
  const auto distance = [&](const std::optional<std::string>& near) {
    return near ? edit_distance(fold_name(name), fold_name(*near), 99) : 100;
  };
  if (near_concept && distance(near_concept) <= distance(near_article))
    return "there is a concept with a similar name: `" + *near_concept + "`";
  if (near_article) return "there is an article with a similar name: `" + *near_article + "`";
  return {};
}

}  // namespace kindred
