#pragma once

// The container of a book (OCF 3.3): a ZIP archive in memory. The only file that includes libzip.
//
//   mimetype                  first, stored, no extra field: systems look for it at a fixed place
//   META-INF/container.xml
//   EPUB/package.opf
//   EPUB/…
//
// No entries for folders, no data descriptors, one fixed time and mode for all: the same files make
// the same bytes.

#include <string>
#include <vector>

namespace kindred {

struct ArchiveEntry {
  std::string path;  // ASCII
  std::string bytes;
  bool is_stored = false;  // not compressed: for what is compressed already
};

// The entries in the order given; hand them over, for of a large book there is no room for both.
// Throws Error when the archive cannot be made.
std::string write_archive(std::vector<ArchiveEntry> entries);

}  // namespace kindred
