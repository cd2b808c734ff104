#pragma once

// Diagnostics as compact text, to compare with what a test expects. Each must have a remedy.

#include <string>

#include <catch2/catch.hpp>

#include "base/diagnostic.h"

namespace kindred {

// "theme/syntax theme/web/article.mustache:2:5 message", one a line, as they were added; without a
// place "theme/syntax - message".
inline std::string list_faults(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& fault : diagnostics.all()) {
    CHECK_FALSE(fault.help.empty());
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

// "config/bad-value 2:9 `marked text` message", one a line, of a single file.
inline std::string list_marked_faults(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& fault : diagnostics.all()) {
    CHECK_FALSE(fault.help.empty());
    const Position place = fault.span.file->position(fault.span.begin);
    text += std::string(code_row(fault.code).name) + " " + std::to_string(place.line) + ":" +
            std::to_string(place.column) + " `" + std::string(fault.span.text()) + "` " +
            fault.message + "\n";
  }
  return text;
}

}  // namespace kindred
