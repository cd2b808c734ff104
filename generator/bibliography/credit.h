#pragma once

// Who and when, in the words of APA: the pieces that labels and references share. Private to the
// room.

#include <string>
#include <string_view>
#include <vector>

#include "bibliography/reference_terms.h"
#include "bibliography/work.h"

namespace kindred {

// Who stands in the author's place: the authors, else the editors of a whole work, else nobody
// (the title stands there).
const std::vector<PersonName>& credited_people(const Work& work);
bool credits_editors(const Work& work);

// "de la Cruz"; of a literal name all of it.
std::string family_name(const PersonName& name);
// "Jean-Philippe Marie" → "J.-P. M."
std::string initials(std::string_view given);
// "Cruz, J.-P., Jr."
std::string inverted_name(const PersonName& name);
// "J.-P. Cruz"
std::string direct_name(const PersonName& name);

// "2002", "2001–2003", "ca. 1900", "in press", "n.d."
std::string year_text(const Work& work, const ReferenceTerms& terms);
// The year with its letter: "2002a", "n.d.-a".
std::string lettered_year(const Work& work, std::string_view letter, const ReferenceTerms& terms);

// Whether the reference sets the title in italics: works that stand alone, but no descriptions in
// brackets.
bool has_italic_title(const Work& work);
bool is_description(std::string_view title);  // "[Address at a forum]"

// What the text says instead of the names of all authors. `conjunction` is "&" or "and".
std::string label_text(const Work& work, const LabelForm& form, std::string_view conjunction);

}  // namespace kindred
