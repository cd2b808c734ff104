#include "epub/check_cover.h"

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "epub/book_plan.h"
#include "epub/book_words.h"
#include "epub/cover.h"
#include "epub/drawable_text.h"
#include "epub/metadata.h"

namespace kindred {
namespace {

std::string missing_characters(const CoverWords& words, const CoverFonts& fonts) {
  std::u32string missing;
  const auto look = [&](std::string_view font, std::string_view text) {
    for (const char32_t c : drawable_text(CoverFace(font), text).missing)
      if (missing.find(c) == missing.npos) missing += c;
  };
  look(fonts.title, words.title);
  look(fonts.subtitle, words.subtitle);
  look(fonts.author, words.author);
  constexpr std::size_t shown_max = 4;
  std::string shown;
  for (const char32_t c : missing.substr(0, shown_max)) {
    shown += shown.empty() ? "`" : ", `";
    append_utf8(shown, c);
    shown += fmt::format("` (U+{:04X})", static_cast<unsigned>(c));
  }
  if (missing.size() > shown_max) shown += fmt::format(" and {} more", missing.size() - shown_max);
  return shown;
}

}  // namespace

void check_cover(const Site& site, const Theme& theme, Diagnostics& diagnostics) {
  const Config& config = site.library.config;
  const BookWords words(theme.words);
  const auto check = [&](const std::optional<EditionConfig>& edition) {
    const PlacedText& own = edition ? edition->cover : config.book.cover;
    if (!own.text.empty()) return;
    const BookMetadata metadata = make_metadata(site, plan_book(site, edition), words);
    const std::string missing = missing_characters(cover_words(metadata), theme.cover_fonts);
    if (missing.empty()) return;
    diagnostics
        .add(Code::BookCoverLetters, edition ? edition->span : config.info.title_span,
             "the cover of the book cannot show " + missing)
        .help.push_back(std::string("bring a cover of your own: `cover = \"cover.png\"` below `") +
                        (edition ? "[[edition]]`" : "[book]`"));
  };
  if (theme.cover_fonts.title.empty()) return;
  check(std::nullopt);
  for (const EditionConfig& edition : config.editions) check(edition);
}

}  // namespace kindred
