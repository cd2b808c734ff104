#pragma once

// Parsed raw HTML to blocks that are valid as they are nested: items only in lists, rows only in
// tables, a summary first in its details, no block inside a sentence.

#include "markdown/html_inlines.h"

namespace kindred {

Blocks make_html_blocks(const HtmlNodes& nodes, MarkdownParts& parts, Reading& reading);

}  // namespace kindred
