#include "base/nearest_name.h"

#include <catch2/catch.hpp>

namespace kindred {

TEST_CASE("edit distance counts insertions, deletions, substitutions and swaps") {
  CHECK(edit_distance("trust", "trust", 3) == 0);
  CHECK(edit_distance("trust", "trusst", 3) == 1);
  CHECK(edit_distance("trust", "rust", 3) == 1);
  CHECK(edit_distance("trust", "crust", 3) == 1);
  CHECK(edit_distance("trust", "turst", 3) == 1);
  CHECK(edit_distance("é", "e", 3) == 1);
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("kitten", "sitting", 5) == 3);
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
  CHECK(edit_distance("a", "abcdef", 2) == 3);
}

TEST_CASE("the nearest name is found, or none when nothing is near") {
  const std::vector<std::string> names = {"vulnerability", "Trust", "title", "tilde"};
  CHECK(nearest_name("vulnerabilty", names) == "vulnerability");
  CHECK(nearest_name("TRUST", names) == "Trust");
  CHECK(nearest_name("titel", names) == "title");
  CHECK_FALSE(nearest_name("zebra", names).has_value());
  CHECK_FALSE(nearest_name("x", {}).has_value());
  CHECK_FALSE(nearest_name("q", {"a"}).has_value());
  CHECK(nearest_name("ab", {"ac", "ad"}) == "ac");
  CHECK_FALSE(nearest_name(std::string(100000, 'a'), {std::string(99999, 'a')}).has_value());
}

TEST_CASE("names are listed in backticks") {
  CHECK(quote_names({"a", "b"}) == "`a`, `b`");
  CHECK(quote_names({}).empty());
}

}  // namespace kindred
