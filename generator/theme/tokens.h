#pragma once

// The tokens of a theme: custom properties in the rules of `:root` of its style sheet, `--link`,
// and of the sheet for the dark. A knowledge base changes them in `kindred.toml`.

#include <vector>

#include "config/config.h"
#include "theme/theme_layers.h"

namespace kindred {

// Writes the changed values into the assets that hold the tokens. A sheet that the theme does not
// have, or a name that the sheet does not have, is a diagnostic at its place.
void change_tokens(const ThemeLayers& theme, const std::vector<TokenConfig>& changes,
                   std::vector<ThemeAsset>& assets);

}  // namespace kindred
