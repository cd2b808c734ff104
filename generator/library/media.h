#pragma once

// Files that articles show or lead to: what kind they are and how large, read from their first
// bytes. Nothing that could run a script in a reader's browser is ever taken.

#include <string>
#include <string_view>

#include "library/library.h"

namespace kindred {

// The media type of a file by its name, or empty when Kindred does not publish such files.
std::string_view media_type_of(std::string_view path);
bool is_image_type(std::string_view media_type);

// What is said of a file whose name tells that it is never published.
inline constexpr const char* unpublished_kind = "is of a kind that Kindred does not publish";

// Fills in media type and size. What the file cannot be published for is said as one phrase
// (`MediaUnsupported`); an empty phrase means that all is well.
struct MediaResult {
  MediaFile file;
  std::string fault;
};
MediaResult read_media(std::string path, std::string bytes);

}  // namespace kindred
