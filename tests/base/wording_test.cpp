#include "base/wording.h"

#include <catch2/catch.hpp>

namespace kindred {

TEST_CASE("places of a wording are filled wherever they stand, and others stay") {
  CHECK(fill_places("{count} of {all}, {count}", {{"count", "2"}, {"all", "9"}}) == "2 of 9, 2");
  CHECK(fill_places("no place", {{"count", "2"}}) == "no place");
  CHECK(fill_places("{unknown} {count", {{"count", "2"}}) == "{unknown} {count");
  CHECK(fill_places("{{count}}", {{"count", "2"}}) == "{2}");
  CHECK(fill_places("{count}", {{"count", ""}}) == "");
  CHECK(fill_places("{a{count}b} }", {{"count", "2"}}) == "{a2b} }");
}

TEST_CASE("what is filled into a wording is not looked into") {
  CHECK(fill_places("{a} {b}", {{"a", "{b}"}, {"b", "{a}"}}) == "{b} {a}");
}

}  // namespace kindred
