#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "support/config_reading.h"

// CONTRIBUTING.md lists every key of `kindred.toml`; the program is asked which there are.

namespace kindred {
namespace {

using Keys = std::set<std::string>;

std::string unquoted(std::string_view cell) {
  cell = trim(cell);
  while (!cell.empty() && std::string_view("*`[]").find(cell.front()) != cell.npos)
    cell.remove_prefix(1);
  while (!cell.empty() && std::string_view("*`[]").find(cell.back()) != cell.npos)
    cell.remove_suffix(1);
  return std::string(cell);
}

// The keys of each table of the guide; those of the whole file under "", with the tables' names.
std::map<std::string, Keys> guide_keys() {
  std::ifstream in(KINDRED_SOURCE_DIR "/CONTRIBUTING.md", std::ios::binary);
  std::map<std::string, Keys> keys;
  std::string table = "none";
  for (std::string line; std::getline(in, line);) {
    const std::string cell = line.substr(0, line.find('|', 1));
    if (cell == "| **The whole file** ") {
      table.clear();
    } else if (cell.starts_with("| **`[")) {
      table = unquoted(cell.substr(2));
      keys[""].insert(table);
    } else if (table != "none" && cell.starts_with("| `")) {
      keys[table].insert(unquoted(cell.substr(2)));
    } else if (!line.starts_with('|')) {
      table = "none";
    }
  }
  return keys;
}

// Every word in backticks.
Keys names_in(std::string_view help) {
  Keys names;
  const auto parts = split(help, '`');
  for (std::size_t i = 1; i < parts.size(); i += 2) names.emplace(parts[i]);
  return names;
}

// What the program says to a key that is like none.
Keys known_keys(const std::string& table) {
  const std::string odd = "qqqqqqqqqqqqqqqqqqqqqqqq = 1\n";
  const std::set<std::string> lists = {"contributor", "section",  "path",
                                       "kind",        "relation", "edition"};
  const std::string open = lists.contains(table) ? "[[" + table + "]]\n" : "[" + table + "]\n";
  const Reading reading("title = \"T\"\n" + (table.empty() ? odd : open + odd));
  for (const Diagnostic& fault : reading.diagnostics.all())
    if (fault.code == Code::ConfigUnknownKey) return names_in(fault.help.at(0));
  return {};
}

}  // namespace

TEST_CASE("CONTRIBUTING.md lists the keys of kindred.toml that there are, and no others") {
  const std::map<std::string, Keys> guide = guide_keys();
  REQUIRE(guide.size() == 11);
  for (const auto& [table, keys] : guide) {
    CAPTURE(table);
    CHECK(known_keys(table) == keys);
  }
}

}  // namespace kindred
