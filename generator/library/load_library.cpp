#include "library/load_library.h"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/commit_dates.h"
#include "base/parallel.h"
#include "base/site_path.h"
#include "base/text.h"
#include "bibliography/read_bibliography.h"
#include "config/read_config.h"
#include "library/arrange.h"
#include "library/check_names.h"
#include "library/load_media.h"
#include "library/read_article.h"
#include "library/set_texts.h"
#include "library/source_folder.h"

namespace kindred {
namespace {

// What is common to the steps of loading one folder.
struct Load {
  const SourceFolder& folder;
  const LoadOptions& options;
  Sources& sources;
  Diagnostics& diagnostics;
};

const SourceFile& load_text(Load& load, const std::string& path) {
  std::string bytes = load.folder.read(path);
  const auto bad = find_invalid_utf8(bytes);
  const SourceFile& file = load.sources.add(path, repair_utf8(std::move(bytes)));
  if (bad)
    load.diagnostics
        .add(Code::SourceInvalidUtf8, make_span(file, *bad, *bad + 1),
             "this byte is not valid UTF-8")
        .help.push_back("save the file as UTF-8");
  return file;
}

Config load_config(Load& load) {
  const std::string& given = load.options.name;
  const std::string_view name =
      given.empty() ? file_name(load.folder.path) : std::string_view(given);
  if (!load.folder.has("kindred.toml")) return default_config(name);
  return read_config(load_text(load, "kindred.toml"), name, load.diagnostics);
}

Bibliography load_bibliography(Load& load) {
  if (!load.folder.has("references.bib")) return {};
  return read_bibliography(load_text(load, "references.bib"), load.diagnostics);
}

std::vector<const SourceFile*> load_article_texts(Load& load) {
  std::vector<const SourceFile*> articles;
  for (const FileEntry& entry : load.folder.entries)
    if (is_markdown(entry.path)) articles.push_back(&load_text(load, entry.path));
  return articles;
}

std::vector<Article> read_articles(Load& load, const std::vector<const SourceFile*>& files,
                                   const Config& config) {
  const bool has_bibliography = load.folder.has("references.bib");
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

void fill_dates(Load& load, Library& library) {
  const std::map<std::string, std::string> dates = read_commit_dates(load.folder.path);
  for (Article& article : library.articles) {
    const auto date = dates.find(article.path);
    if (article.meta.updated.empty() && date != dates.end()) article.meta.updated = date->second;
  }
}

}  // namespace

Library load_library(const FileSystem& files, const std::string& folder, const LoadOptions& options,
                     Sources& sources, Diagnostics& diagnostics) {
  const SourceFolder source = list_sources(files, folder, options.excluded, sources, diagnostics);
  Load load{source, options, sources, diagnostics};
  Library library;
  library.config = load_config(load);
  library.bibliography = load_bibliography(load);
  library.bibliography.language = library.config.info.language;
  const std::vector<const SourceFile*> texts = load_article_texts(load);
  std::vector<Article> articles = read_articles(load, texts, library.config);
  arrange_articles(std::move(articles), options.with_drafts, library, diagnostics);
  load_media(source, options.threads, library);
  check_names(source, texts, library.media, sources, diagnostics);
  fill_dates(load, library);
  set_texts(library);
  return library;
}

}  // namespace kindred
