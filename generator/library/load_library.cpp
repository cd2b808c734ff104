#include "library/load_library.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
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
#include "library/read_article.h"

namespace kindred {
namespace {

constexpr std::size_t text_bytes_max = 8U << 20U;
constexpr std::size_t media_bytes_max = 64U << 20U;

// What is common to the steps of loading one folder.
struct Load {
  const FileSystem& files;
  const std::string& folder;
  const LoadOptions& options;
  Sources& sources;
  Diagnostics& diagnostics;
  std::vector<FileEntry> entries;  // sorted by path

  std::string read(const std::string& path) const { return files.read(folder + "/" + path); }
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

// Leaves out, and tells of, what must not or cannot be read.
void drop_unreadable(Load& load) {
  const std::string excluded = load.options.excluded + "/";
  std::erase_if(load.entries, [&](const FileEntry& entry) {
    if (!load.options.excluded.empty() && entry.path.starts_with(excluded)) return true;
    const bool is_text =
        is_markdown(entry.path) || entry.path == "kindred.toml" || entry.path == "references.bib";
    const bool is_large = entry.size > (is_text ? text_bytes_max : media_bytes_max);
    if (!entry.outside && !is_large) return false;
    if (!is_text && media_type_of(entry.path).empty()) return true;
    const SourceFile& file = load.sources.add(entry.path, "");
    if (entry.outside)
      load.diagnostics.add(Code::SourceOutside, make_span(file, 0, 0),
                           "this file is a link to a place outside the knowledge base");
    else
      load.diagnostics.add(
          Code::SourceTooLarge, make_span(file, 0, 0),
          is_text ? "this file is larger than 8 MiB" : "this file is larger than 64 MiB");
    return true;
  });
}

Config load_config(Load& load) {
  if (load.find("kindred.toml"))
    return read_config(add_source(load, "kindred.toml", load.read("kindred.toml")),
                       load.diagnostics);
  return default_config(file_name(load.folder));
}

Bibliography load_bibliography(Load& load) {
  if (!load.find("references.bib")) return {};
  return read_bibliography(add_source(load, "references.bib", load.read("references.bib")),
                           load.diagnostics);
}

// Two names that some systems cannot hold side by side.
void check_name_conflicts(Load& load, const std::vector<const SourceFile*>& articles) {
  std::map<std::string, const SourceFile*> seen;
  for (const SourceFile* file : articles) {
    const auto [first, is_new] = seen.emplace(fold_name(file->path()), file);
    if (is_new) continue;
    Diagnostic& fault =
        load.diagnostics.add(Code::ArticleNameConflict, make_span(*file, 0, 0),
                             "the name of this file differs from `" + first->second->path() +
                                 "` only by case or Unicode form");
    fault.help.push_back("rename one of the two");
  }
}

std::vector<const SourceFile*> load_article_sources(Load& load) {
  std::vector<const SourceFile*> articles;
  for (const FileEntry& entry : load.entries)
    if (is_markdown(entry.path))
      articles.push_back(&add_source(load, entry.path, load.read(entry.path)));
  check_name_conflicts(load, articles);
  return articles;
}

std::vector<Article> read_articles(Load& load, const std::vector<const SourceFile*>& files,
                                   const Config& config, bool has_bibliography) {
  std::vector<Article> articles(files.size());
  std::vector<Diagnostics> faults(files.size());
  parallel_for(files.size(), load.options.threads, [&](std::size_t i) {
    const std::string_view name = file_name(files[i]->path());
    const std::string folded = lower_case(name);
    const bool is_page = folded != "notice.md" && folded != "index.md" && folded != "readme.md";
    const ArticleOptions options{has_bibliography, config.has_file && is_page};
    articles[i] = read_article(*files[i], config, options, faults[i]);
  });
  for (Diagnostics& fault : faults) load.diagnostics.merge(std::move(fault));
  return articles;
}

// The media of a knowledge base: all images, and the other files that links lead to.
void load_media(Load& load, Library& library) {
  std::set<std::string, std::less<>> wanted;
  for (const Article& article : library.articles) {
    for (const LinkReference& link : article.body.links) {
      if (link.form != LinkForm::Inline || is_external_url(link.destination)) continue;
      if (auto path = join_path(parent_path(article.path), link.destination))
        wanted.insert(std::move(*path));
    }
  }
  std::vector<const FileEntry*> chosen;
  for (const FileEntry& entry : load.entries) {
    const std::string_view type = media_type_of(entry.path);
    if (!type.empty() && (is_image_type(type) || wanted.contains(entry.path)))
      chosen.push_back(&entry);
  }
  std::vector<MediaResult> results(chosen.size());
  parallel_for(chosen.size(), load.options.threads, [&](std::size_t i) {
    results[i] = read_media(chosen[i]->path, load.read(chosen[i]->path));
  });
  for (MediaResult& result : results) {
    if (result.fault.empty())
      library.media.push_back(std::move(result.file));
    else
      library.refused_media.emplace_back(std::move(result.file.path), std::move(result.fault));
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
  Load load{files, folder, options, sources, diagnostics, files.list(folder)};
  drop_unreadable(load);
  Library library;
  library.config = load_config(load);
  library.bibliography = load_bibliography(load);
  const bool has_bibliography = load.find("references.bib") != nullptr;
  std::vector<Article> articles =
      read_articles(load, load_article_sources(load), library.config, has_bibliography);
  arrange_articles(std::move(articles), options.with_drafts, library, diagnostics);
  load_media(load, library);
  fill_dates(load, library);
  return library;
}

}  // namespace kindred
