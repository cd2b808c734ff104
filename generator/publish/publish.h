#pragma once

// Editions to disk, whole or not at all. A folder is made complete beside its place and put there
// in one step, so that whoever looks, even after the program was killed, finds the old edition or
// the new one.
//
// A manifest (`manifest_name`) inside the folder lists what Kindred wrote. Files that are not on it
// belong to somebody else: they are kept, and a file of the edition never replaces one of them.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "base/site_path.h"
#include "publish/output_tree.h"

namespace kindred {

struct PublishReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

// Publishes `tree` as the folder `parent`/`name`, making `parent` if needed. Throws Error if the
// disk fails or a foreign file is in the way; the earlier edition is untouched then. Not for use by
// two processes on one folder at once.
PublishReport publish_folder(const OutputTree& tree, const std::string& parent,
                             const std::string& name, FileSystem& files);

// Files on their way to `parent`: written beside their places when this is made, by name and bytes,
// and put there, each in one step, by `put_in_place`. So a disk that is full leaves all the earlier
// ones. Files whose bytes are there already are not touched. `mark` is a text that all files of
// their kind contain: a file without it is not ours. Throws Error as publish_folder does.
class StagedFiles {
 public:
  StagedFiles(const std::map<std::string, std::string>& files, std::string_view mark,
              std::string parent, FileSystem& system);
  void put_in_place();

 private:
  std::string stage(const std::string& name) const { return parent_ + "/." + name + ".new"; }

  std::string parent_;
  FileSystem& system_;
  std::vector<std::string> names_;  // of those that differ
};

}  // namespace kindred
