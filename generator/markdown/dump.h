#pragma once

// A Document as indented text, one node a line, for tests and for people.

#include <string>

#include "markdown/document.h"

namespace kindred {

struct DumpOptions {
  bool with_places = false;  // adds `@line:column` to each node
};

std::string dump(const Document& document, const DumpOptions& options = {});

}  // namespace kindred
