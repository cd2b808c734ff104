#pragma once

// Everything that a link may lead to, by what a writer calls it. For this room only.

#include <string>
#include <unordered_map>
#include <vector>

#include "library/library.h"
#include "links/link_graph.h"
#include "links/name_index.h"
#include "links/page_ids.h"
#include "links/similar_names.h"

namespace kindred {

// Paths that a mistyped one may have been meant to be. Immutable once filled.
struct NearPaths {
  SimilarNames all;
  // By the name of their file, in the order they were added.
  std::unordered_map<std::string, std::vector<std::string>> by_name;

  void add(const std::string& path);
};

// What all documents of a library are resolved against. Keeps references to both arguments.
// Immutable; safe to use from any thread.
struct ResolveContext {
  ResolveContext(const Library& library, const ConceptScheme& concepts);

  const Library& library;
  const ConceptScheme& concepts;
  NameIndex names;
  // By path of the Markdown file, or folder of a section.
  std::unordered_map<std::string, Target> pages;
  std::unordered_map<std::string, Target> made_pages;  // that no file stands for, by route
  std::unordered_map<std::string, MediaId> media;      // by path
  std::vector<PageIds> article_ids;                    // by ArticleId
  std::vector<PageIds> section_ids;                    // of the introductions, by SectionId
  PageIds home_ids;

  // For remedies.
  NearPaths article_paths;
  NearPaths media_paths;
  NearPaths made_paths;
  SimilarNames work_keys;

 private:
  void add_sections();
  void add_made_page(const std::string& route, Target target);
  void add_made_pages();
};

}  // namespace kindred
