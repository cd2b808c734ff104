#pragma once

// The links, citations and images of one document, each with its meaning. For this room only.

#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "library/library.h"
#include "links/link_graph.h"
#include "links/name_index.h"
#include "links/similar_names.h"

namespace kindred {

// What links to one document may name: id → words of the heading; of an anchor, none.
using PageIds = std::unordered_map<std::string, std::string>;
PageIds ids_of(const Document& document);
// Paths by the name of their file, sorted.
using PathsByName = std::unordered_map<std::string, std::vector<std::string>>;

// What all documents of a library are resolved against. Immutable; safe to use from any thread.
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
  SimilarNames article_paths;
  SimilarNames media_paths;
  SimilarNames work_keys;
  PathsByName articles_by_name;
  PathsByName media_by_name;

 private:
  void add_made_pages();
};

// `page` is the article that the document belongs to (an article, an introduction, the notice).
// Labels are given to the wikilinks of `document` that have none.
DocumentLinks resolve_document(const ResolveContext& context, const Article& page,
                               Document& document, Diagnostics& diagnostics);

}  // namespace kindred
