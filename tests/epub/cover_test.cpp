#include "epub/cover.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "epub/cover_layout.h"
#include "epub/cover_png.h"
#include "support/book_fixture.h"

using namespace kindred;

namespace {

std::string read_face(const char* name) {
  return make_disk_file_system()->read(std::string(KINDRED_SOURCE_DIR "/themes/folio/cover/") +
                                       name);
}

struct Faces {
  CoverFonts fonts{read_face("title.ttf"), read_face("subtitle.ttf"), read_face("author.ttf")};
  CoverFace title{fonts.title};
  CoverFace subtitle{fonts.subtitle};
  CoverFace author{fonts.author};
  CoverFaces all() const { return {title, subtitle, author}; }
};

double widest(const CoverFace& face, const FittedText& fitted) {
  double width = 0;
  for (const std::string& line : fitted.lines)
    width = std::max(width, face.width(line, fitted.size, -0.02));
  return width;
}

}  // namespace

TEST_CASE_METHOD(Faces, "a short title is set as large as can be") {
  const FittedText fitted = fit_title(title, "Near");
  CHECK(fitted.size == 236);
  CHECK(fitted.lines == std::vector<std::string>{"Near"});
}

TEST_CASE_METHOD(Faces, "the lines of a title are about as long as each other") {
  const FittedText fitted =
      fit_title(title, "When Closeness Is Hard: Notes on Fear, Shame and Repair");
  CHECK(fitted.size == 156);
  CHECK(fitted.lines.size() == 4);
}

TEST_CASE_METHOD(Faces, "no title leaves its measure, however long it or its words are") {
  std::string endless;
  for (int i = 0; i < 200; ++i) endless += "Verständigungsschwierigkeiten und anderes ";
  for (const std::string& text :
       {endless, std::string(3000, 'M'), std::string("Donaudampfschifffahrtsgesellschaftskapitän"),
        std::string("Ὁ ἔρως καὶ ἡ φιλία"), std::string("Близость и доверие")}) {
    const FittedText fitted = fit_title(title, text);
    CHECK(widest(title, fitted) <= 1300 + 60);
    CHECK(fitted.lines.size() <= 11);
    CHECK(!fitted.lines.empty());
  }
}

TEST_CASE_METHOD(Faces, "a text that its face cannot write is left off the cover alone") {
  const CoverDrawing lettered = draw_cover({"Near", "love", "Ann"}, all(), "moss");
  const CoverDrawing untitled = draw_cover({"愛", "love", "Ann"}, all(), "moss");
  const CoverDrawing plain = draw_cover({"愛", "אהבה", "💞"}, all(), "moss");
  CHECK(lettered.shapes.size() == untitled.shapes.size() + 1);
  CHECK(lettered.shapes.size() == plain.shapes.size() + 3);
}

TEST_CASE_METHOD(Faces, "a sign that a face lacks leaves the other words where they are") {
  const std::string png = render_png(draw_cover({"Near", "and far", "Ann"}, all(), ""));
  CHECK(png == render_png(draw_cover({"Near", "and\u2060 → far 🙂", "Ann 愛"}, all(), "")));
}

TEST_CASE("without fonts there is a cover all the same, and its text says what is missing") {
  const PlannedSite planned = plan_from(small_book());
  const Book book = small_book_of(planned.site);
  CHECK(file_of(book, "images/cover.png").bytes.substr(1, 3) == "PNG");
  CHECK_THAT(file_of(book, "text/cover.xhtml").bytes, Catch::Contains("Cover without its title"));
}

TEST_CASE("a font that is none covers nothing and breaks nothing") {
  const CoverFace broken("not a font at all");
  CHECK_FALSE(broken.covers(U'a'));
  CHECK(broken.width("a", 10, 0) == 0);
  CHECK(broken.outline("a", {0, 0}, 10, 0).empty());
}

TEST_CASE_METHOD(Faces, "a cover is drawn to the same picture each time") {
  const CoverDrawing drawing = draw_cover({"Near", "and far", "Ann"}, all(), "");
  const std::string png = render_png(drawing);
  CHECK(png == render_png(draw_cover({"Near", "and far", "Ann"}, all(), "mulberry")));
  CHECK(png.substr(16, 8) == std::string("\0\0\x06\x40\0\0\x0A\0", 8));  // 1600 x 2560
}

TEST_CASE("a knowledge base can bring its own cover") {
  Texts texts = small_book();
  texts["cover.png"] = texts["one/chairs.png"];
  texts["kindred.toml"] += "[book]\ncover = \"cover.png\"\n";
  const PlannedSite planned = plan_from(texts);
  const Book book = small_book_of(planned.site);
  CHECK(file_of(book, "images/cover.png").bytes == texts["cover.png"]);
}
