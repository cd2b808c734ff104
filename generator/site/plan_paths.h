#pragma once

// The reading paths of a knowledge base. For this room only.

#include <vector>

#include "base/diagnostic.h"
#include "site/site.h"

namespace kindred {

// In the order of the configuration. Steps that no article, or more than one, answers to are told
// and left out; so are repeated ones.
std::vector<ReadingPath> plan_paths(const Library& library, Diagnostics& diagnostics);

}  // namespace kindred
