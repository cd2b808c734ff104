#pragma once

// Links that people write who know no markup: with a blank in the address, or with the brackets in
// another order; and comments as only one other program has them. CommonMark reads all of this as
// text, so readers see it. Each is told once and left as it is; only what can hardly be meant
// as text is told.

#include "markdown/pieces.h"
#include "markdown/reading.h"

namespace kindred {

// `[words](an address.md)`, `[words] (address.md)`, `(words)[address.md]` and `%%comments%%`.
void tell_missed_addresses(const Pieces& pieces, Reading& reading);

}  // namespace kindred
