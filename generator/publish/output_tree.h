#pragma once

// An edition in memory before anything is written: paths and bytes, sorted by path. Adding a path
// twice is a fault of the program (routes are checked when the site is planned) and asserted.

#include <map>
#include <string>
#include <string_view>

namespace kindred {

class OutputTree {
 public:
  // `path` is relative and normalized (base/site_path.h).
  void add(std::string path, std::string bytes);
  bool contains(std::string_view path) const { return files_.find(path) != files_.end(); }
  const std::map<std::string, std::string, std::less<>>& files() const { return files_; }
  std::size_t size_bytes() const;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace kindred
