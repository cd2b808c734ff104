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

// The headings of one document: id → text.
using Headings = std::unordered_map<std::string, std::string>;
Headings headings_of(const Document& document);
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
  std::unordered_map<std::string, MediaId> media;  // by path
  std::vector<Headings> headings;                  // by ArticleId
  std::vector<Headings> section_headings;          // of the introductions, by SectionId
  Headings home_headings;

  // For remedies.
  SimilarNames article_paths;
  SimilarNames media_paths;
  SimilarNames work_keys;
  PathsByName articles_by_name;
  PathsByName media_by_name;
};

// `page` is the article that the document belongs to (an article, an introduction, the notice).
// Labels are given to the wikilinks of `document` that have none.
DocumentLinks resolve_document(const ResolveContext& context, const Article& page,
                               Document& document, Diagnostics& diagnostics);

}  // namespace kindred
