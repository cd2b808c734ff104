#pragma once

// Whether the template of a page has the places that links of other pages lead to.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace kindred {

// `text` is the template of a page with its partials put in, `ids` as in Contract, `span` the place
// of its file. Each id that no element has is told.
void check_ids(std::string_view text, const std::vector<std::string>& ids, SourceSpan span,
               Diagnostics& diagnostics);

}  // namespace kindred
