#pragma once

// Every name that something of a knowledge base answers to. Immutable after it is made; safe to ask
// from any thread.
//
// A name is looked up in ranks, and the first rank that knows it decides: concepts (id, term,
// alias), then articles by path, by slug, by title, then sections by id and title. Within a rank,
// several answers are an ambiguity.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "library/library.h"
#include "links/concept_scheme.h"
#include "links/link_graph.h"
#include "links/similar_names.h"

namespace kindred {

// One thing that answers to a name.
struct NameEntry {
  Target target;
  std::string label;        // how the thing is called: term or title
  std::string description;  // "the concept `trust`", "the article `types/x.md`"
  bool is_spoken = true;  // the name is a term, alias or title, fit to be printed as it was written
};

class NameIndex {
 public:
  NameIndex(const Library& library, const ConceptScheme& concepts);

  // All things that answer to `name` in the first rank that knows it; empty: nothing does.
  std::vector<NameEntry> find(std::string_view name) const;
  // As `find`, but articles come before concepts: for links to a heading, which only articles have.
  std::vector<NameEntry> find_article(std::string_view name) const;
  // "there is a concept with a similar name: `x`", or empty.
  std::string suggest(std::string_view name) const;

 private:
  using Rank = std::unordered_multimap<std::string, NameEntry>;

  void add_concepts(const ConceptScheme& concepts);
  void add_articles(const Library& library);
  std::vector<NameEntry> find_from(std::string_view name, std::size_t first_rank) const;

  std::vector<Rank> ranks_;
  SimilarNames concept_names_;  // as written, for suggestions
  SimilarNames article_names_;
};

}  // namespace kindred
