#pragma once

// A `kindred.toml` as it is read, and what is said of it.

#include <string>
#include <utility>
#include <vector>

#include "config/read_config.h"
#include "support/faults.h"

namespace kindred {

struct Reading {
  Sources sources;
  Diagnostics diagnostics;
  Config config;

  explicit Reading(std::string text) {
    config = read_config(sources.add("kindred.toml", std::move(text)), "Notes", diagnostics);
    diagnostics.sort();
  }

  std::string faults() const { return list_marked_faults(diagnostics); }

  std::string help(std::size_t i) const { return diagnostics.all().at(i).help.at(0); }
};

inline std::vector<std::string> names(const std::vector<Person>& people) {
  std::vector<std::string> names;
  for (const Person& person : people) names.push_back(person.name);
  return names;
}

}  // namespace kindred
