#include "library/arrange.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/nearest_name.h"
#include "base/site_path.h"
#include "base/text.h"

namespace kindred {
namespace {

// 0: none, 1: README.md, 2: index.md, which wins where both are.
int introduction_rank(std::string_view file) {
  const std::string name = lower_case(stem(file));
  if (name == "index") return 2;
  return name == "readme" ? 1 : 0;
}

using Introductions = std::map<std::string, Article>;  // by folder

// Moves the introductions, the notice and unwanted drafts out of `articles`.
Introductions take_special(std::vector<Article>& articles, bool with_drafts, Library& library) {
  Introductions introductions;
  std::vector<Article> rest;
  for (Article& article : articles) {
    const int rank = introduction_rank(file_name(article.path));
    if (article.meta.is_draft && !with_drafts) {
      library.drafts.push_back(std::move(article));
    } else if (article.path == notice_path) {
      library.notice = std::move(article);
    } else if (rank > 0) {
      const std::string folder = article.section;
      const auto [known, is_new] = introductions.try_emplace(folder, std::move(article));
      if (is_new) continue;
      if (introduction_rank(file_name(known->second.path)) < rank)
        std::swap(known->second, article);
      rest.push_back(std::move(article));
    } else {
      rest.push_back(std::move(article));
    }
  }
  std::sort(rest.begin(), rest.end(),
            [](const Article& a, const Article& b) { return a.path < b.path; });
  articles = std::move(rest);
  return introductions;
}

// The sections of the configuration in their order, then every other folder that has articles, by
// name.
std::vector<Section> make_sections(const Library& library, const Introductions& introductions) {
  std::vector<Section> sections;
  std::map<std::string, bool> used;
  for (const Article& article : library.articles) used[article.section] = false;
  for (const auto& [folder, article] : introductions)
    if (!folder.empty()) used.emplace(folder, false);
  if (used.contains("")) {
    sections.push_back({"", "", "", {}, {}});
    used[""] = true;
  }
  for (const SectionConfig& section : library.config.sections) {
    sections.push_back({section.id, section.title, section.summary, {}, {}});
    used[section.id] = true;
  }
  for (const auto& [id, is_known] : used)
    if (!is_known) sections.push_back({id, title_from_name(file_name(id)), "", {}, {}});
  return sections;
}

void complain_about_folders(const Library& library, Diagnostics& diagnostics) {
  if (!library.config.has_file || library.config.sections.empty()) return;
  std::vector<std::string> known;
  for (const SectionConfig& section : library.config.sections) known.push_back(section.id);
  std::set<std::string_view> told;
  for (const Article& article : library.articles) {
    const bool is_known = std::find(known.begin(), known.end(), article.section) != known.end();
    if (is_known || article.section.empty() || !told.insert(article.section).second) continue;
    Diagnostic& fault =
        diagnostics.add(Code::ArticleUnknownSection, make_span(*article.source, 0, 0),
                        "the folder `" + article.section + "` is no section of `kindred.toml`");
    if (const auto near = nearest_name(article.section, known))
      fault.help.push_back("there is a section with a similar name: `" + *near + "`");
    else
      fault.help.push_back("add a `[[section]]` with `id = \"" + article.section +
                           "\"`, or move the article");
  }
}

void complain_about_titles(const Library& library, Diagnostics& diagnostics) {
  std::map<std::string, const Article*> seen;
  for (const Article& article : library.articles) {
    const auto [first, is_new] = seen.emplace(fold_name(article.meta.title), &article);
    if (is_new) continue;
    Diagnostic& fault = diagnostics.add(
        Code::ArticleDuplicateTitle, article.meta.title_span,
        "`" + first->second->path + "` has the same title: `" + article.meta.title + "`");
    fault.help.push_back(
        "give each article a title of its own, so that readers can tell them apart");
  }
}

void put_into_sections(Library& library) {
  std::map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < library.sections.size(); ++i)
    index.emplace(library.sections[i].id, i);
  for (std::size_t i = 0; i < library.articles.size(); ++i)
    library.sections[index.at(library.articles[i].section)].articles.emplace_back(i);
  std::vector<std::string> titles;
  for (const Article& article : library.articles) titles.push_back(fold_plain(article.meta.title));
  const auto key = [&](ArticleId id) {
    const Article& article = library.articles[id.index];
    const double order = article.meta.order.value_or(std::numeric_limits<double>::infinity());
    return std::tuple(order, std::string_view(titles[id.index]), std::string_view(article.path));
  };
  for (Section& section : library.sections)
    std::sort(section.articles.begin(), section.articles.end(),
              [&](ArticleId a, ArticleId b) { return key(a) < key(b); });
}

}  // namespace

bool is_introduction_name(std::string_view name) { return introduction_rank(name) > 0; }

void arrange_articles(std::vector<Article> articles, bool with_drafts, Library& library,
                      Diagnostics& diagnostics) {
  Introductions introductions = take_special(articles, with_drafts, library);
  library.articles = std::move(articles);
  library.sections = make_sections(library, introductions);
  complain_about_folders(library, diagnostics);
  complain_about_titles(library, diagnostics);
  put_into_sections(library);
  for (Section& section : library.sections) {
    const auto introduction = introductions.find(section.id);
    if (introduction == introductions.end() || section.id.empty()) continue;
    section.introduction = std::move(introduction->second);
    const bool is_listed =
        std::any_of(library.config.sections.begin(), library.config.sections.end(),
                    [&](const SectionConfig& s) { return s.id == section.id; });
    if (!is_listed) section.title = section.introduction->meta.title;
    if (section.summary.empty()) section.summary = section.introduction->meta.summary;
  }
  if (const auto home = introductions.find(""); home != introductions.end()) {
    library.introduction = std::move(home->second);
    if (!library.config.has_file) library.config.info.title = library.introduction->meta.title;
  }
}

}  // namespace kindred
