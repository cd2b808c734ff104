#include "base/escape.h"

#include <catch2/catch.hpp>

namespace kindred {

TEST_CASE("markup is escaped, and what XML forbids is dropped") {
  CHECK(escape_markup("<a href=\"x\">&amp;'") == "&lt;a href=&quot;x&quot;&gt;&amp;amp;'");
  CHECK(escape_markup("a\x01\x0B"
                      "b\t\n\r") == "ab\t\n\r");
  CHECK(escape_markup("a\xEF\xBF\xBE"
                      "b\xEF\xBF\xBF") == "ab");
  CHECK(escape_markup("é\xEF\xBF\xBD") == "é\xEF\xBF\xBD");
  CHECK(escape_markup("a\x7F\u0085\uFDD0\U0001FFFEb\u00A0") == "ab\u00A0");
  std::string out = "x";
  append_markup(out, "<");
  CHECK(out == "x&lt;");
}

TEST_CASE("paths become URLs that no browser misreads") {
  CHECK(escape_url_path("a b/é#?%.html") == "a%20b/%C3%A9%23%3F%25.html");
  CHECK(escape_url_path("a:b") == "a%3Ab");
  CHECK(escape_url_path("a\\\"<>") == "a%5C%22%3C%3E");
}

TEST_CASE("a written URL keeps its escapes and gets those it lacks") {
  CHECK(normalize_url(" https://a.org/x y?q=é#f ") == "https://a.org/x%20y?q=%C3%A9#f");
  CHECK(normalize_url("a%20b%zz%") == "a%20b%25zz%25");
  CHECK(normalize_url("a\"<b>") == "a%22%3Cb%3E");
  CHECK(normalize_url("https://[::1]:80/[x]") == "https://[::1]:80/%5Bx%5D");
  CHECK(normalize_url("https://[a b]/#c#d") == "https://%5Ba%20b%5D/#c%23d");
  for (const char* url : {"https://a.org/x y", "%", "é%41", "http://[::1]/#a#b"})
    CHECK(normalize_url(normalize_url(url)) == normalize_url(url));
}

TEST_CASE("percent escapes are decoded where they are well-formed") {
  CHECK(decode_percent("%41%C3%a9%zz%4") == "Aé%zz%4");
  CHECK(decode_percent("100%") == "100%");
  CHECK(decode_percent(escape_url_path("a b/é#?%")) == "a b/é#?%");
}

TEST_CASE("JSON strings are safe inside a script element") {
  CHECK(json_string("a\"\\\n\x01é") == "\"a\\\"\\\\\\n\\u0001é\"");
  CHECK(json_string("</script><!--") == "\"\\u003C/script>\\u003C!--\"");
  CHECK(json_string("\xE2\x80\xA8\xE2\x80\xA9") == "\"\\u2028\\u2029\"");
}

TEST_CASE("addresses that may run scripts are unsafe, however they are hidden") {
  for (const char* url : {"javascript:alert(1)", " JavaScript:x", "java\nscript:x",
                          "\tjava\tscript:", "\x01javascript:x", "vbscript:x", "data:text/html,x",
                          "file:///etc", "blob:x", "unknown:x", "view-source:x"})
    CHECK(is_unsafe_url(url));
  for (const char* url :
       {"https://a.org", "HTTP://a", "mailto:a@b.org", "tel:+1", "sms:1", "a.html", "../a:b",
        "#a:b", "/x:y", "//a.org", "", "?q=javascript:x", "1a:b"})
    CHECK_FALSE(is_unsafe_url(url));
}

TEST_CASE("addresses with a scheme or a host are external") {
  for (const char* url : {"https://a.org", "//a.org", " //a.org", "mailto:a@b.org"})
    CHECK(is_external_url(url));
  for (const char* url : {"a.html", "/a", "#f", "", "../a:b"}) CHECK_FALSE(is_external_url(url));
}

}  // namespace kindred
