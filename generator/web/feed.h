#pragma once

// `feed.xml` by the Atom Syndication Format (RFC 4287): the articles whose date is known, newest
// first. No time of the build is in it. Only for a site that has an address (`base_url`).

#include <string>

#include "site/site.h"

namespace kindred {

std::string render_feed(const Site& site);

}  // namespace kindred
