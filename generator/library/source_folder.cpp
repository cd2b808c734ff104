#include "library/source_folder.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/site_path.h"
#include "base/text.h"
#include "library/media.h"

namespace kindred {
namespace {

constexpr std::size_t text_bytes_max = 8U << 20U;
constexpr std::size_t media_bytes_max = 64U << 20U;

using Paths = std::set<std::string, std::less<>>;

// The folders of the themes that lie inside a knowledge base, and of what it lays over its theme,
// each with a slash at its end: what stands in them is no article.
Paths theme_folders(const std::vector<FileEntry>& entries) {
  Paths folders;
  for (const FileEntry& entry : entries) {
    const auto parts = split(entry.path, '/');
    if (parts.size() == 4 && parts[0] == "themes" && parts[2] == "web" &&
        parts[3].ends_with(".mustache"))
      folders.insert("themes/" + std::string(parts[1]) + "/");
    const bool is_override = parts.size() == 3 && parts[0] == "theme" &&
                             (parts[1] == "web" || parts[1] == "words" || parts[1] == "assets");
    if (is_override && !entry.path.ends_with(".md")) folders.insert("theme/");
  }
  return folders;
}

// The folders below a knowledge base that an earlier build wrote, each with a slash at its end.
Paths edition_folders(const SourceFolder& folder) {
  Paths seen, editions;
  for (const FileEntry& entry : folder.entries)
    for (std::string_view parent = parent_path(entry.path);
         !parent.empty() && seen.emplace(parent).second; parent = parent_path(parent)) {
      const std::string path(parent);
      if (folder.files.exists(folder.path + "/" + path + "/" + std::string(manifest_name)))
        editions.insert(path + "/");
    }
  return editions;
}

// From here on a path is text; one that is not is told of with the other names that not every
// system can hold.
void repair_names(SourceFolder& folder) {
  for (FileEntry& entry : folder.entries)
    if (find_invalid_utf8(entry.path)) {
      std::string repaired = repair_utf8(entry.path);
      folder.written.emplace(repaired, std::exchange(entry.path, repaired));
    }
  if (folder.written.empty()) return;
  std::sort(folder.entries.begin(), folder.entries.end(),
            [](const FileEntry& a, const FileEntry& b) { return a.path < b.path; });
}

// Leaves out what lies in the folder `excluded`, in themes and in earlier editions.
void drop_other_folders(SourceFolder& folder, const std::string& excluded) {
  Paths others = theme_folders(folder.entries);
  others.merge(edition_folders(folder));
  if (!excluded.empty()) others.insert(excluded + "/");
  if (others.empty()) return;
  std::erase_if(folder.entries, [&](const FileEntry& entry) {
    for (auto slash = entry.path.find('/'); slash != std::string::npos;
         slash = entry.path.find('/', slash + 1))
      if (others.contains(std::string_view(entry.path).substr(0, slash + 1))) return true;
    return false;
  });
}

// Why a file or folder must not be read, and what to do about it.
struct Refusal {
  Code code;
  const char* message;
  const char* remedy;
};

std::optional<Refusal> find_refusal(const FileEntry& entry, bool is_text) {
  if (entry.outside && entry.is_folder)
    return Refusal{Code::SourceOutside, "this folder is a link, and what is in it is not read",
                   "move the folder itself into the knowledge base"};
  if (entry.outside)
    return Refusal{Code::SourceOutside, "this file is a link to a place outside the knowledge base",
                   "copy the file itself into the knowledge base"};
  if (is_text && entry.size > text_bytes_max)
    return Refusal{Code::SourceTooLarge, "this file is larger than 8 MiB",
                   "divide it into several files"};
  if (entry.size > media_bytes_max)
    return Refusal{Code::SourceTooLarge, "this file is larger than 64 MiB",
                   "make the file smaller"};
  return std::nullopt;
}

// Leaves out what must not be read, and tells of it if it would have been.
void drop_refused(SourceFolder& folder, Sources& sources, Diagnostics& diagnostics) {
  std::erase_if(folder.entries, [&](const FileEntry& entry) {
    const bool is_text =
        is_markdown(entry.path) || entry.path == "kindred.toml" || entry.path == "references.bib";
    const std::optional<Refusal> refusal = find_refusal(entry, is_text);
    if (refusal && (is_text || entry.is_folder || !media_type_of(entry.path).empty()))
      diagnostics.add(refusal->code, make_span(sources.add(entry.path, ""), 0, 0), refusal->message)
          .help.push_back(refusal->remedy);
    return refusal.has_value();
  });
}

}  // namespace

bool is_markdown(std::string_view path) {
  const std::string type = lower_case(extension(path));
  return type == "md" || type == "markdown";
}

bool SourceFolder::has(std::string_view wanted) const {
  const auto at = std::lower_bound(
      entries.begin(), entries.end(), wanted,
      [](const FileEntry& entry, std::string_view other) { return entry.path < other; });
  return at != entries.end() && at->path == wanted;
}

std::string SourceFolder::read(const std::string& wanted) const {
  const auto other = written.find(wanted);
  return files.read(path + "/" + (other == written.end() ? wanted : other->second));
}

SourceFolder list_sources(const FileSystem& files, const std::string& path,
                          const std::string& excluded, Sources& sources, Diagnostics& diagnostics) {
  SourceFolder folder{files, path, files.list(path), {}};
  repair_names(folder);
  drop_other_folders(folder, excluded);
  drop_refused(folder, sources, diagnostics);
  return folder;
}

}  // namespace kindred
