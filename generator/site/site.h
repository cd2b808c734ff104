#pragma once

// The plan of a knowledge base: what will exist, where, and in which order. Immutable; the only
// thing that the editions read. Routes are paths of the web edition; the book derives its own file
// names.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "library/library.h"
#include "links/concept_scheme.h"
#include "links/link_graph.h"
#include "links/page_routes.h"

namespace kindred {

// Where every page goes, relative to the site's root ("types/emotional-intimacy.html").
struct Routes {
  std::vector<std::string> articles;  // by ArticleId
  std::vector<std::string> sections;  // by SectionId; empty for the pages at the top
  std::vector<std::string> concepts;  // by ConceptId
  std::vector<std::string> paths;     // by PathId
  std::vector<std::string> media;     // by MediaId, below assets/media/
};

struct ReadingPath {
  std::string id;
  std::string title;
  std::string summary;
  std::vector<ArticleId> articles;
};

// The place of an article on a reading path.
struct PathStep {
  PathId path;
  std::size_t index = 0;  // from 0
};

// The concepts of one letter of the A–Z; symbols and digits come first, under "#".
struct Letter {
  std::string letter;
  std::vector<ConceptId> concepts;
};

struct Redirect {
  std::string from;  // a path of the site
  ArticleId to;
};

struct Site {
  Library library;
  ConceptScheme concepts;
  LinkGraph links;
  Routes routes;
  std::vector<ArticleId> order;       // all articles in the order of the book
  std::vector<SectionId> section_of;  // by ArticleId
  // By SectionId: from 1 in the order of the book; 0 for the articles at the top.
  std::vector<std::size_t> section_numbers;
  std::vector<std::optional<ArticleId>> previous;  // by ArticleId, in the order of the book
  std::vector<std::optional<ArticleId>> next;
  std::vector<ReadingPath> paths;
  std::vector<std::vector<PathStep>> steps;  // by ArticleId: the paths it is on
  std::vector<Letter> letters;
  std::vector<Redirect> redirects;
  std::vector<int> minutes;  // by ArticleId: reading time, at least 1

  const Article& article(ArticleId id) const { return library.articles[id.index]; }
  const Section& section(SectionId id) const { return library.sections[id.index]; }
  // What sort of article it is, in words; empty when it does not say.
  std::string kind_title(const Article& article) const {
    for (const KindConfig& kind : library.config.kinds)
      if (kind.id == article.meta.kind) return kind.title;
    return {};
  }
};

}  // namespace kindred
