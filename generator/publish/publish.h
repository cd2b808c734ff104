#pragma once

// Editions to disk, whole or not at all. Each is made complete beside its place and then put there
// in one step, so that whoever looks, even after the program was killed, finds the old edition or
// the new one. Several editions are all staged before the first is put in place: a full disk or a
// file in the way leaves all of the earlier ones.
//
// A manifest (`manifest_name`) inside the folder lists what Kindred wrote. Files that are not on it
// belong to somebody else: they are kept, and a file of the edition never replaces one of them.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "publish/output_tree.h"

namespace kindred {

struct PublishReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

// A folder on its way to `parent`/`name`: complete beside its place when this is made (which makes
// `parent` if needed). Throws Error if the disk fails or a foreign file is in the way. Not for use
// by two processes on one folder at once.
class StagedFolder {
 public:
  // The names begin with a full stop, so nobody takes them for editions.
  struct Places {
    std::string target;
    std::string stage;  // the new edition until it is complete, then perhaps the old one
    std::string old;    // the old one, where the system cannot exchange two folders in one step
  };

  StagedFolder(const OutputTree& tree, const std::string& parent, const std::string& name,
               FileSystem& files);
  void put_in_place();
  // Takes the old edition off the disk.
  void clear();
  const PublishReport& report() const { return report_; }

 private:
  Places places_;
  FileSystem& files_;
  PublishReport report_;
  bool is_there_ = false;  // this very edition is in its place
};

// Files on their way to `parent`, by name and bytes. Files whose bytes are there already are not
// touched. `mark` is a text that all files of their kind contain: a file without it is not ours.
// Throws Error as StagedFolder does.
class StagedFiles {
 public:
  StagedFiles(const std::map<std::string, std::string>& files, std::string_view mark,
              std::string parent, FileSystem& system);
  StagedFiles(const StagedFiles&) = delete;
  StagedFiles& operator=(const StagedFiles&) = delete;
  ~StagedFiles();  // takes what has not been put in place off the disk
  void put_in_place();

 private:
  std::string stage(const std::string& name) const { return parent_ + "/." + name + ".new"; }
  void discard();

  std::string parent_;
  FileSystem& system_;
  std::vector<std::string> names_;  // of those that differ
};

}  // namespace kindred
