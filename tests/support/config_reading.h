#pragma once

// A `kindred.toml` as it is read, and what is said of it.

#include <string>
#include <utility>
#include <vector>

#include "config/read_config.h"

namespace kindred {

struct Reading {
  Sources sources;
  Diagnostics diagnostics;
  Config config;

  explicit Reading(std::string text) {
    config = read_config(sources.add("kindred.toml", std::move(text)), diagnostics);
    diagnostics.sort();
  }

  // "code line:column `marked` message", one line each.
  std::string faults() const {
    std::string shown;
    for (const Diagnostic& d : diagnostics.all()) {
      const Position at = d.span.file->position(d.span.begin);
      shown += std::string(code_row(d.code).name) + " " + std::to_string(at.line) + ":" +
               std::to_string(at.column) + " `" + std::string(d.span.text()) + "` " + d.message +
               "\n";
    }
    return shown;
  }

  std::string help(std::size_t i) const { return diagnostics.all().at(i).help.at(0); }
};

inline std::vector<std::string> names(const std::vector<Person>& people) {
  std::vector<std::string> names;
  for (const Person& person : people) names.push_back(person.name);
  return names;
}

}  // namespace kindred
