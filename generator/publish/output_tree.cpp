#include "publish/output_tree.h"

#include <cassert>
#include <utility>

namespace kindred {

void OutputTree::add(std::string path, std::string bytes) {
  [[maybe_unused]] const bool is_new = files_.emplace(std::move(path), std::move(bytes)).second;
  assert(is_new);
}

std::size_t OutputTree::size_bytes() const {
  std::size_t size = 0;
  for (const auto& [path, bytes] : files_) size += bytes.size();
  return size;
}

}  // namespace kindred
