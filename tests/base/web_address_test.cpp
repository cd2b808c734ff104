#include "base/web_address.h"

#include <string>

#include <catch2/catch.hpp>

namespace kindred {

TEST_CASE("an address that a browser can open has no fault") {
  for (const char* url :
       {"https://a.org", "HTTP://A.ORG:8080/x?y#z", "https://localhost/", "https://a.org./",
        "https://%C3%A9.org/", "https://xn--9ca.org", "http://127.0.0.1:", "https://[2001:db8::1]/",
        "https://a_b-c.org?q=a@b", "https://XN--BCHER-KVA.example", "https://xn--strae-oqa.de",
        "https://xn--ls8h.la", "https://xn--e1afmkfd.xn--p1ai", "https://B%C3%BCcher.de",
        "mailto:a@b.org", "tel:1", "sms:1"})
    CHECK(find_address_fault(url).value_or("none") == "none");
}

TEST_CASE("an address that leads nowhere is told what it lacks") {
  const auto fault = [](const char* url) { return find_address_fault(url).value_or("none"); };
  for (const char* url : {"https:", "https:/a.org", "https:a.org", "https://", "https:///x",
                          "https://?q", "https://#f", "https://:80/"})
    CHECK(fault(url) == "names no host");
  for (const char* url : {"https://../",
                          "https://a..b/",
                          "https://.",
                          "https://a%20b.org",
                          "https://%",
                          "https://a|b",
                          "https://[::g]/",
                          "https://[bad",
                          "https://1.2.3.999",
                          "https://0x7f.1",
                          "https://xn--/",
                          "https://%E2%80%8B.org",
                          "https://xn--a",
                          "https://XN--A",
                          "https://b.xn--0",
                          "https://xn--ss.org",
                          "https://xn--ss-.org",
                          "https://xn---a",
                          "https://xn--999999999",
                          "https://xn--abcdé.org",
                          "https://ﷺ.org",
                          "https://1.2.3.4.",
                          "https://1."})
    CHECK(fault(url) == "names a host that cannot exist");
  CHECK(fault(("https://" + std::string(64, 'a') + ".org").c_str()) == fault("https://."));
  for (const char* url : {"https://a.org:99999/", "https://a.org:x", "https://[::1]:x"})
    CHECK(fault(url) == "has a port that cannot exist");
  CHECK(fault("https://me:secret@a.org/") == "has the name of a user in it");
  CHECK(fault("mailto:") == "ends behind its scheme");
}

TEST_CASE("an address on the web is http or https, with a host that may exist and no blanks") {
  for (const char* address : {"https://a.org", "HTTP://a.org/b?c#d"})
    CHECK(is_web_address(address));
  for (const char* other : {"", "a.org", "mailto:a@b.org", "https://", "https://a.org/b c"})
    CHECK_FALSE(is_web_address(other));
}

}  // namespace kindred
