#include "publish/publish.h"

#include <cassert>
#include <set>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/site_path.h"
#include "base/text.h"

namespace kindred {
namespace {

using Paths = std::set<std::string, std::less<>>;

using Places = StagedFolder::Places;

Paths read_manifest(const std::string& folder, const FileSystem& files) {
  Paths paths;
  const std::string path = folder + "/" + std::string(manifest_name);
  if (!files.exists(path)) return paths;
  const std::string text = files.read(path);
  for (const std::string_view line : split(text, '\n'))
    if (const auto normal = normalize_path(line); normal && *normal == line) paths.emplace(line);
  return paths;
}

std::string make_manifest(const OutputTree& tree) {
  std::string text;
  for (const auto& [path, bytes] : tree.files()) text += path + "\n";
  return text;
}

void remove_tree(const std::string& folder, FileSystem& files) {
  if (!files.exists(folder)) return;
  for (const FileEntry& entry : files.list_all(folder))
    files.remove_file(folder + "/" + entry.path);
  for (const std::string& below : files.list_folders(folder))
    files.remove_empty_folder(folder + "/" + below);
  files.remove_empty_folder(folder);
}

// What an earlier run may have left when it was killed.
void clear_leftovers(const Places& places, FileSystem& files) {
  if (!files.exists(places.target) && files.exists(places.old))
    files.rename(places.old, places.target);
  remove_tree(places.stage, files);
  remove_tree(places.old, files);
}

// The files of the target that Kindred did not write.
Paths foreign_files(const std::string& folder, const Paths& manifest, const FileSystem& files) {
  Paths foreign;
  for (const FileEntry& entry : files.list_all(folder))
    if (entry.path != manifest_name && !manifest.contains(entry.path)) foreign.insert(entry.path);
  return foreign;
}

[[noreturn]] void refuse_foreign(const std::string& path) {
  throw Error("`" + path +
              "` was not written by Kindred and is in the way: move it, or choose another output "
              "folder with `-o`");
}

void refuse_conflicts(const OutputTree& tree, const Paths& foreign, const std::string& folder) {
  for (const std::string& path : foreign)
    if (tree.contains(path)) refuse_foreign(folder + "/" + path);
}

// What is tidied up beside a fault that is on its way to the user.
template <class Action>
void try_to(const Action& action) {
  try {
    action();
  } catch (const Error&) {  // the next run tries again
  }
}

class Stage {
 public:
  Stage(const Places& places, FileSystem& files) : places_(places), files_(files) {
    files_.make_folders(places_.stage);
  }

  void write(const std::string& path, std::string_view bytes) {
    make_parent(path);
    files_.write(places_.stage + "/" + path, bytes);
  }

  void keep(const std::string& path) {
    make_parent(path);
    files_.link_or_copy(places_.target + "/" + path, places_.stage + "/" + path);
  }

  void make_folder(const std::string& path) { files_.make_folders(places_.stage + "/" + path); }

 private:
  void make_parent(const std::string& path) {
    const std::string parent(parent_path(path));
    if (!parent.empty() && made_.insert(parent).second)
      files_.make_folders(places_.stage + "/" + parent);
  }

