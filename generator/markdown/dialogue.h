#pragma once

// A conversation: lines that begin with a name in bold and a colon, `**Name:** words`, are turns.
//
// A turn begins at such a paragraph, or at such a line inside a paragraph. Blocks without a name
// belong to the turn before them; those behind the last turn are what follows the conversation.

#include "markdown/document.h"

namespace kindred {

// `children` are the blocks of the call-out.
Dialogue make_dialogue(Inlines title, Blocks children);

}  // namespace kindred
