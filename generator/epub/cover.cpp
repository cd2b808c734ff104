#include "epub/cover.h"

#include "epub/book_media.h"
#include "epub/cover_png.h"
#include "epub/drawable_text.h"

namespace kindred {
namespace {

// All that the cover says, for those who don't see it.
std::string full_title(const CoverWords& words) {
  std::string title = words.title;
  for (const std::string* more : {&words.subtitle, &words.author})
    if (!more->empty()) title += ". " + *more;
  return title;
}

}  // namespace

CoverWords cover_words(const BookMetadata& metadata) {
  return {metadata.title, metadata.subtitle, metadata.creator_names()};
}

Cover make_book_cover(const BookContext& context, const BookMetadata& metadata,
                      const CoverFonts& fonts) {
  const CoverWords words = cover_words(metadata);
  Cover cover;
  if (const auto own = find_own_cover(context.site, context.plan)) {
    const MediaFile& file = context.site.library.media[own->index];
    cover = {file.bytes, file.media_type, {}, file.width, file.height, false};
    cover.alt = context.words("book-cover") + ": " + full_title(words);
    return cover;
  }
  const CoverFace title(fonts.title);
  const CoverFace subtitle(fonts.subtitle);
  const CoverFace author(fonts.author);
  const CoverDrawing drawing =
      draw_cover(words, {title, subtitle, author}, context.site.library.config.theme.cloth);
  cover = {render_png(drawing), "image/png", {}, drawing.width, drawing.height, false};
  cover.has_lettering = !drawable_text(title, words.title).text.empty();
  const char* alt = cover.has_lettering ? "book-cover-alt" : "book-cover-alt-plain";
  cover.alt = context.words(alt, {{"title", full_title(words)}});
  return cover;
}

}  // namespace kindred
