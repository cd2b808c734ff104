#include "base/punycode.h"

#include <catch2/catch.hpp>

#include "base/text.h"

namespace kindred {
namespace {

std::string decode(std::string_view encoded) {
  const auto letters = decode_punycode(encoded);
  if (!letters) return "none";
  std::string text;
  for (const char32_t c : *letters) append_utf8(text, c);
  return text;
}

TEST_CASE("the letters of an international label come back in their places") {
  CHECK(decode("bcher-kva") == "bücher");
  CHECK(decode("mnchen-3ya") == "münchen");
  CHECK(decode("wgv71a119e") == "日本語");
  CHECK(decode("ls8h") == "💩");
  CHECK(decode("e1afmkfd") == "пример");
  CHECK(decode("egbpdaj6bu4bxfgehfvwxn") == "ليهمابتكلموشعربي؟");  // RFC 3492, 7.1 (A)
  CHECK(decode("3b-ww4c5e180e575a65lsy2b") == "3年b組金八先生");
  CHECK(decode("ab-") == "ab");
  CHECK(decode("").empty());
}

TEST_CASE("what no text is encoded as is refused") {
  for (const char* encoded : {"0", "-a", "9", "999999999", "99999999999999999999", "ab-é", "A"})
    CHECK(decode(encoded) == "none");
}

}  // namespace
}  // namespace kindred