  const Places& places_;
  FileSystem& files_;
  Paths made_;
};

bool is_same(const std::string& path, std::string_view bytes, const FileSystem& files) {
  return files.exists(path) && files.read(path) == bytes;
}

// Folders that hold nothing and that no edition made: somebody else's.
std::vector<std::string> foreign_folders(const std::string& folder, const Paths& manifest,
                                         const FileSystem& files) {
  std::set<std::string> used;
  const auto use = [&](std::string_view path) {
    for (path = parent_path(path); !path.empty(); path = parent_path(path)) used.emplace(path);
  };
  for (const std::string& path : manifest) use(path);
  std::vector<std::string> empty;
  for (const std::string& path : files.list_folders(folder))
    if (!used.contains(path)) empty.push_back(path);
  return empty;
}

// Where the system cannot exchange two folders in one step, the old edition goes aside first, and
// comes back if the new one cannot take its place.
void put_in_two_steps(const Places& places, FileSystem& files) {
  files.rename(places.target, places.old);
  try {
    files.rename(places.stage, places.target);
  } catch (const Error&) {
    files.rename(places.old, places.target);
    throw;
  }
}

// Names that would break the lines of a manifest, and places that lie behind a link.
void refuse_dangers(const OutputTree& tree, const Places& places, const FileSystem& files) {
  for (const auto& [path, bytes] : tree.files())
    if (path.find('\n') != std::string::npos)
      throw Error("cannot write a file with a line break in its name: `" + path + "`");
  for (const std::string* path : {&places.target, &places.stage, &places.old})
    if (files.is_link(*path))
      throw Error("`" + *path +
                  "` is a link: take it away, or choose another output folder with `-o`");
}

}  // namespace

StagedFolder::StagedFolder(const OutputTree& tree, const std::string& parent,
                           const std::string& name, FileSystem& files)
    : places_{parent + "/" + name, parent + "/." + name + ".new", parent + "/." + name + ".old"},
      files_(files) {
  files.make_folders(parent);
  refuse_dangers(tree, places_, files);
  clear_leftovers(places_, files);
  const bool is_update = files.exists(places_.target);
  const Paths manifest = is_update ? read_manifest(places_.target, files) : Paths{};
  const Paths foreign = is_update ? foreign_files(places_.target, manifest, files) : Paths{};
  refuse_conflicts(tree, foreign, places_.target);
  Paths same;
  for (const auto& [path, bytes] : tree.files())
    if (manifest.contains(path) && is_same(places_.target + "/" + path, bytes, files))
      same.insert(path);
  report_.unchanged = same.size();
  report_.written = tree.files().size() - same.size();
  for (const std::string& path : manifest)
    if (!tree.contains(path)) ++report_.removed;
  is_there_ = is_update && report_.written == 0 && report_.removed == 0;
  if (is_there_) return;

  try {
    Stage stage(places_, files);
    if (is_update)
      for (const std::string& path : foreign_folders(places_.target, manifest, files))
        stage.make_folder(path);
    for (const std::string& path : foreign) stage.keep(path);
    for (const auto& [path, bytes] : tree.files()) {
      if (same.contains(path))
        stage.keep(path);
      else
        stage.write(path, bytes);
    }
    stage.write(std::string(manifest_name), make_manifest(tree));
  } catch (const Error&) {  // a full disk shall not stay full
    try_to([&] { remove_tree(places_.stage, files); });
    throw;
  }
}

void StagedFolder::put_in_place() {
  if (is_there_) return;
  if (!files_.exists(places_.target))
    files_.rename(places_.stage, places_.target);
  else if (!files_.exchange(places_.stage, places_.target))
    put_in_two_steps(places_, files_);
}

void StagedFolder::clear() {
  remove_tree(places_.stage, files_);
  remove_tree(places_.old, files_);
}

StagedFiles::StagedFiles(const std::map<std::string, std::string>& files, std::string_view mark,
                         std::string parent, FileSystem& system)
    : parent_(std::move(parent)), system_(system) {
  system_.make_folders(parent_);
  for (const auto& [name, bytes] : files) {
    assert(bytes.find(mark) != std::string_view::npos);
    if (system_.exists(stage(name))) system_.remove_file(stage(name));  // of a run that was killed
    const std::string target = parent_ + "/" + name;
    if (system_.exists(target)) {
      const std::string there = system_.read(target);
      if (there == bytes) continue;
      if (there.find(mark) == std::string::npos) refuse_foreign(target);
    }
    names_.push_back(name);
    try {
      system_.write(stage(name), bytes);
    } catch (const Error&) {
      discard();
      throw;
    }
  }
}

StagedFiles::~StagedFiles() { discard(); }

void StagedFiles::discard() {
  try_to([&] {
    for (const std::string& name : names_)
      if (system_.exists(stage(name))) system_.remove_file(stage(name));
  });
}

void StagedFiles::put_in_place() {
  for (const std::string& name : names_) system_.rename(stage(name), parent_ + "/" + name);
}

}  // namespace kindred
