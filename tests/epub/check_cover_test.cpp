#include "epub/check_cover.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "support/book_fixture.h"

using namespace kindred;

namespace {

Theme lettered_theme() {
  Theme theme = plain_theme();
  const auto files = make_disk_file_system();
  const std::string folder = KINDRED_SOURCE_DIR "/themes/folio/cover/";
  theme.cover_fonts = {files->read(folder + "title.ttf"), files->read(folder + "subtitle.ttf"),
                       files->read(folder + "author.ttf")};
  return theme;
}

// "place: message", one line each; the place is the text that the fault points at.
std::string faults_of(const std::string& title, const std::string& more, const Theme& theme) {
  Texts texts = small_book();
  texts["cover.png"] = texts["one/chairs.png"];
  std::string& config = texts["kindred.toml"];
  config.replace(config.find("Small Book"), 10, title);
  config += more;
  const PlannedSite planned = plan_from(texts);
  Diagnostics faults;
  check_cover(planned.site, theme, faults);
  std::string shown;
  for (const Diagnostic& fault : faults.all())
    shown += std::string(fault.span.text()) + ": " + fault.message + "\n";
  return shown;
}

}  // namespace

TEST_CASE("what the cover cannot show is told at the title") {
  const Theme theme = lettered_theme();
  CHECK(faults_of("Small Book", "", theme) == "");
  CHECK(faults_of("a → b → 愛", "", theme) ==
        "\"a → b → 愛\": the cover of the book cannot show `→` (U+2192), `愛` (U+611B)\n");
}

TEST_CASE("a book with a cover of its own, or a theme without faces, has no letters to miss") {
  CHECK(faults_of("愛", "[book]\ncover = \"cover.png\"\n", lettered_theme()) == "");
  CHECK(faults_of("愛", "", plain_theme()) == "");
}

TEST_CASE("each edition has a cover to check") {
  const std::string edition = "[[edition]]\npath = \"short\"\ntitle = \"Schritte ✓\"\n";
  CHECK(faults_of("Small Book", edition, lettered_theme()) ==
        "[[edition]]: the cover of the book cannot show `✓` (U+2713)\n");
  CHECK(faults_of("Small Book", edition + "cover = \"cover.png\"\n", lettered_theme()) == "");
}
