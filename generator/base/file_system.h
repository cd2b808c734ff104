#pragma once

// The one seam between Kindred and the world. Everything else works on values in memory, so tests
// can give it a folder that never existed (tests/support/memory_file_system.h) or one whose n-th
// operation fails.
//
// Paths are absolute or relative to the process; all functions throw `Error` with the path and the
// system's reason. Implementations may be used from several threads at once for reading, from one
// for writing.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

struct FileEntry {
  std::string path;  // relative to the listed folder, forward slashes
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // some count of time that changes when the file is written
  // A symbolic link that leads out of the listed folder, to a folder or nowhere: must not be read.
  bool outside = false;
  bool is_folder = false;  // such a link to a folder
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // All regular files and links below `folder`, sorted by path as bytes; hidden files and folders
  // (`.name`) are left out, and links to folders are not followed.
  virtual std::vector<FileEntry> list(const std::string& folder) const = 0;
  // As `list`, with the hidden ones too.
  virtual std::vector<FileEntry> list_all(const std::string& folder) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  virtual bool exists(const std::string& path) const = 0;           // of any kind
  virtual bool is_link(const std::string&) const { return false; }  // a symbolic one
  virtual std::string read(const std::string& path) const = 0;

  virtual void make_folders(const std::string& path) = 0;
  // Writes a new file or replaces one as a whole.
  virtual void write(const std::string& path, std::string_view bytes) = 0;
  virtual void link_or_copy(const std::string& from, const std::string& to) = 0;
  virtual void rename(const std::string& from, const std::string& to) = 0;
  // Exchanges two paths in one step; false if this system cannot (nothing has changed then).
  virtual bool exchange(const std::string& a, const std::string& b) = 0;
  virtual void remove_file(const std::string& path) = 0;
  // Removes a folder if it is empty; otherwise does nothing.
  virtual void remove_empty_folder(const std::string& path) = 0;
  // Folders below `folder`, deepest first.
  virtual std::vector<std::string> list_folders(const std::string& folder) const = 0;
};

// The real disk.
std::unique_ptr<FileSystem> make_disk_file_system();

}  // namespace kindred
