#pragma once

// The words of the interface, from all layers of a theme.

#include "theme/contract.h"
#include "theme/expand_template.h"
#include "theme/theme_layers.h"

namespace kindred {

// English first, then the base language, then the language itself; later ones win, and of one
// language the upper layer. A word that nothing names and a place in braces that the English text
// does not have are told where they stand.
Words load_words(const ThemeLayers& theme, std::string_view language, const Contract& contract,
                 const TemplateParts& parts);

}  // namespace kindred
