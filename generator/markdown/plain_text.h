#pragma once

// The words of a document without its markup, for titles, summaries, search and excerpts.

#include <string>

#include "markdown/document.h"

namespace kindred {

// Notes' markers and citations give nothing, and take the space before them along; breaks give a
// space. With the document at hand, an image gives its alternative text and a wikilink without a
// label its name; without it, they give nothing.
std::string plain_text(const Inlines& inlines);
std::string plain_text(const Inlines& inlines, const Document& document);
// Blocks are separated by a newline.
std::string plain_text(const Blocks& blocks);
std::string plain_text(const Blocks& blocks, const Document& document);

}  // namespace kindred
