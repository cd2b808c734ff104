#include "site/plan_site.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/site_path.h"
#include "base/text.h"
#include "language/words.h"
#include "library/portable_name.h"
#include "links/similar_names.h"
#include "markdown/plain_text.h"

namespace kindred {
namespace {

constexpr int words_per_minute = 200;

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
    const std::string before = path.substr(0, path.size() - extension(path).size() - 1);
    for (int& number = numbers_[fold_name(path)];; ++number) {
      std::string other =
          before + "-" + std::to_string(number + 2) + "." + std::string(extension(path));
      if (taken_.emplace(fold_name(other), taker).second) return other;
    }
  }

 private:
  // No system takes a name of more than 255 bytes.
  static std::string shorten(const std::string& path) {
    constexpr std::size_t name_bytes_max = 200;
    const std::string_view name = file_name(path);
    if (name.size() <= name_bytes_max) return path;
    std::size_t end = name_bytes_max - extension(path).size() - 1;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80) --end;
    return path.substr(0, path.size() - name.size()) + std::string(name.substr(0, end)) + "." +
           std::string(extension(path));
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

Routes plan_routes(const Library& library, const ConceptScheme& concepts,
                   Diagnostics& diagnostics) {
  RouteTable table(library.config.has_file, diagnostics);
  for (const char* path :
       {route::home, route::concepts, route::references, route::map, route::search, route::missing})
    table.take(path, {std::string("the page `") + path + "`", {}, {}, false});
  Routes routes;
  for (const Section& section : library.sections) {
    const RouteTable::Taker taker{
        "the section `" + section.id + "`", section_span(library, section), {}, false};
    routes.sections.push_back(
        section.id.empty() ? section.id : table.take(slug_path(section.id) + "/index.html", taker));
  }
  for (const PathConfig& path : library.config.paths)
    routes.paths.push_back(
        table.take("paths/" + path.id + ".html",
                   {"the reading path `" + path.id + "`", path.span, {}, false}));
  for (const Concept& item : concepts.concepts)
    routes.concepts.push_back(
        table.take("concepts/" + item.id + ".html",
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

// The articles that the steps of reading paths may name: by path, with and without its ending, and
// by slug.
class StepNames {
 public:
  StepNames(const Library& library, Diagnostics& diagnostics)
      : library_(library), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < library.articles.size(); ++i) {
      const Article& article = library.articles[i];
      const std::string& path = article.path;
      add(path, i);
      add(path.substr(0, path.size() - extension(path).size() - 1), i);
      if (article.slug != path) add(article.slug, i);
      similar_.add(article.slug);
    }
  }

  std::optional<ArticleId> find(const PlacedText& name) const {
    const auto found = by_name_.find(name.text);
    if (found == by_name_.end()) {
      diagnostics_
          .add(Code::ConfigUnknownArticle, name.span, "there is no article `" + name.text + "`")
          .help.push_back(remedy(name.text));
      return std::nullopt;
    }
    if (found->second.size() == 1) return found->second.front();
    Diagnostic& fault = diagnostics_.add(Code::LinkAmbiguous, name.span,
                                         "`" + name.text + "` names more than one article");
    for (const ArticleId id : found->second)
      fault.help.push_back("it could be `" + library_.article(id).path + "`");
    fault.help.push_back("write the path of the one that you mean");
    return std::nullopt;
  }

 private:
  void add(const std::string& name, std::size_t article) {
    std::vector<ArticleId>& known = by_name_[name];
    if (known.empty() || known.back() != ArticleId(article)) known.emplace_back(article);
  }

  std::string remedy(const std::string& name) const {
    for (const Article& draft : library_.drafts)
      if (draft.slug == name || draft.path == name || draft.path == name + ".md")
        return "`" + draft.path + "` is a draft: take out `draft: true`, or use `--drafts`";
    if (const auto near = similar_.nearest(name))
      return "there is an article with a similar name: `" + *near + "`";
    return "name an article by its path, such as `section/slug`";
  }

  const Library& library_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::vector<ArticleId>> by_name_;
  SimilarNames similar_;
};

// The sections that have an article, in them or below them, or a text of their own.
std::set<std::string_view> filled_sections(const Library& library) {
  std::set<std::string_view> filled;
  for (const Section& section : library.sections)
    if (section.introduction) filled.insert(section.id);
  for (const Article& article : library.articles) {
    const std::string_view folder = article.section;
    for (std::size_t end = 0; end < folder.size();) {
      end = std::min(folder.find('/', end + 1), folder.size());
      filled.insert(folder.substr(0, end));
    }
  }
  return filled;
}

void complain_about_empty_sections(const Library& library, Diagnostics& diagnostics) {
  const std::set<std::string_view> filled = filled_sections(library);
  for (const SectionConfig& section : library.config.sections)
    if (!filled.contains(section.id))
      diagnostics
          .add(Code::ConfigIncomplete, section.span,
               "the section `" + section.id + "` has no article")
          .help.push_back("write one in the folder `" + section.id + "`, or take the section out");
}

void add_empty_path(const PathConfig& path, Diagnostics& diagnostics) {
  diagnostics
      .add(Code::ConfigIncomplete, path.span, "the reading path `" + path.id + "` has no articles")
      .help.push_back("name them in their order: `articles = [\"one\", \"two\"]`");
}

void add_repeated_step(const PlacedText& name, Diagnostics& diagnostics) {
  diagnostics
      .add(Code::ConfigDuplicateId, name.span,
           "the article `" + name.text + "` is a step of this reading path already")
      .help.push_back("take one of the two out");
}

std::vector<ReadingPath> plan_paths(const Library& library, Diagnostics& diagnostics) {
  const StepNames names(library, diagnostics);
  std::vector<ReadingPath> paths;
  for (const PathConfig& written : library.config.paths) {
    ReadingPath path{written.id, written.title, written.summary, {}};
    std::set<ArticleId> seen;
    for (const PlacedText& name : written.articles) {
      const auto article = names.find(name);
      if (article && seen.insert(*article).second)
        path.articles.push_back(*article);
      else if (article)
        add_repeated_step(name, diagnostics);
    }
    if (written.articles.empty()) add_empty_path(written, diagnostics);
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

// Where an earlier path of an article lies on the site, or nothing when it cannot lie there.
std::optional<std::string> redirect_path(std::string_view written) {
  constexpr std::size_t name_bytes_max = 200;
  auto path = normalize_path(written);
  if (!path) return std::nullopt;
  if (path->ends_with(".md")) path->resize(path->size() - 3);
  if (!path->ends_with(".html")) *path += ".html";
  if (fold_name(*path).starts_with("assets/")) return std::nullopt;
  for (const std::string_view part : split(*path, '/'))
    if (part.starts_with('.') || part.size() > name_bytes_max) return std::nullopt;
  return name_fault(*path).empty() ? path : std::nullopt;
}

std::vector<Redirect> plan_redirects(const Library& library, const Routes& routes,
                                     Diagnostics& diagnostics) {
  std::set<std::string> taken;
  for (const auto* list : {&routes.articles, &routes.sections, &routes.concepts, &routes.paths})
    for (const std::string& path : *list) taken.insert(fold_name(path));
  for (const char* path :
       {route::home, route::concepts, route::references, route::map, route::search, route::missing})
    taken.insert(path);
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
  complain_about_empty_sections(library, diagnostics);
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
