#pragma once

// A disk in memory, and one whose n-th change fails.

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace kindred {

using Texts = std::map<std::string, std::string>;  // files by path

// Behaves like a disk: folders exist because they were made, changes are whole, a rename never
// replaces a folder that holds something. Not thread-safe for writing.
class MemoryFileSystem : public FileSystem {
 public:
  MemoryFileSystem() = default;
  // With these files, by path from `folder`; by whole path without one.
  explicit MemoryFileSystem(const Texts& files, const std::string& folder = {});
  // Puts a file there, with the folders above it.
  void put(const std::string& path, std::string bytes);
  // As a file whose content lies outside: it is listed and must not be read.
  void put_outside_link(const std::string& path);
  void put_folder(const std::string& path) { add_folders(path); }

  // Every file below `folder`, by path from there.
  Texts below(const std::string& folder) const;

  // Of the n-th change from now on (from 1) nothing happens but an Error; 0: none fails.
  void fail_at(std::size_t change) { fail_at_ = change; }
  std::size_t changes() const { return changes_; }  // asked for since `fail_at` was last reset
  void reset_changes() { changes_ = 0; }
  void forbid_exchange() { can_exchange_ = false; }

  std::vector<FileEntry> list(const std::string& folder) const override;
  std::vector<FileEntry> list_all(const std::string& folder) const override;
  bool is_folder(const std::string& path) const override { return folders_.contains(path); }
  bool exists(const std::string& path) const override;
  bool is_link(const std::string& path) const override { return outside_.contains(path); }
  std::string read(const std::string& path) const override;

  void make_folders(const std::string& path) override;
  void write(const std::string& path, std::string_view bytes) override;
  void link_or_copy(const std::string& from, const std::string& to) override;
  void rename(const std::string& from, const std::string& to) override;
  bool exchange(const std::string& a, const std::string& b) override;
  void remove_file(const std::string& path) override;
  void remove_empty_folder(const std::string& path) override;
  std::vector<std::string> list_folders(const std::string& folder) const override;

 private:
  void change(const char* what, const std::string& path);  // counts, and fails if it is the one
  void add_folders(std::string_view path);
  void move(const std::string& from, const std::string& to);

  Texts files_;
  std::set<std::string> folders_;
  std::set<std::string> outside_;
  std::size_t fail_at_ = 0;
  std::size_t changes_ = 0;
  bool can_exchange_ = true;
};

}  // namespace kindred
