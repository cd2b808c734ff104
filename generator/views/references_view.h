#pragma once

// The page of all works: reference, type, key and every place that cites it.

#include <string>
#include <vector>

#include "views/article_view.h"

namespace kindred {

struct WorkUseView {
  std::string title;
  std::string heading;
  std::string url;
};
template <class Fields>
void list_fields(Fields& fields, const WorkUseView& view) {
  fields("title", view.title, "the title of the article");
  fields("heading", view.heading, "the heading above the place; may be empty");
  fields("url", view.url, "the place");
}

struct WorkView {
  std::string id;
  std::string key;
  std::string type;
  std::vector<ReferenceRunView> runs;
  std::vector<WorkUseView> uses;
};
template <class Fields>
void list_fields(Fields& fields, const WorkView& view) {
  fields("id", view.id, "for the element: links lead here");
  fields("key", view.key, "its key in `references.bib`");
  fields("type", view.type, "what it is: “Book”");
  fields("runs", view.runs, "the reference in the form of APA 7, in stretches");
  fields("uses", view.uses, "the places that cite it");
}

struct ReferencesView {
  std::string count;
  std::vector<WorkView> works;
};
template <class Fields>
void list_fields(Fields& fields, const ReferencesView& view) {
  fields("count", view.count, "“120 sources”");
  fields("works", view.works, "all works, in the order of their references");
}

ReferencesView make_references_view(const PageContext& context);

}  // namespace kindred
