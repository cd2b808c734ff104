#include "epub/drawable_text.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"

using namespace kindred;

namespace {

struct TitleFace {
  std::string font =
      make_disk_file_system()->read(KINDRED_SOURCE_DIR "/themes/folio/cover/title.ttf");
  CoverFace face{font};

  std::string drawn(std::string_view text) const { return drawable_text(face, text).text; }
  std::u32string missing(std::string_view text) const { return drawable_text(face, text).missing; }
};

}  // namespace

TEST_CASE_METHOD(TitleFace, "Latin, Greek and Cyrillic titles can be drawn whole") {
  for (const std::string text : {"Zärtlichkeit – «ça» & Łódź?", "Ὁ ἔρως καὶ ἡ φιλία",
                                 "Близость и доверие", "Thân mật, gần gũi", "1984"}) {
    CHECK(drawn(text) == text);
    CHECK(missing(text).empty());
  }
}

TEST_CASE_METHOD(TitleFace, "what is invisible is dropped and not missed") {
  const std::string text = "Near\u2060\u200Bness\uFEFF and\u00A0\u202Fre\u00ADpair\u2011kit";
  CHECK(drawn(text) == "Nearness and repair-kit");
  CHECK(missing(text).empty());
  CHECK(drawn("Cafe\u0301") == "Café");
}

TEST_CASE_METHOD(TitleFace, "a sign that the face lacks is left out alone") {
  CHECK(drawn("x → y") == "x y");
  CHECK(drawn("Café🙂 🧑‍🤝‍🧑") == "Café");
  CHECK(missing("Café🙂 🧑‍🤝‍🧑 🙂") == U"🙂🧑🤝");
}

TEST_CASE_METHOD(TitleFace, "a word with a letter that the face lacks is left out whole") {
  CHECK(drawn("Love 愛 and loveの words") == "Love and words");
  CHECK(drawn("Ann Lee, 愛 子") == "Ann Lee");
  CHECK(missing("Love 愛 and loveの words") == U"愛の");
}

TEST_CASE_METHOD(TitleFace, "a text of which no letter is left is left out") {
  CHECK(drawn("親密 2020: 愛") == "");
  CHECK(drawn("🙂 !") == "");
  CHECK(drawn("") == "");
}
