#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file_system.h"

namespace kindred {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what, const std::string& path, const std::string& why) {
  throw Error("cannot " + what + " `" + path + "`: " + why);
}

void check(const std::error_code& code, const char* what, const std::string& path) {
  if (code) fail(what, path, code.message());
}

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

// Whether a link's target lies below `root` and is a regular file.
bool leads_inside(const fs::path& link, const fs::path& root) {
  std::error_code code;
  const fs::path target = fs::canonical(link, code);
  if (code || !fs::is_regular_file(target, code)) return false;
  const auto [end, _] = std::mismatch(root.begin(), root.end(), target.begin(), target.end());
  return end == root.end();
}

class DiskFileSystem final : public FileSystem {
 public:
  std::vector<FileEntry> list(const std::string& folder) const override {
    return walk(folder, false);
  }
  std::vector<FileEntry> list_all(const std::string& folder) const override {
    return walk(folder, true);
  }

  bool is_folder(const std::string& path) const override {
    std::error_code code;
    return fs::is_directory(path, code);
  }

  bool exists(const std::string& path) const override {
    std::error_code code;
    const auto type = fs::symlink_status(path, code).type();
    return type != fs::file_type::not_found && code != std::errc::filename_too_long;
  }

  bool is_link(const std::string& path) const override {
    std::error_code code;
    return fs::is_symlink(path, code);
  }

  std::string read(const std::string& path) const override {
    std::error_code code;
    if (!fs::is_regular_file(path, code)) fail("read", path, code ? code.message() : "not a file");
    std::ifstream in(path, std::ios::binary);
    if (!in) fail("read", path, std::strerror(errno));
    std::string bytes(fs::file_size(path, code), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad()) fail("read", path, std::strerror(errno));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
  }

  void make_folders(const std::string& path) override {
    std::error_code code;
    fs::create_directories(path, code);
    check(code, "make the folder", path);
  }

  void write(const std::string& path, std::string_view bytes) override {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) fail("write", path, std::strerror(errno));
    while (!bytes.empty()) {
      const auto written = ::write(file, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) {
        const std::string why = std::strerror(errno);
        ::close(file);
        fail("write", path, why);
      }
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::close(file) != 0) fail("write", path, std::strerror(errno));
  }

  void link_or_copy(const std::string& from, const std::string& to) override {
    std::error_code code;
    fs::create_hard_link(from, to, code);
    if (!code) return;
    fs::copy_file(from, to, code);
    check(code, "copy", from);
  }

  void rename(const std::string& from, const std::string& to) override {
    std::error_code code;
    fs::rename(from, to, code);
    check(code, "rename", from);
  }

  bool exchange(const std::string& a, const std::string& b) override {
    return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
  }

  // One call for thousands of files: to sync each of them would take much longer.
  void settle(const std::string& path) override {
    const int folder = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (folder < 0) fail("open", path, std::strerror(errno));
    const int fault = ::syncfs(folder) == 0 ? 0 : errno;
    ::close(folder);
    if (fault == EIO || fault == ENOSPC || fault == EDQUOT)
      fail("write", path, std::strerror(fault));
  }

  void remove_file(const std::string& path) override {
    std::error_code code;
    fs::remove(path, code);
    check(code, "remove", path);
  }

  void remove_empty_folder(const std::string& path) override { ::rmdir(path.c_str()); }

  std::vector<std::string> list_folders(const std::string& folder) const override {
    std::vector<std::string> folders;
    std::error_code code;
    for (fs::recursive_directory_iterator it(folder, code), end; it != end && !code;
         it.increment(code))
      if (it->is_directory() && !it->is_symlink())
        folders.push_back(it->path().lexically_relative(folder).generic_string());
    check(code, "list", folder);
    std::sort(folders.rbegin(), folders.rend());
    return folders;
  }

 private:
  static std::vector<FileEntry> walk(const std::string& folder, bool hidden) {
    std::vector<FileEntry> entries;
    std::error_code code;
    const fs::path root = fs::canonical(folder, code);
    check(code, "list", folder);
    std::string entered = folder;  // what cannot be listed when the iterator stops
    for (fs::recursive_directory_iterator it(root, code), end; it != end; it.increment(code)) {
      std::error_code ignored;  // what cannot be asked is no folder and no file
      const bool is_folder = it->is_directory(ignored);
      if (is_folder) entered = it->path().string();
      if (!hidden && is_hidden(it->path())) {
        if (is_folder) it.disable_recursion_pending();
        continue;
      }
      FileEntry entry;
      entry.path = it->path().lexically_relative(root).generic_string();
      if (it->is_symlink(ignored)) {
        entry.is_folder = is_folder;
        entry.outside = is_folder || !leads_inside(it->path(), root);
      } else if (!it->is_regular_file(ignored)) {
        continue;
      }
      if (!entry.outside) {
        entry.size = fs::file_size(it->path(), ignored);
        if (ignored == std::errc::filename_too_long) check(ignored, "read", it->path());
        entry.modified = fs::last_write_time(it->path(), ignored).time_since_epoch().count();
      }
      entries.push_back(std::move(entry));
    }
    check(code, "list", entered);
    std::sort(entries.begin(), entries.end(),
              [](const FileEntry& a, const FileEntry& b) { return a.path < b.path; });
    return entries;
  }
};

}  // namespace

std::unique_ptr<FileSystem> make_disk_file_system() { return std::make_unique<DiskFileSystem>(); }

}  // namespace kindred
