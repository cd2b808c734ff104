#pragma once

// Folders that never were on a disk, for reading: from whole paths to bytes.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/file_system.h"

namespace kindred {

class MemoryFiles : public FileSystem {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  std::vector<FileEntry> list(const std::string& folder) const override {
    std::vector<FileEntry> entries;
    for (const auto& [path, bytes] : files_) {
      if (!path.starts_with(folder + "/")) continue;
      FileEntry entry;
      entry.path = path.substr(folder.size() + 1);
      entry.size = bytes.size();
      entries.push_back(std::move(entry));
    }
    return entries;
  }
  std::vector<FileEntry> list_all(const std::string& folder) const override { return list(folder); }
  bool is_folder(const std::string& path) const override { return !list(path).empty(); }
  bool exists(const std::string& path) const override {
    return files_.count(path) > 0 || is_folder(path);
  }
  std::string read(const std::string& path) const override {
    const auto found = files_.find(path);
    if (found == files_.end()) throw Error(path + ": no such file");
    return found->second;
  }
  void make_folders(const std::string&) override { refuse(); }
  void write(const std::string&, std::string_view) override { refuse(); }
  void link_or_copy(const std::string&, const std::string&) override { refuse(); }
  void rename(const std::string&, const std::string&) override { refuse(); }
  bool exchange(const std::string&, const std::string&) override { return false; }
  void remove_file(const std::string&) override { refuse(); }
  void remove_empty_folder(const std::string&) override { refuse(); }
  std::vector<std::string> list_folders(const std::string&) const override { return {}; }

 private:
  [[noreturn]] static void refuse() { throw Error("these folders cannot be written"); }

  std::map<std::string, std::string> files_;
};

}  // namespace kindred
