#pragma once

// Citations as Pandoc writes them: `[see @key, p. 12; -@other]`, `@key` in a sentence, `@key [p.
// 3]`.
//
// A key begins with a letter, digit or `_` and may have single marks of `:.#$%&-+?<>~/` inside.
// `@` after a letter or digit is an e-mail address.

#include "markdown/pieces.h"
#include "markdown/reading.h"

namespace kindred {

// Replaces citations in the text of `pieces` by inlines.
void read_citations(Pieces& pieces, Reading& reading);

}  // namespace kindred
