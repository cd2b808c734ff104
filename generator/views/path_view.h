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
  std::string extent;
  std::string start_url;
  std::vector<ArticleLineView> steps;
  std::vector<LinkView> others;
};
template <class Fields>
void list_fields(Fields& fields, const PathView& view) {
  fields("id", view.id, "the path's id");
  fields("title", view.title, "its title");
  fields("summary", view.summary, "its summary; may be empty");
  fields("extent", view.extent, "“6 articles, about 30 minutes”");
  fields("start_url", view.start_url, "the first step");
  fields("steps", view.steps, "its articles in order; their addresses keep the reader on the path");
  fields("others", view.others, "the other paths");
}

PathView make_path_view(const PageContext& context, PathId id);

}  // namespace kindred
