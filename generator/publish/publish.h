#pragma once

// Editions to disk, whole or not at all. A folder is made complete beside its place and put there
// in one step, so that whoever looks, even after the program was killed, finds the old edition or
// the new one.
//
// A manifest (`manifest_name`) inside the folder lists what Kindred wrote. Files that are not on it
// belong to somebody else: they are kept, and a file of the edition never replaces one of them.

#include <cstddef>
#include <string>
#include <string_view>

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

// Publishes one file as `parent`/`name`, in one step. `mark` is a text that all files of its kind
// contain: a file without it is not ours. Throws Error as publish_folder does.
void publish_file(std::string_view bytes, std::string_view mark, const std::string& parent,
                  const std::string& name, FileSystem& files);

}  // namespace kindred
