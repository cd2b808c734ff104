#include "views/path_view.h"

#include "base/escape.h"

namespace kindred {

PathView make_path_view(const PageContext& context, PathId id) {
  const Site& site = context.site;
  const ReadingPath& path = site.paths[id.index];
  PathView view;
  view.id = path.id;
  view.title = path.title;
  view.summary = path.summary;
  int minutes = 0;
  for (const ArticleId article : path.articles) {
    view.steps.push_back(make_article_line(context, article));
    // The address tells the pages that follow which path the reader is on.
    view.steps.back().url += "?path=" + escape_url_path(path.id);
    minutes += site.minutes[article.index];
  }
  if (!view.steps.empty()) view.start_url = view.steps.front().url;
  view.extent = context.extent(path.articles.size(), minutes);
  for (std::size_t i = 0; i < site.paths.size(); ++i)
    if (i != id.index) view.others.push_back({site.paths[i].title, context.path_url(PathId(i))});
  return view;
}

}  // namespace kindred
