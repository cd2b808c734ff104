#include "views/drawn_relations.h"

namespace kindred {

bool is_drawn_at_end(const Config& config, const std::string& relation) {
  for (std::size_t i = 0; i < config.relations.size(); ++i)
    if (config.relations[i].id == relation) return i % 2 == 0;
  return true;
}

std::vector<DrawnRelation> find_typed_relations(const Site& site) {
  std::vector<DrawnRelation> relations;
  for (std::size_t i = 0; i < site.concepts.concepts.size(); ++i)
    for (const TypedRelation& typed : site.concepts.concepts[i].relations) {
      if (typed.is_inverse) continue;
      const bool is_at_end = is_drawn_at_end(site.library.config, typed.id);
      for (const ConceptId other : typed.others)
        if (other != ConceptId(i)) relations.push_back({ConceptId(i), other, is_at_end});
    }
  return relations;
}

}  // namespace kindred
