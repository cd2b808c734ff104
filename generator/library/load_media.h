#pragma once

// The media of a knowledge base: all images, and the other files that links lead to. For this room
// only.

#include "library/library.h"
#include "library/source_folder.h"

namespace kindred {

// Fills `media` and `refused_media` of a library whose articles are read. Throws Error when a file
// cannot be read.
void load_media(const SourceFolder& folder, unsigned threads, Library& library);

}  // namespace kindred
