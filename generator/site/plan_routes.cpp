#include "site/plan_routes.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/site_path.h"
#include "base/text.h"
#include "library/portable_name.h"

namespace kindred {
namespace {

// No system takes a name of more than 255 bytes, and some no path of more than 1024.
constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t path_bytes_max = 800;

// Gives out the paths of a site, each once. Paths are compared without case: some systems do.
class RouteTable {
 public:
  RouteTable(bool is_strict, Diagnostics& diagnostics)
      : is_strict_(is_strict), diagnostics_(diagnostics) {}

  // Who asks for a path: `name` is how a complaint calls it. Two files whose names differ only by
  // case are told of when they are loaded, and nobody sees the names of media, so those get a
  // number without a word.
  struct Taker {
    std::string name;
    SourceSpan span;
    std::string file;  // of an article
    bool may_be_renamed = false;
  };

  std::string take(const std::string& wanted, Taker taker) {
    const std::string path = shorten(wanted);
    const auto [known, is_new] = taken_.emplace(fold_name(path), taker);
    if (is_new) return path;
    const bool is_told = !taker.file.empty() && taker.file == known->second.file;
    if (is_strict_ && !taker.may_be_renamed && !is_told) {
      Diagnostic& fault = diagnostics_.add(
          Code::RouteCollision, taker.span,
          taker.name + " and " + known->second.name + " would both be written to `" + path + "`");
      fault.help.push_back("rename one of the two, or give it another id");
    }
    const std::string before(without_extension(path));
    for (int& number = numbers_[fold_name(path)];; ++number) {
      std::string other =
          before + "-" + std::to_string(number + 2) + "." + std::string(extension(path));
      if (taken_.emplace(fold_name(other), taker).second) return other;
    }
  }

 private:
  // As many folders as have room, each as much of its name as has.
  static std::string shorten(const std::string& path) {
    const std::string ending = "." + std::string(extension(path));
    const std::string name =
        std::string(cut_utf8(stem(path), name_bytes_max - ending.size())) + ending;
    std::string shortened;
    for (const std::string_view folder : split(parent_path(path), '/')) {
      const std::string_view part = cut_utf8(folder, name_bytes_max);
      if (shortened.size() + part.size() + 1 + name.size() > path_bytes_max) break;
      if (!part.empty()) shortened.append(part) += '/';
    }
    return shortened + name;
  }

  bool is_strict_;
  Diagnostics& diagnostics_;
  std::map<std::string, Taker> taken_;
  std::map<std::string, int> numbers_;  // that were given to the later takers of a path
};

std::string slug_path(std::string_view folder) {
  std::string path;
  for (const std::string_view part : split(folder, '/')) {
    std::string slug = file_slug(part);
    if (!path.empty()) path += '/';
    path += slug.empty() ? "section" : slug;
  }
  return path;
}

// Where a concept is declared.
SourceSpan concept_span(const Library& library, const Concept& item) {
  for (const ConceptEntry& entry : library.article(item.home).meta.concepts)
    if (entry.id == item.id) return entry.span;
  return make_span(*library.article(item.home).source, 0, 0);
}

// Where a section is told of: its entry in the configuration, or its first file.
SourceSpan section_span(const Library& library, const Section& section) {
  for (const SectionConfig& written : library.config.sections)
    if (written.id == section.id) return written.span;
  if (section.introduction) return make_span(*section.introduction->source, 0, 0);
  if (section.articles.empty()) return {};
  return make_span(*library.article(section.articles.front()).source, 0, 0);
}

std::string media_route(const MediaFile& file) {
  const std::string_view folder = parent_path(file.path);
  const std::string slug = file_slug(stem(file.path));
  const std::string name = (slug.empty() ? "file" : slug) + "." + lower_case(extension(file.path));
  return "assets/media/" + (folder.empty() ? name : slug_path(folder) + "/" + name);
}

// Where an earlier path of an article lies on the site, or nothing when it cannot lie there.
std::optional<std::string> redirect_path(std::string_view written) {
  auto path = normalize_path(written);
  if (!path || !name_fault(*path).empty()) return std::nullopt;
  if (path->ends_with(".md")) path->resize(path->size() - 3);
  if (!path->ends_with(".html")) *path += ".html";
  if (fold_name(*path).starts_with("assets/")) return std::nullopt;
  for (const std::string_view part : split(*path, '/'))
    if (part.starts_with('.')) return std::nullopt;
  return path;
}

}  // namespace

Routes plan_routes(const Library& library, const ConceptScheme& concepts,
                   Diagnostics& diagnostics) {
  RouteTable table(library.config.has_file, diagnostics);
  for (const char* path : route::all)
    table.take(path, {std::string("the page `") + path + "`", {}, {}, false});
  Routes routes;
  for (const Section& section : library.sections) {
    const RouteTable::Taker taker{
        "the section `" + section.id + "`", section_span(library, section), {}, false};
    routes.sections.push_back(
        section.id.empty() ? section.id : table.take(slug_path(section.id) + "/index.html", taker));
  }
  for (const PathConfig& path : library.config.paths)
    routes.paths.push_back(table.take(
        path_route(path.id), {"the reading path `" + path.id + "`", path.span, {}, false}));
  for (const Concept& item : concepts.concepts)
    routes.concepts.push_back(
        table.take(concept_route(item.id),
                   {"the concept `" + item.term + "`", concept_span(library, item), {}, false}));
  for (const Article& article : library.articles) {
    const std::string folder =
        article.section.empty() ? std::string() : slug_path(article.section) + "/";
    routes.articles.push_back(
        table.take(folder + article.slug + ".html",
                   {"the article `" + article.path + "`", make_span(*article.source, 0, 0),
                    fold_name(article.path), false}));
  }
  for (const MediaFile& file : library.media)
    routes.media.push_back(
        table.take(media_route(file), {"the file `" + file.path + "`", {}, {}, true}));
  return routes;
}

std::vector<Redirect> plan_redirects(const Library& library, const Routes& routes,
                                     Diagnostics& diagnostics) {
  std::set<std::string> taken;
  for (const auto* list : {&routes.articles, &routes.sections, &routes.concepts, &routes.paths})
    for (const std::string& path : *list) taken.insert(fold_name(path));
  for (const char* path : route::all) taken.insert(path);
  std::vector<Redirect> redirects;
  for (std::size_t i = 0; i < library.articles.size(); ++i) {
    for (const PlacedText& written : library.articles[i].meta.redirects) {
      const auto path = redirect_path(written.text);
      if (!path) {
        const std::string fault = name_fault(written.text);
        diagnostics
            .add(Code::FrontMatterBadValue, written.span,
                 fault.empty() ? "`" + written.text + "` is no path inside the site" : fault)
            .help.push_back("write an earlier path such as `section/old-slug`");
      } else if (!taken.insert(fold_name(*path)).second) {
        diagnostics
            .add(Code::RouteCollision, written.span, "something else is written to `" + *path + "`")
            .help.push_back("take this redirect out");
      } else {
        redirects.push_back({*path, ArticleId(i)});
      }
    }
  }
  return redirects;
}

}  // namespace kindred
