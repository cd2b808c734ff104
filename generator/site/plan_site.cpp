#include "site/plan_site.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "base/site_path.h"
#include "base/text.h"
#include "language/words.h"
#include "markdown/plain_text.h"

namespace kindred {
namespace {

constexpr int words_per_minute = 200;

// Gives out the paths of a site, each once. Paths are compared without case: some systems do.
class RouteTable {
 public:
  RouteTable(bool is_strict, Diagnostics& diagnostics)
      : is_strict_(is_strict), diagnostics_(diagnostics) {}

  // `what` names the taker in a complaint about the next one. Nobody sees the names of media, so
  // those get a number without a word.
  std::string take(const std::string& path, const std::string& what, SourceSpan span,
                   bool may_be_renamed = false) {
    const auto [known, is_new] = taken_.emplace(fold_name(path), what);
    if (is_new) return path;
    if (is_strict_ && !may_be_renamed) {
      Diagnostic& fault = diagnostics_.add(
          Code::RouteCollision, span,
          what + " and " + known->second + " would both be written to `" + path + "`");
      fault.help.push_back("rename one of the two");
    }
    const std::string before = path.substr(0, path.size() - extension(path).size() - 1);
    for (int number = 2;; ++number) {
      std::string other =
          before + "-" + std::to_string(number) + "." + std::string(extension(path));
      if (taken_.emplace(fold_name(other), what).second) return other;
    }
  }

