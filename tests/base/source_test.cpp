#include "base/source.h"

#include <catch2/catch.hpp>

namespace kindred {
namespace {

// The position by its definition, slowly.
Position count_position(std::string_view text, std::size_t offset) {
  Position at;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    const bool ends_line =
        text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    if (ends_line)
      at = {at.line + 1, 1};
    else if (!continues)
      ++at.column;
  }
  return at;
}

}  // namespace

TEST_CASE("positions count lines and characters from one") {
  const SourceFile file("a.md", "ab\né日x\r\n\rz");
  CHECK(file.position(0) == Position{1, 1});
  CHECK(file.position(3) == Position{2, 1});
  CHECK(file.position(5) == Position{2, 2});
  CHECK(file.position(8) == Position{2, 3});
  CHECK(file.position(file.text().size()) == Position{4, 2});
  CHECK(file.position(1000) == file.position(file.text().size()));
  for (std::size_t i = 0; i < file.text().size(); ++i)
    if ((static_cast<unsigned char>(file.text()[i]) & 0xC0U) != 0x80U)
      CHECK(file.position(i) == count_position(file.text(), i));
}

TEST_CASE("lines are given without their endings") {
  const SourceFile file("a.md", "ab\r\nc\n\nd");
  CHECK(file.line_count() == 4);
  CHECK(file.line(1) == "ab");
  CHECK(file.line(2) == "c");
  CHECK(file.line(3).empty());
  CHECK(file.line(4) == "d");
  CHECK(file.line_begin(2) == 4);
  CHECK(file.line_begin(9) == file.text().size());
  CHECK(file.line(9).empty());
  CHECK(SourceFile("b", "").line_count() == 1);
  CHECK(SourceFile("b", "").line(1).empty());
}

TEST_CASE("positions in very long lines are exact") {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += i % 3 == 0 ? "é" : "x";
  const SourceFile file("a.md", "first\n" + text);
  for (std::size_t i = 6; i < file.text().size(); i += 997) {
    std::size_t at = i;
    while ((static_cast<unsigned char>(file.text()[at]) & 0xC0U) == 0x80U) ++at;
    CHECK(file.position(at) == count_position(file.text(), at));
  }
}

TEST_CASE("spans stay inside their file") {
  const SourceFile file("a.md", "hello");
  CHECK(make_span(file, 1, 3).text() == "el");
  CHECK(make_span(file, 3, 1).text().empty());
  CHECK(make_span(file, 4, 99).text() == "o");
  CHECK(make_span(file, 99, 100).text().empty());
  CHECK(SourceSpan{}.text().empty());
}

TEST_CASE("files stay where they are when more are added") {
  Sources sources;
  const SourceFile& first = sources.add("a", "x");
  for (int i = 0; i < 100; ++i) sources.add("b", "y");
  CHECK(first.path() == "a");
  CHECK(first.text() == "x");
}

}  // namespace kindred
