#pragma once

// Whether the typefaces of a theme can draw what the covers of the book and its editions say.

#include "base/diagnostic.h"
#include "site/site.h"
#include "theme/theme.h"

namespace kindred {

// One fault for each book that has no cover of its own. A theme without faces is another's fault.
void check_cover(const Site& site, const Theme& theme, Diagnostics& diagnostics);

}  // namespace kindred
