#pragma once

// Diagnostics as people and programs read them.

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kindred {

enum class DiagnosticFormat { Human, Json, Github, Sarif };

struct PrintOptions {
  DiagnosticFormat format = DiagnosticFormat::Human;
  std::string folder;  // the knowledge base as it was named; put before the paths of its files
  bool with_colour = false;
};

// All diagnostics in one of the formats:
//   human   as the contract draws it, with the source line and a caret
//   json    one object a line
//   github  workflow commands (`::error file=…`)
//   sarif   one SARIF 2.1.0 document
std::string format_diagnostics(const Diagnostics& diagnostics, const PrintOptions& options);

// The path of a source file as it is shown: files of the knowledge base with its folder, files of a
// theme as they are.
std::string display_path(std::string_view path, const std::string& folder);

}  // namespace kindred
