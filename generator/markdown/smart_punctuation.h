#pragma once

// Straight quotes, apostrophes, dashes and dots made typographic, by the habits of the language.
//
// Works on the Text of a run of inlines that reads as one text, so that quotes pair across emphasis
// and links. Also unmasks all text: it is the last to look at it. Code, addresses and sample output
// stay as written; so does what was escaped.

#include <string>
#include <string_view>

#include "markdown/document.h"

namespace kindred {

void set_smart_punctuation(Inlines& inlines, const Document& document, std::string_view language);
// The same in a text that is no Markdown.
void set_smart_punctuation(std::string& text, std::string_view language);

}  // namespace kindred
