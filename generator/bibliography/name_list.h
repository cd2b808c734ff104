#pragma once

// Lists of names as BibTeX writes them: "Last, First and First von Last and {Some Organization}
// and others".

#include <string>
#include <string_view>
#include <vector>

#include "bibliography/work.h"

namespace kindred {

struct NameList {
  std::vector<PersonName> names;
  bool has_more = false;  // "and others"
  std::string odd_name;   // the first that is hardly one person, as written; or empty
};

// Takes LaTeX, gives decoded names. Reads the forms "First von Last", "von Last, First" and "von
// Last, Jr, First" by the rules of BibTeX, and BibLaTeX's "family=Last, given=First". Empty names
// are left out. Odd are names of more than three parts (a comma for an "and") and family names that
// are a suffix ("Martin Luther King Jr.").
NameList parse_names(std::string_view latex);

}  // namespace kindred
