#pragma once

// `sitemap.xml` by sitemaps.org 0.9: every page that a reader may want to find, with the date of
// its text where that is known. Needs a `base_url`.

#include <string>

#include "site/site.h"

namespace kindred {

std::string render_sitemap(const Site& site);

}  // namespace kindred
