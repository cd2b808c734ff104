#pragma once

// The entry types of BibTeX and BibLaTeX, and what Kindred makes of them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bibliography/work.h"

namespace kindred {

// `name` in lower case. Nothing for unknown types.
std::optional<WorkType> find_work_type(std::string_view name);
// The names of all known types, sorted.
const std::vector<std::string>& work_type_names();

}  // namespace kindred
