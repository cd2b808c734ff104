#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "base/text.h"
#include "base/wording.h"
#include "theme/check_ids.h"
#include "theme/contract.h"
#include "theme/expand_template.h"
#include "theme/load_words.h"
#include "theme/parse_template.h"
#include "theme/theme.h"
#include "theme/theme_layers.h"
#include "theme/tokens.h"

namespace kindred {
namespace {

constexpr std::string_view template_folder = "web/";
constexpr std::string_view template_ending = ".mustache";
constexpr std::string_view asset_folder = "assets/";

// "web/_head.mustache" → "_head"; empty for anything else.
std::string_view template_name(std::string_view path) {
  if (!path.starts_with(template_folder) || !path.ends_with(template_ending)) return {};
  path.remove_prefix(template_folder.size());
  path.remove_suffix(template_ending.size());
  return path.find('/') == std::string_view::npos ? path : std::string_view();
}

TemplateParts parse_templates(const ThemeLayers& theme) {
  TemplateParts parts;
  for (const ThemeLayer& layer : theme.all) {
    for (const std::string& path : layer.paths) {
      const std::string_view name = template_name(path);
      if (!name.empty() && parts.find(name) == parts.end())
        parts.emplace(name, parse_template(theme.read_source(layer, path), theme.diagnostics));
    }
  }
  return parts;
}

void add_unused(const ThemeLayers& theme, const ThemeLayer& layer, const std::string& path,
                const std::string& message, const std::vector<std::string>& known) {
  Diagnostic& fault =
      theme.diagnostics.add(Code::ThemeUnknownName, theme.file_span(layer, path), message);
  fault.help.push_back(fmt::format("`{}/{}` is never used", layer.shown, path));
  if (const auto near = nearest_name(template_name(path), known))
    fault.help.push_back(fmt::format("there is a template called `{}`", *near));
}

// A template that is neither a partial nor a page is never used: most likely its name is misspelt.
// So is a partial that a knowledge base lays over its theme and no template names.
void check_template_names(const ThemeLayers& theme, const Contract& contract,
                          const TemplateParts& parts) {
  std::vector<std::string> kinds;
  for (const ContractName& kind : contract.pages) kinds.push_back(kind.name);
  std::set<std::string> partials;
  for (const auto& [name, file] : parts)
    for (const TemplatePart& part : file)
      if (part.kind == TagKind::Partial) partials.emplace(part.text);
  for (const ThemeLayer& layer : theme.all) {
    for (const std::string& path : layer.paths) {
      const std::string name(template_name(path));
      const bool is_partial = name.starts_with('_');
      if (!name.empty() && !is_partial && !find_name(contract.pages, name))
        add_unused(theme, layer, path, fmt::format("there is no kind of page called `{}`", name),
                   kinds);
      else if (is_partial && layer.kind == LayerKind::Overrides && !partials.contains(name))
        add_unused(theme, layer, path, fmt::format("no template names the partial `{}`", name),
                   {partials.begin(), partials.end()});
      else if (name.empty() && path.ends_with(template_ending))
        add_unused(theme, layer, path, "templates stand in the folder `web` of a theme", {});
    }
  }
}

std::string template_path(const ContractName& kind) {
  return std::string(template_folder) + kind.name + std::string(template_ending);
}

Template load_page(const ThemeLayers& theme, const ContractName& kind, const TemplateParts& parts,
                   const Contract& contract, const Words& words) {
  const std::string text = expand_template(kind.name, parts, contract, words, theme.diagnostics);
  const std::string path = template_path(kind);
  if (const auto ids = contract.ids.find(kind.name); ids != contract.ids.end())
    check_ids(text, ids->second, theme.file_span(*theme.find(path), path), theme.diagnostics);
  return Template(text);
}

void add_missing_page(const ThemeLayers& theme, const ContractName& kind) {
  const std::string path = template_path(kind);
  Diagnostic& fault =
      theme.diagnostics.add(Code::ThemeMissingFile, theme.file_span(theme.theme(), path),
                            fmt::format("the theme has no template for {}", kind.meaning));
  fault.help.push_back(fmt::format("write `{}/{}`", theme.theme().folder, path));
  fault.help.emplace_back("or let the theme build upon another: `extends = \"folio\"`");
}

// The file of the site that an asset is, or is a part of: a folder whose name ends in `.js` or
// `.css` is one file.
std::string_view whole_of(std::string_view path) {
  for (const std::string_view ending : {".js/", ".css/"}) {
    const std::size_t found = path.find(ending);
    if (found != std::string_view::npos) return path.substr(0, found + ending.size() - 1);
  }
  return path;
}

// A part of a script without the comments that begin a line, which are for its writers. What is one
// file is taken as it is, since a text of several lines may look alike there.
std::string without_comments(std::string_view script) {
  std::string kept;
  bool is_comment = false;
  for (std::size_t begin = 0, end = 0; begin < script.size(); begin = end) {
    end = std::min(script.find('\n', begin), script.size() - 1) + 1;
    std::string_view line = script.substr(begin, end - begin);
    if (!is_comment && trim(line).starts_with("/*")) {
      is_comment = true;
      line.remove_prefix(line.find("/*") + 2);
    }
    if (is_comment) {
      const std::size_t close = line.find("*/");
      is_comment = close == line.npos;
      line.remove_prefix(is_comment ? line.size() : close + 2);
      if (trim(line).empty()) continue;
    }
    kept += line;
  }
  return kept;
}

// Parts follow each other in the order of their names. A whole file stands for all parts below it.
void load_assets(const ThemeLayers& theme, std::vector<ThemeAsset>& assets) {
  std::set<std::string, std::less<>> seen;
  std::vector<std::pair<std::string, const ThemeLayer*>> found;
  for (const ThemeLayer& layer : theme.all) {
    const std::size_t above = found.size();
    for (const std::string& path : layer.paths)
      if (path.starts_with(asset_folder) && !seen.contains(path) && !seen.contains(whole_of(path)))
        found.emplace_back(path, &layer);
    for (std::size_t i = above; i < found.size(); ++i) seen.insert(found[i].first);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::pair(whole_of(a.first), a.first) < std::pair(whole_of(b.first), b.first);
  });
  for (const auto& [path, layer] : found) {
    const std::string_view name = whole_of(path).substr(asset_folder.size());
    if (assets.empty() || assets.back().path != name) assets.push_back({std::string(name), {}});
    const bool is_part_of_script = name.ends_with(".js") && path.size() > whole_of(path).size();
    const std::string bytes = theme.read(*layer, path);
    assets.back().bytes += is_part_of_script ? without_comments(bytes) : bytes;
  }
}

// The bytes of a file; empty when no layer has it.
std::string read_file(const ThemeLayers& theme, const std::string& path) {
  const ThemeLayer* layer = theme.find(path);
  return layer ? theme.read(*layer, path) : std::string();
}

}  // namespace

