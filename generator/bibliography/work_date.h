#pragma once

// Dates of works: BibLaTeX's EDTF ("2022-12-05", "2001/2003", "1950~", "199X") and the looser
// years that BibTeX files carry ("c. 1900", "1999--2000").

#include <optional>
#include <string_view>

#include "bibliography/work.h"

namespace kindred {

// Nothing when the text is no such date, names no real day, or is an open range alone.
std::optional<WorkDate> parse_date(std::string_view text);
// 1 to 12, from a number or an English name or its first three letters; 0 when it is none.
int parse_month(std::string_view text);

}  // namespace kindred
