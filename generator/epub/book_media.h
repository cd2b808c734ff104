#pragma once

// The pictures of a book: which files of the knowledge base it needs, and whether reading systems
// can show them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "epub/book_plan.h"
#include "site/site.h"

namespace kindred {

// The images of all texts in the book, sorted, each once; only the core media types of EPUB 3.3.
std::vector<MediaId> find_book_media(const Site& site, const BookPlan& plan);

// A picture called `cover.jpg`, `cover.jpeg` or `cover.png` at the top of the knowledge base.
std::optional<MediaId> find_own_cover(const Site& site);

// "png" for "image/png"; empty for what a book cannot show.
std::string image_extension(std::string_view media_type);

// What the accessibility metadata depends on.
struct PictureSummary {
  bool has_images = false;  // beside the cover
  bool has_moving = false;  // that may move or flash: GIF
  bool all_have_alt = true;
};
PictureSummary summarize_pictures(const Site& site, const BookPlan& plan);

}  // namespace kindred
