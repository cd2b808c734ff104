#include "library/media.h"

#include <catch2/catch.hpp>

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

std::string probe_svg(const std::string& tag) {
  return probe("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' " + tag + "></svg>");
}

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
  CHECK(probe_svg("width=\"100%\" height=\"50%\" viewBox='0 0 3 2'") == "3x2");
  CHECK(probe_svg("width=\"nan\" height=\"inf\" viewBox=\"0 0 nan 1e300\"") == "0x0");
  CHECK(probe_svg("width=\"-4\" height=\"1e9\"") == "0x0");
  CHECK(probe_svg("viewBox=\"\"") == "0x0");
  CHECK(probe("a.svg",
              "<!-- <svg width='1' height='1'> --><s:svg width='4' height='5' "
              "xmlns:s='http://www.w3.org/2000/svg'><s:rect width='9'/></s:svg>") == "4x5");
}

TEST_CASE("a file that is not what its name says is refused") {
  const std::string damaged = "is damaged, or not the kind of image that its name says";
  CHECK(probe("a.png", gif) == damaged);
  CHECK(probe("a.svg", "hello") == "is damaged: syntax error, line 1");
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

}  // namespace
}  // namespace kindred
