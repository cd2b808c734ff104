#pragma once

// The pictures of a book: which files of the knowledge base it needs, and whether reading systems
// can show them.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "epub/book_plan.h"
#include "site/site.h"

namespace kindred {

// Calls `visit` for each text that the book prints, with the meanings of its references.
void for_each_text(const Site& site, const BookPlan& plan,
                   const std::function<void(const Document&, const DocumentLinks&)>& visit);

// The images of all texts in the book, sorted, each once; only the core media types of EPUB 3.3.
std::vector<MediaId> find_book_media(const Site& site, const BookPlan& plan);

// The image at a path of the knowledge base.
std::optional<MediaId> find_media(const Site& site, std::string_view path);
bool is_cover_type(std::string_view media_type);  // JPEG and PNG: what shops and systems take
// The picture that the configuration names for this book, if it can be one.
std::optional<MediaId> find_own_cover(const Site& site, const BookPlan& plan);

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
