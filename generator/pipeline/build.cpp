#include "pipeline/build.h"

#include <filesystem>
#include <optional>
#include <utility>

#include "base/site_path.h"
#include "base/text.h"
#include "epub/cover_fonts.h"
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

// The output folder as a path below the knowledge base, or empty when it lies elsewhere.
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

// What the folder is called, however it was named.
std::string folder_name(const BuildOptions& options) {
  const auto path = std::filesystem::absolute(options.folder).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

Site read_site(const BuildOptions& options, const FileSystem& files, Sources& sources,
               Diagnostics& diagnostics) {
  Library library = load_library(
      files, options.folder,
      {options.with_drafts, output_inside(options), options.threads, folder_name(options)}, sources,
      diagnostics);
  if (options.base_url) library.config.info.base_url = *options.base_url;
  ConceptScheme concepts = make_concept_scheme(library, diagnostics);
  LinkGraph links = resolve_links(library, concepts, options.threads, diagnostics);
  return plan_site(std::move(library), std::move(concepts), std::move(links), diagnostics);
}

// `--theme DIR` is a path; a name is looked for in the knowledge base first, then among the
// installed themes. A knowledge base cannot lead out of itself by a link.
std::string theme_folder(const BuildOptions& options, const Config& config,
                         const FileSystem& files) {
  const std::string& wanted = options.theme.empty() ? config.theme.name : options.theme;
  if (wanted.find('/') != std::string::npos && !options.theme.empty())
    return wanted.starts_with('/') ? wanted : "./" + wanted;
  const std::string folder = options.folder + "/themes";
  const std::string own = folder + "/" + wanted;
  const bool is_inside = !files.is_link(folder) && !files.is_link(own);
  if (is_inside && files.is_folder(own))
    return own.starts_with('/') || own.starts_with("./") ? own : "./" + own;
  return options.themes_folder + "/" + wanted;
}

BuildSummary summarize(const Site& site) {
  BuildSummary summary;
  summary.articles = site.library.articles.size();
  summary.concepts = site.concepts.concepts.size();
  summary.references = site.library.bibliography.works.size();
  summary.links = site.links.link_count;
  return summary;
}

std::string book_name(const Site& site) {
  constexpr std::size_t bytes_max = 200;  // no system takes a name of more than 255
  std::string slug = file_slug(site.library.config.info.title);
  if (slug.size() > bytes_max) slug = repair_utf8(slug.substr(0, bytes_max));
  return (slug.empty() ? "book" : slug) + ".epub";
}

// Both editions are made before either is published.
void render_and_publish(const BuildOptions& options, const Site& site, const Theme& theme,
                        const CoverFonts& fonts, FileSystem& files, BuildSummary& summary) {
  OutputTree web;
  std::string book;
  if (options.with_site) web = render_web(site, theme, {options.threads});
  if (options.with_book) book = render_epub(site, theme, {options.threads, std::nullopt, fonts});
  if (options.with_site) publish_folder(web, options.output, "site", files);
  if (options.with_book) publish_file(book, book_mark, options.output, book_name(site), files);
  summary.bytes = web.size_bytes() + book.size();
  summary.is_published = true;
}

// The severities that the user asked for.
void settle(const BuildOptions& options, const Config& config, Diagnostics& diagnostics) {
  if (!config.has_file) diagnostics.soften();
  if (options.is_strict) diagnostics.harden();
  diagnostics.sort();
}

}  // namespace

BuildSummary build(const BuildOptions& options, FileSystem& files, Sources& sources,
                   Diagnostics& diagnostics) {
  const Site site = read_site(options, files, sources, diagnostics);
  settle(options, site.library.config, diagnostics);
  const Config& config = site.library.config;
  const std::string folder = theme_folder(options, config, files);
  Diagnostics theme_faults;
  const Theme theme =
      load_theme(files, folder, config.info.language, make_contract(), sources, theme_faults);
  diagnostics.merge(std::move(theme_faults));
  diagnostics.sort();
  BuildSummary summary = summarize(site);
  if (!options.output.empty() && !diagnostics.has_errors())
    render_and_publish(options, site, theme, load_cover_fonts(files, folder), files, summary);
  return summary;
}

}  // namespace kindred
