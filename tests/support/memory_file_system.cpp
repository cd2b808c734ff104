#include "support/memory_file_system.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/site_path.h"

namespace kindred {
namespace {

bool is_below(const std::string& path, const std::string& folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool is_hidden(const std::string& path) {
  return path.starts_with('.') || path.find("/.") != std::string::npos;
}

}  // namespace

MemoryFileSystem::MemoryFileSystem(const Texts& files, const std::string& folder) {
  add_folders(folder);
  for (const auto& [path, bytes] : files) put(folder.empty() ? path : folder + "/" + path, bytes);
}

void MemoryFileSystem::add_folders(std::string_view path) {
  for (; !path.empty(); path = parent_path(path)) folders_.emplace(path);
}

void MemoryFileSystem::put(const std::string& path, std::string bytes) {
  add_folders(parent_path(path));
  files_[path] = std::move(bytes);
}

void MemoryFileSystem::put_outside_link(const std::string& path) {
  put(path, {});
  outside_.insert(path);
}

Texts MemoryFileSystem::below(const std::string& folder) const {
  Texts found;
  for (const auto& [path, bytes] : files_)
    if (is_below(path, folder)) found.emplace(path.substr(folder.size() + 1), bytes);
  return found;
}

void MemoryFileSystem::change(const char* what, const std::string& path) {
  if (++changes_ == fail_at_)
    throw Error(std::string("cannot ") + what + " `" + path + "`: the test says so");
}

std::vector<FileEntry> MemoryFileSystem::list_all(const std::string& folder) const {
  if (!is_folder(folder)) throw Error("cannot list `" + folder + "`: no such folder");
  std::vector<FileEntry> entries;
  for (const auto& [path, bytes] : files_) {
    if (!is_below(path, folder)) continue;
    FileEntry entry;
    entry.path = path.substr(folder.size() + 1);
    entry.size = bytes.size();
    entry.outside = outside_.contains(path);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<FileEntry> MemoryFileSystem::list(const std::string& folder) const {
  std::vector<FileEntry> entries = list_all(folder);
  std::erase_if(entries, [](const FileEntry& entry) { return is_hidden(entry.path); });
  return entries;
}

bool MemoryFileSystem::exists(const std::string& path) const {
  return files_.contains(path) || folders_.contains(path);
}

std::string MemoryFileSystem::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) throw Error("cannot read `" + path + "`: no such file");
  if (outside_.contains(path)) throw Error("`" + path + "` must not be read");
  return found->second;
}

void MemoryFileSystem::make_folders(const std::string& path) {
  change("make the folder", path);
  for (std::string_view part = path; !part.empty(); part = parent_path(part))
    if (files_.contains(std::string(part))) throw Error("`" + path + "` lies below a file");
  add_folders(path);
}

void MemoryFileSystem::write(const std::string& path, std::string_view bytes) {
  change("write", path);
  const std::string parent(parent_path(path));
  if (!parent.empty() && !is_folder(parent)) throw Error("no folder `" + parent + "`");
  if (is_folder(path)) throw Error("`" + path + "` is a folder");
  files_[path] = bytes;
}

void MemoryFileSystem::link_or_copy(const std::string& from, const std::string& to) {
  change("copy", from);
  if (!files_.contains(from)) throw Error("cannot copy `" + from + "`: no such file");
  files_[to] = files_[from];
  if (outside_.contains(from)) outside_.insert(to);
}

void MemoryFileSystem::move(const std::string& from, const std::string& to) {
  const auto moved = [&](const std::string& path) { return to + path.substr(from.size()); };
  std::map<std::string, std::string> files;
  for (auto& [path, bytes] : files_)
    files[path == from || is_below(path, from) ? moved(path) : path] = std::move(bytes);
  files_ = std::move(files);
  for (std::set<std::string>* paths : {&folders_, &outside_}) {
    std::set<std::string> renamed;
    for (const std::string& path : *paths)
      renamed.insert(path == from || is_below(path, from) ? moved(path) : path);
    *paths = std::move(renamed);
  }
}

void MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  change("rename", from);
  if (!exists(from)) throw Error("cannot rename `" + from + "`: no such file");
  const bool is_full = is_folder(to) && !below(to).empty();
  if (is_full || (is_folder(from) && files_.contains(to)))
    throw Error("cannot rename `" + from + "`: `" + to + "` is in the way");
  files_.erase(to);
  move(from, to);
}

bool MemoryFileSystem::exchange(const std::string& a, const std::string& b) {
  change("exchange", a);
  if (!can_exchange_) return false;
  const std::string aside = a + ".exchanged";
  move(a, aside);
  move(b, a);
  move(aside, b);
  return true;
}

void MemoryFileSystem::remove_file(const std::string& path) {
  change("remove", path);
  files_.erase(path);
  outside_.erase(path);
}

void MemoryFileSystem::remove_empty_folder(const std::string& path) {
  change("remove", path);
  const auto is_inside = [&](const std::string& other) { return is_below(other, path); };
  if (below(path).empty() && std::none_of(folders_.begin(), folders_.end(), is_inside))
    folders_.erase(path);
}

std::vector<std::string> MemoryFileSystem::list_folders(const std::string& folder) const {
  std::vector<std::string> found;
  for (const std::string& path : folders_)
    if (is_below(path, folder)) found.push_back(path.substr(folder.size() + 1));
  std::sort(found.rbegin(), found.rend());
  return found;
}

}  // namespace kindred
