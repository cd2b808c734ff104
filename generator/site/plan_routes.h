#pragma once

// Where everything lies on the site, each place once. For this room only.

#include <vector>

#include "base/diagnostic.h"
#include "site/site.h"

namespace kindred {

// Two things that want one place are `route/collision`; the later one gets a number.
Routes plan_routes(const Library& library, const ConceptScheme& concepts, Diagnostics& diagnostics);

// The earlier paths of articles at which nothing else lies.
std::vector<Redirect> plan_redirects(const Library& library, const Routes& routes,
                                     Diagnostics& diagnostics);

}  // namespace kindred
