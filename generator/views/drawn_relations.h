#pragma once

// The relations that drawings show, and on which side or in which manner: the first typed relation
// of the configuration solid and after the names, the second dashed and before them, and so on in
// turn.

#include <vector>

#include "site/site.h"

namespace kindred {

struct DrawnRelation {
  ConceptId from;
  ConceptId to;
  bool is_at_end = false;
};

// The typed relations as their own side declares them.
std::vector<DrawnRelation> find_typed_relations(const Site& site);
// Whether the typed relation with this id is drawn solid, at the end.
bool is_drawn_at_end(const Config& config, const std::string& relation);

}  // namespace kindred
