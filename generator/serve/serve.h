#pragma once

// A preview for writers: builds a knowledge base, shows the site on this machine alone, builds
// again when a file changes and tells open pages to load anew. What it leaves in the output folder
// is, byte for byte, what `kindred build` would; the line that reloads a page is added only on its
// way to the browser.

#include <functional>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "pipeline/build.h"

namespace kindred {

struct ServeOptions {
  BuildOptions build;
  int port = 8000;
};

// How the caller learns what happens; called from one thread at a time.
struct ServeEvents {
  std::function<void(const std::string& address)> on_listening;
  std::function<void(const BuildSummary&, const Diagnostics&)> on_built;
  std::function<void(const std::string& fault)>
      on_failed;  // the machine failed during a build; the next may work
};

// Runs until `request_stop`. Throws Error when the port cannot be had or the first build cannot
// read the folder.
void serve(const ServeOptions& options, FileSystem& files, const ServeEvents& events);

// Ends `serve` soon; may be called from a signal handler.
void request_stop();

}  // namespace kindred