const std::string& Words::operator()(std::string_view key) const {
  static const std::string none;
  const auto found = words_.find(key);
  return found == words_.end() ? none : found->second;
}

std::string date_in_words(const Words& words, std::string_view date) {
  if (date.size() != std::string_view("YYYY-MM-DD").size()) return std::string(date);
  const auto unpadded = [&](std::size_t at) {
    return date[at] == '0' ? date.substr(at + 1, 1) : date.substr(at, 2);
  };
  const std::string& month = words("month-" + std::string(unpadded(5)));
  if (month.empty()) return std::string(date);
  return fill_places(words("date"),
                     {{"day", unpadded(8)}, {"month", month}, {"year", date.substr(0, 4)}});
}

Theme load_theme(const FileSystem& files, const ThemeRequest& request, const Contract& contract,
                 Sources& sources, Diagnostics& diagnostics) {
  const ThemeLayers theme = open_theme(files, request, sources, diagnostics);
  Theme result;
  if (theme.all.empty()) return result;
  const TemplateParts parts = parse_templates(theme);
  check_template_names(theme, contract, parts);
  result.words = load_words(theme, request.language, contract, parts);
  for (const ContractName& kind : contract.pages) {
    if (parts.find(kind.name) == parts.end())
      add_missing_page(theme, kind);
    else
      result.pages.emplace(kind.name, load_page(theme, kind, parts, contract, result.words));
  }
  load_assets(theme, result.assets);
  change_tokens(theme, request.tokens, result.assets);
  result.book_css = read_file(theme, "book/book.css");
  result.cover_fonts = {read_file(theme, "cover/title.ttf"), read_file(theme, "cover/subtitle.ttf"),
                        read_file(theme, "cover/author.ttf")};
  result.has_search = theme.manifest.search.text != "none";
  return result;
}

}  // namespace kindred
