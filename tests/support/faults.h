#pragma once

// Diagnostics as compact text, to compare with what a test expects.

#include <string>

#include "base/diagnostic.h"

namespace kindred {

// "theme/syntax theme/web/article.mustache:2:5 message", one a line, as they were added; without a
// place "theme/syntax - message".
inline std::string list_faults(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& fault : diagnostics.all()) {
    text += std::string(code_row(fault.code).name) + " ";
    if (fault.span.file) {
      const Position place = fault.span.file->position(fault.span.begin);
      text += fault.span.file->path() + ":" + std::to_string(place.line) + ":" +
              std::to_string(place.column);
    } else {
      text += "-";
    }
    text += " " + fault.message + "\n";
  }
  return text;
}

}  // namespace kindred
