#pragma once

// The place in a cited work, as a citation says it.

#include <string>
#include <string_view>

#include "bibliography/work.h"

namespace kindred {

// What follows a key in a citation, in the form of APA: pages that have no word before them get
// "p." or "pp." in the language of the bibliography, and ranges an en dash. "5" → "p. 5",
// "pp. 3-4, a list" → "pp. 3–4, a list". Everything else stays as it is written.
std::string locator_text(const Bibliography& bibliography, std::string_view written);

}  // namespace kindred
