#include "epub/archive.h"

#include <string_view>

#include <catch2/catch.hpp>

using namespace kindred;

namespace {

unsigned number(std::string_view bytes, std::size_t at, std::size_t count) {
  unsigned value = 0;
  for (std::size_t i = count; i-- > 0;)
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

const std::string local_header = "PK\x03\x04";

std::string sample() {
  return write_archive({{"mimetype", "application/epub+zip", true},
                        {"META-INF/container.xml", std::string(500, 'x'), false},
                        {"EPUB/empty.txt", "", false}});
}

}  // namespace

TEST_CASE("an archive begins with the media type, stored, at the place where systems look") {
  const std::string bytes = sample();
  CHECK(bytes.substr(0, 4) == local_header);
  CHECK(number(bytes, 8, 2) == 0);   // stored
  CHECK(number(bytes, 26, 2) == 8);  // the name's length
  CHECK(number(bytes, 28, 2) == 0);  // no extra field
  CHECK(bytes.substr(30, 28) == "mimetypeapplication/epub+zip");
}

TEST_CASE("no entry has an extra field, a data descriptor or a time of its own") {
  const std::string bytes = sample();
  std::size_t entries = 0;
  for (std::size_t at = bytes.find(local_header); at != std::string::npos;
       at = bytes.find(local_header, at + 4)) {
    ++entries;
    CHECK((number(bytes, at + 6, 2) & 8U) == 0);      // the sizes stand in the header
    CHECK(number(bytes, at + 10, 4) == 0x00210000U);  // 1 January 1980, midnight
    CHECK(number(bytes, at + 28, 2) == 0);
  }
  CHECK(entries == 3);
  const std::string central_header = "PK\x01\x02";
  for (std::size_t at = bytes.find(central_header); at != std::string::npos;
       at = bytes.find(central_header, at + 4)) {
    CHECK(number(bytes, at + 30, 2) == 0);
    CHECK(number(bytes, at + 38, 4) == 0100644U << 16U);
  }
}

TEST_CASE("the same entries make the same bytes") { CHECK(sample() == sample()); }
