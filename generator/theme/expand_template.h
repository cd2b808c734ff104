#pragma once

// Makes one text of a page's template and its partials, its words put in, and checks every name on
// the way against the contract. A partial is checked anew in each place where it is used, with the
// names that are in scope there.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "theme/contract.h"
#include "theme/parse_template.h"
#include "theme/theme.h"

namespace kindred {

// The parsed files of a theme by name, without folder and extension: "article", "_head".
using TemplateParts = std::map<std::string, std::vector<TemplatePart>, std::less<>>;

// `page` must be a name of both `parts` and `contract.pages`. Faulty tags are told and left out.
std::string expand_template(std::string_view page, const TemplateParts& parts,
                            const Contract& contract, const Words& words, Diagnostics& diagnostics);

}  // namespace kindred
