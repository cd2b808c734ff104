#include <cstdio>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/diagnostic.h"
#include "base/error.h"
#include "base/file_system.h"
#include "base/nearest_name.h"
#include "base/site_path.h"
#include "base/source.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "config/read_config.h"
#include "library/front_matter.h"

namespace kindred {
namespace {

std::string yaml_string(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + "\"";
}

std::string make_article(const std::string& slug, const NewOptions& options) {
  const std::string title = options.title.empty() ? title_from_name(slug) : options.title;
  const std::string kind = options.kind.empty() ? "" : "kind: " + yaml_string(options.kind) + "\n";
  return fmt::format(
      "---\n"
      "title: {}\n"
      "summary: \"{}\"\n"
      "{}draft: true\n"
      "# concepts:                  # the ideas that this article explains\n"
      "#   - term: a term\n"
      "#     aliases: [another word for it]\n"
      "#     definition: \"One sentence.\"\n"
      "# keywords: [other words that readers may search for]\n"
      "---\n\n"
      "The answer to the title, in two or three sentences.\n\n"
      "## A first heading\n\n"
      "Link ideas as `[[term]]`, other articles as `[[slug]]`, and cite works as `[@key]`.\n",
      yaml_string(title), summary_to_write, kind);
}

Config read_settings(const std::string& folder, const FileSystem& files) {
  const std::string file = folder + "/kindred.toml";
  if (!files.exists(file)) return {};
  Sources sources;
  Diagnostics faults;  // `kindred check` tells them
  return read_config(sources.add("kindred.toml", files.read(file)), {}, faults);
}

// Throws UsageError when `kindred.toml` lists ids, and `wanted` is none of them.
template <class Listed>
void require_listed(const std::string& wanted, const std::vector<Listed>& listed,
                    const std::string& what) {
  if (listed.empty()) return;
  std::vector<std::string> ids;
  for (const Listed& one : listed) {
    if (one.id == wanted) return;
    ids.push_back(one.id);
  }
  const auto near = nearest_name(wanted, ids);
  throw UsageError(
      "kindred.toml lists no " + what + " `" + wanted + "`; " +
      (near ? "there is one called `" + *near + "`" : "there are " + quote_names(ids)));
}

// SECTION/SLUG as a path in the knowledge base. The name of its folder may stand before it, as the
// shell completes it.
std::string article_path(const std::string& folder, const NewOptions& options) {
  std::string written = options.path;
  if (written.ends_with(".md")) written.resize(written.size() - 3);
  if (written.starts_with(folder + "/")) written.erase(0, folder.size() + 1);
  const auto path = normalize_path(written);
  const std::string slug = path ? file_slug(file_name(*path)) : std::string();
  if (slug.empty() || parent_path(*path).empty())
    throw UsageError("`" + options.path +
                     "` is no SECTION/SLUG, such as `types/emotional-intimacy`");
  return std::string(parent_path(*path)) + "/" + slug;
}

}  // namespace

int new_command(const std::string& folder, const NewOptions& options) {
  const auto files = make_disk_file_system();
  const Config config = read_settings(folder, *files);
  const std::string path = article_path(folder, options);
  const std::string section(parent_path(path));
  require_listed(section, config.sections, "section");
  if (!options.kind.empty()) require_listed(options.kind, config.kinds, "kind");
  const std::string file = (folder == "." ? "" : folder + "/") + path + ".md";
  if (files->exists(file)) {
    print(stderr, "kindred: `" + file + "` exists already\n");
    return 1;
  }
  files->make_folders(std::string(parent_path(file)));
  files->write(file, make_article(std::string(file_name(path)), options));
  print(stdout, file + "\n");
  print(stderr,
        "it is a draft: `kindred serve --drafts` shows it, `kindred check --drafts` reads it\n");
  return 0;
}

}  // namespace kindred
