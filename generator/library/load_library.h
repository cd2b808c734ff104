#pragma once

// A folder to a Library: configuration, articles, bibliography and media, each fault told at its
// place.

#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "library/library.h"

namespace kindred {

struct LoadOptions {
  bool with_drafts = false;
  std::string excluded;  // a folder below the knowledge base that is not part of it: the output
  unsigned threads = 0;
  std::string name = {};  // of the folder: the title of one without `kindred.toml`
};

// Reads the knowledge base in `folder`. Owns nothing of the result's text: `sources` must outlive
// it. Throws Error when a file cannot be read.
Library load_library(const FileSystem& files, const std::string& folder, const LoadOptions& options,
                     Sources& sources, Diagnostics& diagnostics);

}  // namespace kindred
