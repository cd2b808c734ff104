#pragma once

// The straight line from a folder to published editions; the picture in generator/ARCHITECTURE.md
// as code.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"
#include "site/site.h"

namespace kindred {

struct BuildOptions {
  std::string folder;  // the knowledge base
  std::string output;  // where the editions go; empty: nothing is rendered or published (`check`)
  bool with_site = true;
  bool with_book = true;
  std::string path;                     // only the book of this reading path, by its id; empty: all
  std::string theme;                    // name or folder; empty: as the configuration says
  std::string themes_folder;            // where themes are installed
  std::optional<std::string> base_url;  // instead of the configured one
  bool with_drafts = false;
  bool is_strict = false;  // warnings are errors
  unsigned threads = 0;    // as in parallel_for
  bool is_durable = true;  // a power cut, too, leaves the old edition or the new one
  // Told in a few words what the build begins to do; may be empty.
  std::function<void(const std::string& step)> on_step;
};

struct BuildSummary {
  std::size_t articles = 0;
  std::size_t concepts = 0;
  std::size_t references = 0;
  std::size_t links = 0;
  std::size_t drafts = 0;  // left out
  std::size_t bytes = 0;   // of all editions
  bool is_published = false;
};

// The output folder as a path below the knowledge base, whose articles do not lie in it;
// empty when it lies elsewhere.
std::string output_inside(const BuildOptions& options);

// Reads, resolves, plans, renders and publishes. With errors among `diagnostics` (sorted when this
// returns) nothing is published and the earlier output is untouched. Throws Error when the machine
// fails, UsageError when there is no path `options.path`. `sources` must outlive `diagnostics`.
BuildSummary build(const BuildOptions& options, FileSystem& files, Sources& sources,
                   Diagnostics& diagnostics);

}  // namespace kindred
