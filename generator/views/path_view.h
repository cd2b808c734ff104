#pragma once

// The page of a reading path: its articles as numbered steps.

#include <string>
#include <vector>

#include "views/parts.h"

namespace kindred {

struct PathView {
  std::string id;
  std::string title;
  std::string summary;
  std::string extent;     // "6 articles, about 30 minutes"
  std::string start_url;  // of the first step, keeping the reader on the path
  std::vector<ArticleLineView> steps;
  std::vector<LinkView> others;  // the other paths
};
template <class Fields>
void list_fields(Fields& fields, const PathView& view) {
  fields("id", view.id);
  fields("title", view.title);
  fields("summary", view.summary);
  fields("extent", view.extent);
  fields("start_url", view.start_url);
  fields("steps", view.steps);
  fields("others", view.others);
}

PathView make_path_view(const PageContext& context, PathId id);

}  // namespace kindred
