#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/nearest_name.h"
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

void add_missing_page(const ThemeLayers& theme, const ContractName& kind) {
  const std::string path = std::string(template_folder) + kind.name + std::string(template_ending);
  Diagnostic& fault =
      theme.diagnostics.add(Code::ThemeMissingFile, theme.file_span(theme.theme(), path),
                            fmt::format("the theme has no template for {}", kind.meaning));
  fault.help.push_back(fmt::format("write `{}/{}`", theme.theme().folder, path));
  fault.help.emplace_back("or let the theme build upon another: `extends = \"folio\"`");
}

// A folder whose name ends in `.js` is one script: its files in the order of their names.
void join_scripts(std::vector<ThemeAsset>& assets) {
  std::vector<ThemeAsset> joined;
  for (ThemeAsset& asset : assets) {
    const std::size_t end = asset.path.find(".js/");
    if (end != std::string::npos) asset.path.resize(end + 3);
    if (joined.empty() || joined.back().path != asset.path)
      joined.push_back(std::move(asset));
    else
      joined.back().bytes += asset.bytes;
  }
  assets = std::move(joined);
}

void load_assets(const ThemeLayers& theme, std::vector<ThemeAsset>& assets) {
  std::set<std::string> seen;
  for (const ThemeLayer& layer : theme.all) {
    for (const std::string& path : layer.paths) {
      if (!path.starts_with(asset_folder) || !seen.insert(path).second) continue;
      assets.push_back({path.substr(asset_folder.size()), theme.read(layer, path)});
    }
  }
  std::sort(assets.begin(), assets.end(),
            [](const ThemeAsset& a, const ThemeAsset& b) { return a.path < b.path; });
  join_scripts(assets);
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
      result.pages.emplace(kind.name, Template(expand_template(kind.name, parts, contract,
                                                               result.words, diagnostics)));
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
