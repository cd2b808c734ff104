#pragma once

// The names of fields: BibLaTeX's, and what other programs call them. Private to the room.

#include <optional>
#include <string>
#include <string_view>

namespace kindred {

// "journal" → "journaltitle": BibTeX's older names for BibLaTeX's fields.
std::string biblatex_name(const std::string& name);

// Whether only editors read the field: notes, abstracts, the places of files.
bool is_for_editors(std::string_view name);

// Whether the field holds an address or number, in which LaTeX's signs mean themselves.
bool is_verbatim(std::string_view name);

// The field that an unknown `name` is most likely a slip of. Files hold many fields that only other
// programs know, so nothing is said of a name that is like none.
std::optional<std::string> misspelt_field(const std::string& name);

}  // namespace kindred
