#include "epub/render_epub.h"

#include <utility>
#include <vector>

#include "epub/archive.h"
#include "epub/package.h"

namespace kindred {

std::string render_epub(const Site& site, const Theme& theme, const BookOptions& options) {
  Book book = make_book(site, theme, options);
  std::vector<ArchiveEntry> entries;
  entries.push_back({"mimetype", "application/epub+zip", true});
  entries.push_back(
      {"META-INF/container.xml", render_container() + std::string(book_mark) + "\n", true});
  entries.push_back({"EPUB/package.opf", render_package(book), false});
  for (BookFile& file : book.files) {
    const bool is_compressed_already =
        file.media_type == "image/png" || file.media_type == "image/jpeg" ||
        file.media_type == "image/gif" || file.media_type == "image/webp";
    entries.push_back({"EPUB/" + file.path, std::move(file.bytes), is_compressed_already});
  }
  return write_archive(std::move(entries));
}

}  // namespace kindred
