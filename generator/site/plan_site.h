#pragma once

// Puts library, concepts and links together into the plan of a knowledge base. Two things that
// would be written to one place are `route/collision`; without a `kindred.toml` the later one gets
// a number instead.

#include "base/diagnostic.h"
#include "site/site.h"

namespace kindred {

Site plan_site(Library library, ConceptScheme concepts, LinkGraph links, Diagnostics& diagnostics);

}  // namespace kindred