 private:
  bool is_strict_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> taken_;
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

Routes plan_routes(const Library& library, const ConceptScheme& concepts,
                   Diagnostics& diagnostics) {
  RouteTable table(library.config.has_file, diagnostics);
  for (const char* path :
       {route::home, route::concepts, route::references, route::map, route::search, route::missing})
    table.take(path, std::string("the page `") + path + "`", {});
  Routes routes;
  for (const Section& section : library.sections) {
    const std::string path =
        section.id.empty() ? std::string() : slug_path(section.id) + "/index.html";
    routes.sections.push_back(
        path.empty() ? path : table.take(path, "the section `" + section.id + "`", {}));
  }
  for (const PathConfig& path : library.config.paths)
    routes.paths.push_back(
        table.take("paths/" + path.id + ".html", "the reading path `" + path.id + "`", path.span));
  for (const Concept& item : concepts.concepts)
    routes.concepts.push_back(table.take("concepts/" + item.id + ".html",
                                         "the concept `" + item.term + "`",
                                         make_span(*library.article(item.home).source, 0, 0)));
  for (const Article& article : library.articles) {
    const std::string folder =
        article.section.empty() ? std::string() : slug_path(article.section) + "/";
    routes.articles.push_back(table.take(folder + article.slug + ".html",
                                         "the article `" + article.path + "`",
                                         make_span(*article.source, 0, 0)));
  }
  for (const MediaFile& file : library.media) {
    const std::string folder(parent_path(file.path));
    const std::string slug = file_slug(stem(file.path));
    const std::string name =
        (slug.empty() ? "file" : slug) + "." + lower_case(extension(file.path));
    const std::string path =
        "assets/media/" + (folder.empty() ? name : slug_path(folder) + "/" + name);
    routes.media.push_back(table.take(path, "the file `" + file.path + "`", {}, true));
  }
  return routes;
}

std::vector<ReadingPath> plan_paths(const Library& library, Diagnostics& diagnostics) {
  std::map<std::string, std::vector<ArticleId>> by_name;
  for (std::size_t i = 0; i < library.articles.size(); ++i) {
    const Article& article = library.articles[i];
    by_name[article.path].emplace_back(i);
    by_name[article.path.substr(0, article.path.size() - 3)].emplace_back(i);
    by_name[article.slug].emplace_back(i);
  }
  std::vector<std::string> slugs;
  for (const Article& article : library.articles) slugs.push_back(article.slug);
  std::vector<ReadingPath> paths;
  for (const PathConfig& written : library.config.paths) {
    ReadingPath path{written.id, written.title, written.summary, {}};
    for (const PlacedText& name : written.articles) {
      const auto found = by_name.find(name.text);
      if (found != by_name.end()) {
        path.articles.push_back(found->second.front());
        continue;
      }
      Diagnostic& fault = diagnostics.add(Code::ConfigUnknownArticle, name.span,
                                          "there is no article `" + name.text + "`");
      if (const auto near = nearest_name(name.text, slugs))
        fault.help.push_back("there is an article with a similar name: `" + *near + "`");
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

std::vector<Letter> plan_letters(const ConceptScheme& concepts) {
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < concepts.concepts.size(); ++i) {
    const std::string plain = fold_plain(concepts.concepts[i].term);
    std::string letter = "#";
    if (std::size_t end = 0; !plain.empty() && is_letter(decode_utf8(plain, end)))
      letter = capitalize(plain.substr(0, end));
    if (letters.empty() || letters.back().letter != letter) letters.push_back({letter, {}});
    letters.back().concepts.emplace_back(i);
  }
  return letters;
}

int reading_minutes(const Article& article) {
  const auto words = static_cast<double>(find_words(plain_text(article.body.blocks)).size());
  return std::max(1, static_cast<int>(std::lround(words / words_per_minute)));
}

std::vector<Redirect> plan_redirects(const Library& library, const Routes& routes,
                                     Diagnostics& diagnostics) {
  std::map<std::string, std::string> taken;
  for (const auto* list : {&routes.articles, &routes.sections, &routes.concepts, &routes.paths})
    for (const std::string& path : *list) taken.emplace(path, path);
  for (const char* path :
       {route::home, route::concepts, route::references, route::map, route::search, route::missing})
    taken.emplace(path, path);
  std::vector<Redirect> redirects;
  for (std::size_t i = 0; i < library.articles.size(); ++i) {
    for (const PlacedText& written : library.articles[i].meta.redirects) {
      auto path = normalize_path(written.text);
      if (path && path->ends_with(".md")) path->resize(path->size() - 3);
      if (path && !path->ends_with(".html")) *path += ".html";
      if (!path || path->starts_with("assets/")) {
        diagnostics
            .add(Code::FrontMatterBadValue, written.span,
                 "`" + written.text + "` is no path inside the site")
            .help.push_back("write an earlier path such as `section/old-slug`");
      } else if (!taken.emplace(*path, *path).second) {
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

void plan_order(Site& site) {
  const std::size_t count = site.library.articles.size();
  site.section_of.resize(count);
  site.previous.resize(count);
  site.next.resize(count);
  for (std::size_t i = 0; i < site.library.sections.size(); ++i) {
    for (const ArticleId id : site.library.sections[i].articles) {
      site.section_of[id.index] = SectionId(i);
      if (!site.order.empty()) {
        site.previous[id.index] = site.order.back();
        site.next[site.order.back().index] = id;
      }
      site.order.push_back(id);
    }
  }
}

}  // namespace

Site plan_site(Library library, ConceptScheme concepts, LinkGraph links, Diagnostics& diagnostics) {
  Site site;
  site.routes = plan_routes(library, concepts, diagnostics);
  site.paths = plan_paths(library, diagnostics);
  site.letters = plan_letters(concepts);
  site.redirects = plan_redirects(library, site.routes, diagnostics);
  site.library = std::move(library);
  site.concepts = std::move(concepts);
  site.links = std::move(links);
  plan_order(site);
  site.steps.resize(site.library.articles.size());
  for (std::size_t i = 0; i < site.paths.size(); ++i)
    for (std::size_t step = 0; step < site.paths[i].articles.size(); ++step)
      site.steps[site.paths[i].articles[step].index].push_back({PathId(i), step});
  for (const Article& article : site.library.articles)
    site.minutes.push_back(reading_minutes(article));
  return site;
}

}  // namespace kindred
