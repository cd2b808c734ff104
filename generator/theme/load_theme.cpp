#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "theme/contract.h"
#include "theme/expand_template.h"
#include "theme/parse_template.h"
#include "theme/read_words.h"
#include "theme/theme.h"

namespace kindred {
namespace {

constexpr std::string_view template_folder = "web/";
constexpr std::string_view template_ending = ".mustache";
constexpr std::string_view asset_folder = "assets/";

// The files of a theme, read when they are asked for.
struct ThemeFolder {
  const FileSystem& files;
  std::string folder;
  std::vector<std::string> paths;  // sorted, relative to the folder
  Sources& sources;
  Diagnostics& diagnostics;

  bool has(std::string_view path) const {
    return std::binary_search(paths.begin(), paths.end(), path);
  }
  std::string read(const std::string& path) const { return files.read(folder + "/" + path); }
  const SourceFile& read_source(const std::string& path) const {
    std::string text = read(path);
    const auto invalid = find_invalid_utf8(text);
    const SourceFile& source = sources.add(folder + "/" + path, repair_utf8(std::move(text)));
    if (invalid)
      diagnostics
          .add(Code::SourceInvalidUtf8, make_span(source, *invalid, *invalid + 1),
               "this is not valid UTF-8")
          .help.emplace_back("save the file as UTF-8");
    return source;
  }
};

ThemeFolder open_folder(const FileSystem& files, const std::string& folder, Sources& sources,
                        Diagnostics& diagnostics) {
  ThemeFolder result{files, folder, {}, sources, diagnostics};
  if (files.is_folder(folder)) {
    for (const FileEntry& entry : files.list(folder))
      if (!entry.outside) result.paths.push_back(entry.path);
  }
  std::sort(result.paths.begin(), result.paths.end());
  return result;
}

// A place for a fault of a file as a whole, which may be missing.
SourceSpan file_span(const ThemeFolder& theme, const std::string& path) {
  return make_span(theme.sources.add(theme.folder + "/" + path, ""), 0, 0);
}

void add_missing(const ThemeFolder& theme, const std::string& path) {
  theme.diagnostics
      .add(Code::ThemeMissingFile, file_span(theme, path),
           fmt::format("the theme has no `{}`", path))
      .help.push_back(fmt::format("write `{}/{}`", theme.folder, path));
}

// "web/_head.mustache" → "_head"; empty for anything else.
std::string_view template_name(std::string_view path) {
  if (!path.starts_with(template_folder) || !path.ends_with(template_ending)) return {};
  path.remove_prefix(template_folder.size());
  path.remove_suffix(template_ending.size());
  return path.find('/') == std::string_view::npos ? path : std::string_view();
}

TemplateParts parse_templates(const ThemeFolder& theme) {
  TemplateParts parts;
  for (const std::string& path : theme.paths) {
    const std::string_view name = template_name(path);
    if (!name.empty())
      parts.emplace(name, parse_template(theme.read_source(path), theme.diagnostics));
  }
  return parts;
}

// A file that is neither a partial nor a page is never used: most likely its name is misspelt.
void check_template_names(const ThemeFolder& theme, const Contract& contract) {
  std::vector<std::string> kinds;
  for (const ContractName& kind : contract.pages) kinds.push_back(kind.name);
  for (const std::string& path : theme.paths) {
    const std::string_view name = template_name(path);
    if (name.empty() || name.starts_with('_') || find_name(contract.pages, name)) continue;
    Diagnostic& diagnostic =
        theme.diagnostics.add(Code::ThemeUnknownName, file_span(theme, path),
                              fmt::format("there is no kind of page called `{}`", name));
    diagnostic.help.push_back(fmt::format(
        "`{}/{}` is never used; the name of a partial begins with `_`", theme.folder, path));
    if (const auto near = nearest_name(name, kinds))
      diagnostic.help.push_back(fmt::format("there is a kind of page called `{}`", *near));
  }
}

// English first, then the base language, then the language itself; later ones win.
Words load_words(const ThemeFolder& theme, std::string_view language, const Contract& contract) {
  const std::string tag = lower_case(language);
  const std::string base = tag.substr(0, tag.find('-'));
  std::map<std::string, std::string, std::less<>> words;
  std::set<std::string> seen;
  for (const std::string& name : {std::string("en"), base, tag}) {
    const std::string path = "words/" + name + ".toml";
    if (!seen.insert(name).second || !theme.has(path)) continue;
    for (auto& [key, text] : read_words(theme.read_source(path), theme.diagnostics))
      words.insert_or_assign(key, std::move(text));
  }
  if (words.empty()) {
    add_missing(theme, "words/en.toml");
    return Words(std::move(words));
  }
  for (const std::string& key : contract.words) {
    if (words.find(key) != words.end()) continue;
    theme.diagnostics
        .add(Code::ThemeUnknownName, file_span(theme, "words/en.toml"),
             fmt::format("the words of the theme lack `{}`", key))
        .help.push_back(fmt::format("add it to `{}/words/en.toml`", theme.folder));
  }
  return Words(std::move(words));
}

void load_assets(const ThemeFolder& theme, Theme& result) {
  for (const std::string& path : theme.paths) {
    if (!path.starts_with(asset_folder)) continue;
    result.assets.push_back({path.substr(asset_folder.size()), theme.read(path)});
  }
}

}  // namespace

const std::string& Words::operator()(std::string_view key) const {
  static const std::string none;
  const auto found = words_.find(key);
  return found == words_.end() ? none : found->second;
}

Theme load_theme(const FileSystem& files, const std::string& folder, std::string_view language,
                 const Contract& contract, Sources& sources, Diagnostics& diagnostics) {
  const ThemeFolder theme = open_folder(files, folder, sources, diagnostics);
  Theme result;
  if (!theme.has("theme.toml")) {  // without it the folder is hardly a theme, or no folder at all
    add_missing(theme, "theme.toml");
    return result;
  }
  result.words = load_words(theme, language, contract);
  const TemplateParts parts = parse_templates(theme);
  check_template_names(theme, contract);
  for (const ContractName& kind : contract.pages) {
    if (parts.find(kind.name) == parts.end()) {
      add_missing(theme, std::string(template_folder) + kind.name + std::string(template_ending));
      continue;
    }
    result.pages.emplace(kind.name, Template(expand_template(kind.name, parts, contract,
                                                             result.words, diagnostics)));
  }
  load_assets(theme, result);
  if (theme.has("book/book.css")) result.book_css = theme.read("book/book.css");
  return result;
}

}  // namespace kindred
