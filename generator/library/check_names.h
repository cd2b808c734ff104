#pragma once

// Names of files that some systems cannot hold, alone or side by side. For this room only.

#include <vector>

#include "library/library.h"
#include "library/source_folder.h"

namespace kindred {

// `texts` are the files of Markdown.
void check_names(const SourceFolder& folder, const std::vector<const SourceFile*>& texts,
                 const std::vector<MediaFile>& media, Sources& sources, Diagnostics& diagnostics);

}  // namespace kindred
