#pragma once

// Lists of names as BibTeX writes them: "Last, First and First von Last and {Some Organization}
// and others".

#include <string_view>
#include <vector>

#include "bibliography/work.h"

namespace kindred {

struct NameList {
  std::vector<PersonName> names;
  bool has_more = false;  // "and others"
};

// Takes LaTeX, gives decoded names. Reads the forms "First von Last", "von Last, First" and "von
// Last, Jr, First" by the rules of BibTeX, and BibLaTeX's "family=Last, given=First". Empty names
// are left out.
NameList parse_names(std::string_view latex);

}  // namespace kindred
