#pragma once

// The folder of a knowledge base: which of its files may be read, and how the disk calls them. For
// this room only.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source.h"

namespace kindred {

// Refers to `files`, which must outlive it. Safe to read from any thread.
struct SourceFolder {
  const FileSystem& files;
  std::string path;
  std::vector<FileEntry> entries;  // sorted by path, which is UTF-8
  // How the disk has the names that are not, by what became of them.
  std::map<std::string, std::string, std::less<>> written;

  bool has(std::string_view path) const;
  // Throws Error when the file cannot be read.
  std::string read(const std::string& path) const;
};

// Lists `folder`, without the folder `excluded` in it (empty: none), earlier editions, themes,
// links that lead out and files that are too large; of the last two it tells.
SourceFolder list_sources(const FileSystem& files, const std::string& folder,
                          const std::string& excluded, Sources& sources, Diagnostics& diagnostics);

bool is_markdown(std::string_view path);

}  // namespace kindred
