#include "library/load_library.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/commit_dates.h"
#include "base/escape.h"
#include "base/parallel.h"
#include "base/site_path.h"
#include "base/text.h"
#include "bibliography/read_bibliography.h"
#include "config/read_config.h"
#include "library/arrange.h"
#include "library/media.h"
#include "library/portable_name.h"
#include "library/read_article.h"
#include "library/set_texts.h"

namespace kindred {
namespace {

constexpr std::size_t text_bytes_max = 8U << 20U;
constexpr std::size_t media_bytes_max = 64U << 20U;

using Paths = std::set<std::string, std::less<>>;

// What is common to the steps of loading one folder.
struct Load {
  const FileSystem& files;
  const std::string& folder;
  const LoadOptions& options;
  Sources& sources;
  Diagnostics& diagnostics;
  std::vector<FileEntry> entries;                           // sorted by path, which is UTF-8
  std::map<std::string, std::string, std::less<>> written;  // how the disk has names that are not

  std::string read(const std::string& path) const {
    const auto other = written.find(path);
    return files.read(folder + "/" + (other == written.end() ? path : other->second));
  }
  const FileEntry* find(std::string_view path) const {
    const auto at = std::lower_bound(
        entries.begin(), entries.end(), path,
        [](const FileEntry& entry, std::string_view wanted) { return entry.path < wanted; });
    return at != entries.end() && at->path == path ? &*at : nullptr;
  }
};

bool is_markdown(std::string_view path) {
  const std::string type = lower_case(extension(path));
  return type == "md" || type == "markdown";
}

// The bytes of a text file as a SourceFile; faults of its encoding are told.
const SourceFile& add_source(Load& load, const std::string& path, std::string bytes) {
  const auto bad = find_invalid_utf8(bytes);
  if (!bad) return load.sources.add(path, repair_utf8(std::move(bytes)));
  const SourceFile& file = load.sources.add(path, repair_utf8(std::move(bytes)));
  Diagnostic& fault = load.diagnostics.add(Code::SourceInvalidUtf8, make_span(file, *bad, *bad + 1),
                                           "this byte is not valid UTF-8");
  fault.help.push_back("save the file as UTF-8");
  return file;
}

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
Paths edition_folders(const Load& load) {
  Paths seen, editions;
  for (const FileEntry& entry : load.entries)
    for (std::string_view folder = parent_path(entry.path);
         !folder.empty() && seen.emplace(folder).second; folder = parent_path(folder)) {
      const std::string path(folder);
      if (load.files.exists(load.folder + "/" + path + "/" + std::string(manifest_name)))
        editions.insert(path + "/");
    }
  return editions;
}

// From here on a path is text; one that is not is told of with the other names that not every
// system can hold.
void repair_names(Load& load) {
  for (FileEntry& entry : load.entries)
    if (find_invalid_utf8(entry.path)) {
      std::string repaired = repair_utf8(entry.path);
      load.written.emplace(repaired, std::exchange(entry.path, repaired));
    }
  if (load.written.empty()) return;
  std::sort(load.entries.begin(), load.entries.end(),
            [](const FileEntry& a, const FileEntry& b) { return a.path < b.path; });
}

// Leaves out, and tells of, what must not or cannot be read.
void drop_unreadable(Load& load) {
  const std::string excluded = load.options.excluded + "/";
  Paths left_out = theme_folders(load.entries);
  left_out.merge(edition_folders(load));
  const auto is_left_out = [&](const FileEntry& entry) {
    for (auto slash = entry.path.find('/'); slash != std::string::npos && !left_out.empty();
         slash = entry.path.find('/', slash + 1))
      if (left_out.contains(std::string_view(entry.path).substr(0, slash + 1))) return true;
    return false;
  };
  std::erase_if(load.entries, [&](const FileEntry& entry) {
    if (is_left_out(entry)) return true;
    if (!load.options.excluded.empty() && entry.path.starts_with(excluded)) return true;
    const bool is_text =
        is_markdown(entry.path) || entry.path == "kindred.toml" || entry.path == "references.bib";
    const bool is_large = entry.size > (is_text ? text_bytes_max : media_bytes_max);
    if (!entry.outside && !is_large) return false;
    if (!is_text && !entry.is_folder && media_type_of(entry.path).empty()) return true;
    const SourceFile& file = load.sources.add(entry.path, "");
    if (entry.outside)
      load.diagnostics
          .add(Code::SourceOutside, make_span(file, 0, 0),
               entry.is_folder ? "this folder is a link, and what is in it is not read"
                               : "this file is a link to a place outside the knowledge base")
          .help.push_back(entry.is_folder ? "move the folder itself into the knowledge base"
                                          : "copy the file itself into the knowledge base");
    else
      load.diagnostics
          .add(Code::SourceTooLarge, make_span(file, 0, 0),
               is_text ? "this file is larger than 8 MiB" : "this file is larger than 64 MiB")
          .help.push_back(is_text ? "divide it into several files" : "make the file smaller");
    return true;
  });
}

Config load_config(Load& load) {
  const std::string& given = load.options.name;
  const std::string_view name = given.empty() ? file_name(load.folder) : std::string_view(given);
  if (!load.find("kindred.toml")) return default_config(name);
  return read_config(add_source(load, "kindred.toml", load.read("kindred.toml")), name,
                     load.diagnostics);
}

Bibliography load_bibliography(Load& load) {
  if (!load.find("references.bib")) return {};
  return read_bibliography(add_source(load, "references.bib", load.read("references.bib")),
                           load.diagnostics);
}

// Tells of names that some systems cannot hold, alone or side by side.
class NameCheck {
 public:
  explicit NameCheck(Load& load) : load_(load) {}

