#include "epub/check_book.h"

#include <catch2/catch.hpp>

#include "support/book_fixture.h"

using namespace kindred;

namespace {

std::string png(int width, int height, std::size_t bytes = 24) {
  std::string text("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  for (const int side : {width, height})
    for (int shift = 24; shift >= 0; shift -= 8)
      text += static_cast<char>(static_cast<unsigned>(side) >> static_cast<unsigned>(shift));
  text.resize(std::max(bytes, text.size()));
  return text;
}

// "code message", one line each.
std::string faults_of(const Texts& texts) {
  const PlannedSite planned = plan_from(texts);
  Diagnostics faults;
  check_book(planned.site, faults);
  std::string shown;
  for (const Diagnostic& fault : faults.all())
    shown += std::string(code_row(fault.code).name) + " " + fault.message + "\n";
  return shown;
}

std::string faults_of_cover(const std::string& name, const std::string& bytes) {
  Texts texts = small_book();
  texts["kindred.toml"] += "[book]\ncover = \"" + name + "\"\n";
  texts["cover.png"] = bytes;
  texts["cover.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
  texts["broken.png"] = "no picture";
  return faults_of(texts);
}

}  // namespace

TEST_CASE("a book of honest texts and images has no fault") {
  CHECK(faults_of(small_book()) == "");
}

TEST_CASE("links to what only the site has are told of, unless the web is near") {
  Texts texts = small_book();
  texts["two/form.pdf"] = "%PDF";
  texts["two/talk.md"] += "\n[map](../map.html) [form](form.pdf) [list](../concepts/index.html)\n";
  CHECK(faults_of(texts) ==
        "book/site-only the book does not have `../map.html`, so it shows no link\n"
        "book/site-only the book does not have `form.pdf`, so it shows no link\n");
  texts["kindred.toml"] = "base_url = \"https://example.org/\"\n" + texts["kindred.toml"];
  CHECK(faults_of(texts) == "");
}

TEST_CASE("a number that the book would hide behind a link to send a message is told of") {
  const auto fault = [](const std::string& body) {
    Texts texts = small_book();
    texts["two/talk.md"] += "\n" + body + "\n";
    return faults_of(texts);
  };
  const std::string told =
      "book/site-only e-readers know no `sms:` links, so the book shows no number\n";
  CHECK(fault("[text us](sms:85258)") == told);
  CHECK(fault("[text us](SMS:+85-258?body=1)") == told);
  CHECK(fault("[text 85 258](sms:85258) <sms:85258> [call](tel:111)") == "");
}

TEST_CASE("a cover must be there, be a PNG or JPEG, and have enough pixels") {
  const std::string good = png(1600, 2560);
  CHECK(faults_of_cover("cover.png", good) == "");
  CHECK(faults_of_cover("cover.jpg", good) == "media/missing there is no image at `cover.jpg`\n");
  CHECK(faults_of_cover("broken.png", good) ==
        "media/unsupported the image `broken.png` is damaged, or not the kind of image that its "
        "name says\n");
  CHECK(faults_of_cover("cover.svg", good) ==
        "config/bad-value the cover must be a PNG or JPEG image\n");
  CHECK(faults_of_cover("cover.png", png(600, 960)) ==
        "book/cover-too-small the cover has 600 x 960 pixels\n");
  CHECK(faults_of_cover("cover.png", png(4000, 6400)) ==
        "book/image-too-large `cover.png` is too large for e-readers: 4000 x 6400 pixels\n");
}

TEST_CASE("an image is told of once, for its bytes or its pixels") {
  Texts texts = small_book();
  texts["one/chairs.png"] = png(10, 10, 5'000'001);
  texts["two/talk.md"] += "\n![Again](../one/chairs.png)\n";
  CHECK(faults_of(texts) ==
        "book/image-too-large `one/chairs.png` is too large for e-readers: 5.0 MB\n");
}

TEST_CASE("a drawing has as many pixels as it is given") {
  Texts texts = small_book();
  texts["two/wide.svg"] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9000\" height=\"9000\"/>";
  texts["two/talk.md"] += "\n![Wide](wide.svg)\n";
  CHECK(faults_of(texts) == "");
}

TEST_CASE("a table may have four columns, in Markdown as in HTML") {
  Texts texts = small_book();
  texts["two/talk.md"] +=
      "\n| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n"
      "\n- x\n\n  | a | b | c | d | e |\n  |---|---|---|---|---|\n"
      "\n<table><tbody><tr><td>1</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td>"
      "<td>6</td></tr></tbody></table>\n";
  CHECK(faults_of(texts) ==
        "book/table-too-wide this table has 5 columns; a small page has room for 4\n"
        "book/table-too-wide this table has 6 columns; a small page has room for 4\n");
}
