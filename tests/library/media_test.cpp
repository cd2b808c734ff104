#include "library/media.h"

#include <catch2/catch.hpp>

#include "library/svg_danger.h"

namespace kindred {
namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

const std::string png = "\x89PNG\r\n\x1A\n" + bytes({0, 0, 0, 13}) + "IHDR" +
                        bytes({0, 0, 1, 0, 0, 0, 0, 7, 8, 2, 0, 0, 0});
const std::string jpeg =
    bytes({0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 7, 1, 0, 1, 1, 0x11, 0});
const std::string gif = "GIF89a" + bytes({0, 1, 7, 0, 0, 0});

// "256x7", or the fault.
std::string probe(const std::string& path, const std::string& content) {
  const MediaResult result = read_media(path, content);
  if (!result.fault.empty()) return result.fault;
  return std::to_string(result.file.width) + "x" + std::to_string(result.file.height);
}

std::string probe_svg(const std::string& tag) { return probe("a.svg", "<svg " + tag + "></svg>"); }

TEST_CASE("the size of an image is read from its first bytes") {
  CHECK(probe("a.png", png) == "256x7");
  CHECK(probe("a.PNG", png) == "256x7");
  CHECK(probe("a.jpg", jpeg) == "256x7");
  CHECK(probe("a.gif", gif) == "256x7");
  const std::string riff = "RIFF....WEBP";
  CHECK(probe("a.webp", riff + "VP8X" + bytes({10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0, 0, 6, 0, 0})) ==
        "256x7");
  CHECK(probe("a.webp", riff + "VP8L" +
                            bytes({9, 0, 0, 0, 0x2F, 0xFF, 0x80, 1, 0, 0, 0, 0, 0, 0})) == "256x7");
}

TEST_CASE("the size of a drawing is in its first tag") {
  CHECK(probe_svg("width=\"40\" height=\"20px\"") == "40x20");
  CHECK(probe_svg("viewBox=\"0 0 30,10\"") == "30x10");
  CHECK(probe_svg("width=\"100%\" height=\"50%\" viewBox='0 0 1 1'") == "0x0");
  CHECK(probe_svg("width=\"nan\" height=\"inf\" viewBox=\"0 0 nan 1e300\"") == "0x0");
  CHECK(probe_svg("width=\"-4\" height=\"1e9\"") == "0x0");
  CHECK(probe_svg("viewBox=\"\"") == "0x0");
}

TEST_CASE("a file that is not what its name says is refused") {
  const std::string damaged = "is damaged, or not the kind of image that its name says";
  CHECK(probe("a.png", gif) == damaged);
  CHECK(probe("a.svg", "hello") == damaged);
  CHECK(probe("a.webp", "RIFF....WEBPVP9 ..................") == damaged);
  CHECK(probe("a.exe", "MZ") == "is of a kind that Kindred does not publish");
  CHECK(probe("a.pdf", "") == "0x0");
}

TEST_CASE("no beginning of an image, and no byte of it changed, is a crash") {
  for (const auto& [name, whole] : {std::pair("a.png", png), std::pair("a.jpg", jpeg),
                                    std::pair("a.gif", gif), std::pair("a.webp", png + jpeg + gif)})
    for (std::size_t i = 0; i < whole.size(); ++i) {
      probe(name, whole.substr(0, i));
      std::string changed = whole;
      for (const int value : {0, 1, 0x7F, 0x80, 0xFF}) {
        changed[i] = static_cast<char>(value);
        probe(name, changed);
      }
    }
  SUCCEED();
}

TEST_CASE("a harmless drawing is taken") {
  for (const char* inside :
       {"<path d='M0 0'/>", "<a href='https://example.org'><text>on = off</text></a>",
        "<use href='#x'/>", "<style>.a{fill:url(#g)}</style>", "<text>once upon</text>",
        "<image href='data:image/png;base64,AAAA'/>", "<g font-family='monospace'/>",
        "<title>a &#60; b</title>", "<desc>JavaScript and how to script it</desc>"})
    CHECK(svg_danger(std::string("<?xml version='1.0' encoding='UTF-8'?><svg>") + inside +
                     "</svg>") == "");
}

TEST_CASE("a drawing that could run a script is refused, however it is written") {
  for (const char* inside : {"<script>alert(1)</script>",
                             "<SCRIPT/>",
                             "<svg:script/>",
                             "<x:foreignObject/>",
                             "<h:iframe src='x'/>",
                             "<path onload='alert(1)'/>",
                             "<path\nonload =\n'alert(1)'/>",
                             "<path/onclick='alert(1)'/>",
                             "<path id='a'onclick='alert(1)'/>",
                             "<a href='javascript:alert(1)'/>",
                             "<a href='java&#115;cript:alert(1)'/>",
                             "<a href='java&#x73;cript:alert(1)'/>",
                             "<a href='java&#0000000000000000000115;cript:x'/>",
                             "<a href='java\nscript:alert(1)'/>",
                             "<a href='java&#10;script:alert(1)'/>",
                             "<set attributeName='onload' to='alert(1)'/>",
                             "<animate attributeName='href' values='javascript:alert(1)'/>",
                             "<!DOCTYPE svg [<!ENTITY x 'y'>]>",
                             "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x'>]>",
                             "<?xml-stylesheet href='data:text/xsl,x'?>",
                             "<a href='data:text/html,x'/>"}) {
    CAPTURE(inside);
    CHECK(svg_danger(std::string("<svg>") + inside + "</svg>") == "could run a script");
  }
}

TEST_CASE("a drawing that would load something is refused") {
  for (const char* inside :
       {"<image href='https://example.org/x.png'/>", "<image xlink:href=\"//example.org/x.png\"/>",
        "<use href='other.svg#x'/>", "<style>@import 'x.css';</style>",
        "<path fill='url( \"https://example.org/x\" )'/>", "<feImage href='x.png'/>"}) {
    CAPTURE(inside);
    CHECK(svg_danger(std::string("<svg>") + inside + "</svg>") ==
          "would load something from elsewhere");
  }
}

TEST_CASE("a drawing in another encoding could hide anything") {
  CHECK(svg_danger(std::string("\xFE\xFF\0<\0s", 6)) == "is not UTF-8");
  CHECK(svg_danger("<svg>\xE9</svg>") == "is not UTF-8");
  CHECK(svg_danger("<?xml version='1.0' encoding='ISO-2022-JP'?><svg/>") == "is not UTF-8");
}

TEST_CASE("hostile drawings cost no more than their length") {
  std::string text = "<svg ";
  for (int i = 0; i < 200'000; ++i) text += "href=# ononon ";
  CHECK(svg_danger(text) == "");
}

}  // namespace
}  // namespace kindred
