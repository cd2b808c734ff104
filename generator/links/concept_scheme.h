#pragma once

// The concepts of a knowledge base as one SKOS concept scheme: term = prefLabel, aliases =
// altLabel, broader/narrower, related, and typed relations as sub-properties of related, each seen
// from both sides.
//
// Invariants: concepts are sorted by folded term; `broader` has no cycle; every relation is held by
// both its ends.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/ids.h"
#include "library/library.h"

namespace kindred {

// A typed relation as it reads from one concept: `label` others.
struct TypedRelation {
  std::string id;     // of the relation in the configuration
  std::string label;  // "supports", or "is supported by" from the other side
  bool is_inverse = false;
  std::vector<ConceptId> others;  // sorted
};

struct Concept {
  std::string id;  // unique; the name of its page
  std::string term;
  std::vector<std::string> aliases;
  std::string definition;
  ArticleId home;  // the article that explains it
  std::vector<ConceptId> broader;
  std::vector<ConceptId> narrower;
  std::vector<ConceptId> related;
  // In the order of the configuration, own side before inverse.
  std::vector<TypedRelation> relations;
  bool is_exact = false;      // automatic links only where it stands letter by letter
  bool links_aliases = true;  // automatic links at the aliases too
};

struct ConceptScheme {
  std::vector<Concept> concepts;
  // By ArticleId: the concepts that it explains, as written there.
  std::vector<std::vector<ConceptId>> by_article;

  const Concept& operator[](ConceptId id) const { return concepts[id.index]; }
};

// Unknown and ambiguous names, repeated ids and terms, and cycles are diagnostics; the faulty part
// is left out.
ConceptScheme make_concept_scheme(const Library& library, Diagnostics& diagnostics);

}  // namespace kindred
