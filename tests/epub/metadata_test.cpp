#include "epub/metadata.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "epub/package.h"
#include "support/book_fixture.h"
#include "support/xml_scan.h"

using namespace kindred;

namespace {

bool says(const Book& book, const std::string& property, const std::string& value) {
  const auto& all = book.metadata.accessibility;
  return std::find(all.begin(), all.end(), std::make_pair("schema:" + property, value)) !=
         all.end();
}

Book book_of(const Texts& texts) {
  const PlannedSite planned = plan_from(texts);
  return small_book_of(planned.site);
}

}  // namespace

TEST_CASE("a book is as old as its newest article") {
  const Book book = book_of(small_book());
  CHECK(book.metadata.modified == "2026-02-03T00:00:00Z");
  CHECK(book.metadata.date == "2026-02-03");
}

TEST_CASE("a book without dates has a fixed one, and claims no day of publication") {
  const Book book = book_of({{"a.md", "Hello."}});
  CHECK(book.metadata.modified == "1980-01-01T00:00:00Z");
  CHECK(book.metadata.date == "");
}

TEST_CASE("what a book says of its pictures is what it has") {
  const Book with_alt = book_of(small_book());
  CHECK(says(with_alt, "accessMode", "visual"));
  CHECK(says(with_alt, "accessibilityFeature", "alternativeText"));
  CHECK(says(with_alt, "accessModeSufficient", "textual"));
  CHECK(says(with_alt, "accessibilityHazard", "none"));

  Texts texts = small_book();
  texts["two/mute.md"] = "---\ntitle: Mute\n---\n![](../one/chairs.png)\n";
  const Book without_alt = book_of(texts);
  CHECK_FALSE(says(without_alt, "accessibilityFeature", "alternativeText"));
  CHECK_FALSE(says(without_alt, "accessModeSufficient", "textual"));
  CHECK(says(without_alt, "accessModeSufficient", "textual,visual"));

  const Book without_images = book_of({{"a.md", "Hello."}});
  CHECK_FALSE(says(without_images, "accessMode", "visual"));
  CHECK_FALSE(says(without_images, "accessibilityFeature", "index"));
}

TEST_CASE("the package names all it has to name, and nothing empty") {
  const Book book = book_of(small_book());
  const std::string package = render_package(book);
  const XmlScan scan = scan_xml(package);
  REQUIRE(scan.fault == "");
  CHECK(scan.named("dc:creator").size() == 2);
  CHECK(scan.named("dc:title").size() == 2);
  CHECK(scan.named("item").size() == book.files.size());
  for (const char* wanted :
       {"<dc:language>en</dc:language>", "<dc:publisher>Press</dc:publisher>",
        "<dc:rights>CC BY 4.0</dc:rights>", "<dc:description>All of it.</dc:description>",
        "<meta name=\"cover\" content=\"i-cover.png\"/>", "properties=\"cover-image\"",
        "properties=\"glossary search-key-map\"", "<reference type=\"text\"",
        "<dc:subject>Trust</dc:subject>"})
    CHECK_THAT(package, Catch::Contains(wanted));
  CHECK_THAT(package, !Catch::Contains("></dc:"));
  CHECK_THAT(package, !Catch::Contains("conformsTo"));
}

TEST_CASE("who certified a book is said of the standard") {
  Texts texts = small_book();
  texts["kindred.toml"] += "\n[book]\nconforms_to = \"S\"\ncertified_by = \"C\"\n";
  CHECK_THAT(render_package(book_of(texts)),
             Catch::Contains("<meta property=\"dcterms:conformsTo\" id=\"m-standard\">S</meta>") &&
                 Catch::Contains("<meta refines=\"#m-standard\" property=\"a11y:certifiedBy\">C<"));
}

TEST_CASE("a language written from right to left turns the pages and the text") {
  Texts texts = small_book();
  texts["kindred.toml"].replace(texts["kindred.toml"].find("\"en\""), 4, "\"he\"");
  const Book book = book_of(texts);
  CHECK_THAT(render_package(book), Catch::Contains("page-progression-direction=\"rtl\""));
  CHECK_THAT(file_of(book, "text/a-one-trust.xhtml").bytes,
             Catch::Contains("lang=\"he\" xml:lang=\"he\" dir=\"rtl\""));
}
