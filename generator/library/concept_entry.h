#pragma once

// The field `concepts` of the front matter: the concepts that an article explains.

#include <vector>

#include "library/front_matter.h"
#include "library/yaml_reader.h"

namespace kindred {

// Entries without a term are faults and left out; so every entry has a term and an id.
std::vector<ConceptEntry> read_concepts(const YamlNode& node, const Config& config,
                                        Diagnostics& diagnostics);

}  // namespace kindred
