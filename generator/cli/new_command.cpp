#include <cstdio>

#include <fmt/format.h>

#include "base/file_system.h"
#include "base/site_path.h"
#include "base/text.h"
#include "cli/commands.h"

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
  std::string title = options.title;
  if (title.empty()) {
    title = slug;
    for (char& c : title)
      if (c == '-') c = ' ';
    title = capitalize(title);
  }
  const std::string kind = options.kind.empty() ? "" : "kind: " + yaml_string(options.kind) + "\n";
  return fmt::format(
      "---\n"
      "title: {}\n"
      "summary: \"One or two sentences that answer the title.\"\n"
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
      yaml_string(title), kind);
}

}  // namespace

int new_command(const std::string& folder, const NewOptions& options) {
  std::string written = options.path;
  if (written.ends_with(".md")) written.resize(written.size() - 3);
  const auto path = normalize_path(written);
  const std::string slug = path ? file_slug(file_name(*path)) : std::string();
  if (slug.empty() || parent_path(*path).empty()) {
    std::fputs(fmt::format("kindred: `{}` is no SECTION/SLUG, such as `types/emotional-intimacy`\n",
                           options.path)
                   .c_str(),
               stderr);
    return 2;
  }
  const std::string section = folder + "/" + std::string(parent_path(*path));
  const std::string file = section + "/" + slug + ".md";
  const auto files = make_disk_file_system();
  if (files->exists(file)) {
    std::fputs(fmt::format("kindred: `{}` exists already\n", file).c_str(), stderr);
    return 1;
  }
  files->make_folders(section);
  files->write(file, make_article(slug, options));
  std::fputs((file + "\n").c_str(), stdout);
  return 0;
}

}  // namespace kindred
