#include "site/plan_paths.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/site_path.h"
#include "links/similar_names.h"

namespace kindred {
namespace {

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
      add(std::string(without_extension(path)), i);
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

}  // namespace

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

}  // namespace kindred
