#include "web/compact_css.h"

#include <catch2/catch.hpp>

using namespace kindred;

TEST_CASE("a style sheet loses what only its writers need") {
  CHECK(compact_css("/* Ours. */\na , b {\n  color: red;\n  margin: 0 1px;\n}\n") ==
        "a,b{color:red;margin:0 1px}");
  CHECK(compact_css("@media (min-width: 40rem) and (print) { a { x: calc(1px + 2px) } }") ==
        "@media (min-width:40rem) and (print){a{x:calc(1px + 2px)}}");
  CHECK(compact_css("a/* between */b{}") == "a b{}");
}

TEST_CASE("a style sheet keeps what tells one selector from another") {
  CHECK(compact_css("a :hover, a:hover > * {}") == "a :hover,a:hover > *{}");
}

TEST_CASE("a style sheet keeps its texts and addresses") {
  CHECK(compact_css("a::after { content: \"{ /* ;  \\\" } \" / '' }") ==
        "a::after{content:\"{ /* ;  \\\" } \" / ''}");
  CHECK(compact_css("a { background: URL(//x/*;  y) }") == "a{background:URL(//x/*;  y)}");
}

TEST_CASE("a style sheet that breaks off is taken as it is") {
  CHECK(compact_css("a { b: \"c") == "a{b:\"c");
  CHECK(compact_css("a { b: \"c\\") == "a{b:\"c\\");
  CHECK(compact_css("a {} /* c") == "a{}");
  CHECK(compact_css("a { b: url(") == "a{b:url(");
  CHECK(compact_css("").empty());
}
