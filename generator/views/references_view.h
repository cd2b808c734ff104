#pragma once

// The page of all works: reference, type, key and every place that cites it.

#include <string>
#include <vector>

#include "views/article_view.h"

namespace kindred {

struct WorkUseView {
  std::string title;    // of the article
  std::string heading;  // above the place; may be empty
  std::string url;
};
template <class Fields>
void list_fields(Fields& fields, const WorkUseView& view) {
  fields("title", view.title);
  fields("heading", view.heading);
  fields("url", view.url);
}

struct WorkView {
  std::string id;  // of the element
  std::string key;
  std::string type;
  std::vector<ReferenceRunView> runs;
  std::vector<WorkUseView> uses;
};
template <class Fields>
void list_fields(Fields& fields, const WorkView& view) {
  fields("id", view.id);
  fields("key", view.key);
  fields("type", view.type);
  fields("runs", view.runs);
  fields("uses", view.uses);
}

struct ReferencesView {
  std::string count;  // "120 sources"
  std::vector<WorkView> works;
};
template <class Fields>
void list_fields(Fields& fields, const ReferencesView& view) {
  fields("count", view.count);
  fields("works", view.works);
}

ReferencesView make_references_view(const PageContext& context);

}  // namespace kindred
