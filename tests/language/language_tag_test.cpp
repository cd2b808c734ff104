#include "language/language_tag.h"

#include <catch2/catch.hpp>

namespace kindred {

TEST_CASE("language tags are checked by the grammar of BCP 47") {
  for (const char* good : {"en", "en-GB", "zh-Hant-TW", "es-419", "sl-rozaj-biske", "de-1996",
                           "zh-cmn-Hans-CN", "en-a-bbb-x-a-ccc", "x-private", "ast", "EN-us"})
    CHECK(is_language_tag(good));
  for (const char* bad : {"", "e", "en_GB", "english-", "-en", "en--GB", "en-GB-GB-GB", "en-x",
                          "123", "en-a", "abcdefghi", "é", "x"})
    CHECK_FALSE(is_language_tag(bad));
}

}  // namespace kindred
