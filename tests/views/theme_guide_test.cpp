#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "theme/describe_contract.h"
#include "views/page_views.h"

using namespace kindred;

namespace {

// Where the names begin in themes/README.md; what stands before is written by hand.
const std::string heading = "## Every name\n\n";

std::string read_guide(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void check_meanings(const ContractNames& names) {
  for (const ContractName& name : names) {
    CAPTURE(name.name);
    CHECK_FALSE(name.meaning.empty());
    CHECK_FALSE(name.meaning.ends_with('.'));
    check_meanings(name.names);
  }
}

}  // namespace

TEST_CASE("every name has a meaning") {
  const Contract contract = make_contract();
  check_meanings(contract.site);
  check_meanings(contract.pages);
}

// KINDRED_UPDATE_GOLDEN=1 writes the list anew.
TEST_CASE("the guide to themes lists every name as the program has it") {
  const std::string path = KINDRED_SOURCE_DIR "/themes/README.md";
  const std::string guide = read_guide(path);
  const std::size_t begin = guide.find(heading);
  REQUIRE(begin != std::string::npos);
  const std::string written = guide.substr(0, begin) + heading + describe_contract(make_contract());
  const char* update = std::getenv("KINDRED_UPDATE_GOLDEN");
  if (update && std::string(update) == "1") std::ofstream(path, std::ios::binary) << written;
  CHECK(read_guide(path) == written);
}