  // `source` is null for what is no text.
  void check(const std::string& path, const SourceFile* source) {
    const std::string fault =
        load_.written.contains(path) ? "the name `" + path + "` is not UTF-8" : name_fault(path);
    const auto [first, is_new] = seen_.emplace(fold_name(path), path);
    if (is_new && fault.empty()) return;
    const SourceFile& file = source ? *source : load_.sources.add(path, "");
    const SourceSpan span = make_span(file, 0, 0);
    if (!fault.empty())
      load_.diagnostics.add(Code::SourceUnportableName, span, fault)
          .help.push_back("rename it; letters, digits and hyphens are safe everywhere");
    if (!is_new)
      load_.diagnostics
          .add(Code::ArticleNameConflict, span,
               "the name of this file differs from `" + first->second +
                   "` only by case or Unicode form")
          .help.push_back("rename one of the two");
  }

 private:
  Load& load_;
  std::map<std::string, std::string> seen_;
};

std::vector<const SourceFile*> load_article_sources(Load& load) {
  std::vector<const SourceFile*> articles;
  for (const FileEntry& entry : load.entries)
    if (is_markdown(entry.path))
      articles.push_back(&add_source(load, entry.path, load.read(entry.path)));
  return articles;
}

std::vector<Article> read_articles(Load& load, const std::vector<const SourceFile*>& files,
                                   const Config& config, bool has_bibliography) {
  std::vector<Article> articles(files.size());
  std::vector<Diagnostics> faults(files.size());
  parallel_for(files.size(), load.options.threads, [&](std::size_t i) {
    const std::string& path = files[i]->path();
    const bool is_page = path != notice_path && !is_introduction_name(file_name(path));
    const ArticleOptions options{has_bibliography, config.has_file && is_page};
    articles[i] = read_article(*files[i], config, options, faults[i]);
  });
  for (Diagnostics& fault : faults) load.diagnostics.merge(std::move(fault));
  return articles;
}

// Adds the paths of the files that a page may lead to or show; a `?` and what follows is no part of
// one, unless a file is called so.
void add_wanted(const Article& page, Paths& wanted) {
  const auto add = [&](const std::string& written) {
    if (is_external_url(written)) return;
    for (const std::string_view part :
         {std::string_view(written), std::string_view(written).substr(0, written.find('?'))})
      if (auto path = path_from(page.path, part)) wanted.insert(std::move(*path));
  };
  for (const LinkReference& link : page.body.links)
    if (link.form == LinkForm::Inline) add(link.destination);
  for (const ImageReference& image : page.body.images) add(image.destination);
}

Paths wanted_files(const Library& library) {
  Paths wanted;
  for (const Article& article : library.articles) add_wanted(article, wanted);
  for (const Section& section : library.sections)
    if (section.introduction) add_wanted(*section.introduction, wanted);
  for (const auto* page : {&library.notice, &library.introduction})
    if (*page) add_wanted(**page, wanted);
  return wanted;
}

// The media of a knowledge base: all images, and the other files that links lead to.
void load_media(Load& load, Library& library) {
  const Paths wanted = wanted_files(library);
  std::vector<const FileEntry*> chosen;
  for (const FileEntry& entry : load.entries) {
    const std::string_view type = media_type_of(entry.path);
    const bool is_wanted = wanted.contains(entry.path);
    if (is_image_type(type) || (is_wanted && !type.empty()))
      chosen.push_back(&entry);
    else if (is_wanted && !is_markdown(entry.path))
      library.refused_media.emplace(entry.path, unpublished_kind);
  }
  std::vector<MediaResult> results(chosen.size());
  parallel_for(chosen.size(), load.options.threads, [&](std::size_t i) {
    results[i] = read_media(chosen[i]->path, load.read(chosen[i]->path));
  });
  for (MediaResult& result : results) {
    if (result.fault.empty())
      library.media.push_back(std::move(result.file));
    else
      library.refused_media.emplace(std::move(result.file.path), std::move(result.fault));
  }
}

void fill_dates(Load& load, Library& library) {
  const std::map<std::string, std::string> dates = read_commit_dates(load.folder);
  for (Article& article : library.articles) {
    const auto date = dates.find(article.path);
    if (article.meta.updated.empty() && date != dates.end()) article.meta.updated = date->second;
  }
}

}  // namespace

Library load_library(const FileSystem& files, const std::string& folder, const LoadOptions& options,
                     Sources& sources, Diagnostics& diagnostics) {
  Load load{files, folder, options, sources, diagnostics, files.list(folder), {}};
  repair_names(load);
  drop_unreadable(load);
  Library library;
  library.config = load_config(load);
  library.bibliography = load_bibliography(load);
  library.bibliography.language = library.config.info.language;
  const bool has_bibliography = load.find("references.bib") != nullptr;
  const std::vector<const SourceFile*> texts = load_article_sources(load);
  std::vector<Article> articles = read_articles(load, texts, library.config, has_bibliography);
  arrange_articles(std::move(articles), options.with_drafts, library, diagnostics);
  load_media(load, library);
  NameCheck names(load);
  for (const SourceFile* text : texts) names.check(text->path(), text);
  for (const MediaFile& file : library.media) names.check(file.path, nullptr);
  fill_dates(load, library);
  set_texts(library);
  return library;
}

}  // namespace kindred
