#pragma once

// Wikilinks: `[[name]]`, `[[name#heading|label]]`, `[[#heading]]`, and embedded images
// `![[image.png|words]]`, as Obsidian writes them. In a table the bar is written `\|`.

#include "markdown/make_inlines.h"

namespace kindred {

// Replaces the masked wikilinks in the text of `pieces` by inlines.
void read_wiki_links(Pieces& pieces, Reading& reading, InlineScope scope);

}  // namespace kindred
