#pragma once

// The pieces of a reference as texts, each empty when the work has nothing for it. Private to the
// room; `reference.cpp` puts them in order.

#include <string>
#include <string_view>
#include <vector>

#include "bibliography/reference_terms.h"
#include "bibliography/work.h"

namespace kindred {

// "A, B., C, D., & E, F.": the people in the author's place. `has_more` adds "et al."
std::string inverted_list(const std::vector<PersonName>& people, bool has_more);
// "A. B. One, C. Two, & D. Three": people inside a reference.
std::string direct_list(const std::vector<PersonName>& people);

// "2022a, December 5"; without month and day for works that are cited by their year alone.
std::string date_text(const Work& work, std::string_view letter, const ReferenceTerms& terms);
// "5" → "5th ed.", "Revised" → "Rev. ed."
std::string edition_text(std::string_view edition, const ReferenceTerms& terms);
// "Vol. 2", "Vols. 1–4"
std::string volume_text(const Work& work, const ReferenceTerms& terms);
// Hyphens between numbers are ranges: "193-206" → "193–206".
std::string range_text(std::string_view text);
// "p. 7", "pp. 347–370"
std::string pages_text(const Work& work, const ReferenceTerms& terms);
// "Technical Report No. 12"
std::string report_number(const Work& work, const ReferenceTerms& terms);
// "arXiv:1234.5678"
std::string eprint_text(const Work& work);
// What sort of thing a work is when its type and title do not tell: "Speech", "Doctoral
// dissertation, Yale".
std::string kind_text(const Work& work, const ReferenceTerms& terms);

}  // namespace kindred
