#include "pipeline/build.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/nearest_name.h"
#include "base/site_path.h"
#include "base/text.h"
#include "epub/check_book.h"
#include "epub/check_cover.h"
#include "epub/render_epub.h"
#include "library/load_library.h"
#include "links/concept_scheme.h"
#include "links/resolve.h"
#include "publish/publish.h"
#include "site/plan_site.h"
#include "theme/theme.h"
#include "views/page_views.h"
#include "web/render_web.h"

namespace kindred {
namespace {

// What the folder is called, however it was named.
std::string folder_name(const BuildOptions& options) {
  const auto path = std::filesystem::absolute(options.folder).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

void tell(const BuildOptions& options, const std::string& step) {
  if (options.on_step) options.on_step(step);
}

Site read_site(const BuildOptions& options, const FileSystem& files, Sources& sources,
               Diagnostics& diagnostics) {
  tell(options, "reading " + options.folder);
  Library library = load_library(
      files, options.folder,
      {options.with_drafts, output_inside(options), options.threads, folder_name(options)}, sources,
      diagnostics);
  const bool has_text = !library.articles.empty() || !library.drafts.empty() ||
                        !library.sections.empty() || library.introduction || library.notice;
  if (!has_text && !library.config.has_file)
    throw UsageError("there is neither a `kindred.toml` nor an article (`.md`) in `" +
                     options.folder + "`");
  if (options.base_url) library.config.info.base_url = *options.base_url;
  tell(options, "linking the articles");
  ConceptScheme concepts = make_concept_scheme(library, diagnostics);
  LinkGraph links = resolve_links(library, concepts, options.threads, diagnostics);
  return plan_site(std::move(library), std::move(concepts), std::move(links), diagnostics);
}

// The folder of the theme. `--theme DIR` is a path, anything else a name; one that no theme has is
// told at its place.
std::optional<std::string> theme_folder(const BuildOptions& options, const Config& config,
                                        const ThemePlaces& places, const FileSystem& files,
                                        Diagnostics& diagnostics) {
  if (options.theme.find('/') != std::string::npos)
    return options.theme.starts_with('/') || options.theme.starts_with("./") ? options.theme
                                                                             : "./" + options.theme;
  const bool is_asked_for = !options.theme.empty();
  const std::string& name = is_asked_for ? options.theme : config.theme.name.text;
  auto folder = find_theme(files, places, name);
  if (!folder)
    add_unknown_theme(files, places, name, is_asked_for ? SourceSpan() : config.theme.name.span,
                      diagnostics);
  return folder;
}

Theme read_theme(const BuildOptions& options, const Config& config, const FileSystem& files,
                 Sources& sources, Diagnostics& diagnostics) {
  const ThemePlaces places{options.folder, options.themes_folder};
  const auto folder = theme_folder(options, config, places, files, diagnostics);
  if (!folder) return {};
  return load_theme(files, {*folder, config.info.language, places, config.theme.tokens},
                    make_contract(), sources, diagnostics);
}

BuildSummary summarize(const Site& site) {
  BuildSummary summary;
  summary.articles = site.library.articles.size();
  summary.concepts = site.concepts.concepts.size();
  summary.references = site.library.bibliography.works.size();
  summary.links = site.links.link_count;
  summary.drafts = site.library.drafts.size();
  return summary;
}

// No system takes a name of more than 255 bytes.
std::string shorten(std::string_view slug) {
  constexpr std::size_t bytes_max = 110;
  return std::string(cut_utf8(slug, bytes_max));
}

// The name of the whole book's file, without its ending.
std::string book_name(const Site& site) {
  const std::string slug = shorten(file_slug(site.library.config.info.title));
  return slug.empty() ? "book" : slug;
}

// The edition of the reading path that the user asked for: the configured one where there is one.
EditionConfig find_edition(const BuildOptions& options, const Config& config) {
  std::vector<std::string> known;
  for (const PathConfig& path : config.paths) known.push_back(path.id);
  const auto found = std::find(known.begin(), known.end(), options.path);
  if (found == known.end()) {
    const auto near = nearest_name(options.path, known);
    throw UsageError("there is no reading path `" + options.path + "`" +
                     (near ? "; there is one called `" + *near + "`" : std::string()));
  }
  EditionConfig edition;
  edition.path = static_cast<std::size_t>(found - known.begin());
  for (const EditionConfig& configured : config.editions)
    if (configured.path == edition.path) edition = configured;
  return edition;
}

using Books = std::map<std::string, std::string>;  // by the names of their files

// The whole book and its editions, or the one edition that was asked for.
Books render_books(const BuildOptions& options, const Site& site, const Theme& theme) {
  const Config& config = site.library.config;
  const std::string name = book_name(site);
  Books books;
  std::vector<EditionConfig> editions = config.editions;
  if (!options.path.empty())
    editions = {find_edition(options, config)};
  else
    books[name + ".epub"] = render_epub(site, theme, {options.threads, std::nullopt});
  for (const EditionConfig& edition : editions)
    books[name + "-" + shorten(config.paths[edition.path].id) + ".epub"] =
        render_epub(site, theme, {options.threads, edition});
  return books;
}

// All editions are made, and complete beside their places, before any is published.
void render_and_publish(const BuildOptions& options, const Site& site, const Theme& theme,
                        FileSystem& files, BuildSummary& summary) {
  OutputTree web;
  Books books;
  std::optional<StagedFolder::Names> names;
  if (options.with_book) {
    tell(options, "making the book");
    books = render_books(options, site, theme);
    names.emplace();
    for (const auto& [name, bytes] : books) names->insert(name);
  }
  if (options.with_site) {
    tell(options, "making the site");
    web = render_web(site, theme, {options.threads});
  }
  tell(options, "publishing to " + options.output);
  StagedFiles staged_books(books, book_mark, options.output, files);
  std::optional<StagedFolder> staged_site;
  if (options.with_site) staged_site.emplace(web, options.output, "site", names, files);
  if (options.is_durable) files.settle(options.output);
  if (staged_site) staged_site->put_in_place();
  staged_books.put_in_place();
  if (staged_site) staged_books.remove_others(staged_site->old_companions());
  if (staged_site) staged_site->clear();
  summary.bytes = web.size_bytes();
  for (const auto& [name, bytes] : books) summary.bytes += bytes.size();
  summary.is_published = true;
}

// The severities that the user asked for.
void settle(const BuildOptions& options, const Config& config, Diagnostics& diagnostics) {
  if (!config.has_file) diagnostics.soften();
  if (options.is_strict) diagnostics.harden();
  diagnostics.sort();
}

}  // namespace

std::string output_inside(const BuildOptions& options) {
  if (options.output.empty()) return {};
  const auto relative =
      std::filesystem::absolute(options.output)
          .lexically_normal()
          .lexically_relative(std::filesystem::absolute(options.folder).lexically_normal());
  const std::string path = relative.generic_string();
  return path.empty() || path == "." || path.starts_with("..") ? std::string()
                                                               : normalize_path(path).value_or("");
}

BuildSummary build(const BuildOptions& options, FileSystem& files, Sources& sources,
                   Diagnostics& diagnostics) {
  const Site site = read_site(options, files, sources, diagnostics);
  const Config& config = site.library.config;
  Diagnostics theme_faults;
  const Theme theme = read_theme(options, config, files, sources, theme_faults);
  if (options.with_book) {
    check_book(site, diagnostics);
    check_cover(site, theme, diagnostics);
  }
  settle(options, config, diagnostics);
  diagnostics.merge(std::move(theme_faults));
  diagnostics.sort();
  BuildSummary summary = summarize(site);
  if (!options.output.empty() && !diagnostics.has_errors())
    render_and_publish(options, site, theme, files, summary);
  return summary;
}

}  // namespace kindred
