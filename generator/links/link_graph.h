#pragma once

// What every link, citation and image means, and who points at whom: the result of `resolve_links`,
// immutable after it.
//
// Invariants: `articles[a].targets[i]` is the meaning of link i of article a; mentions and
// backlinks are the exact inverse of those targets; all lists are in the order of the book.

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.h"

namespace kindred {

struct ConceptTarget {
  ConceptId id;
};
struct ArticleTarget {
  ArticleId id;
  std::string fragment;  // the id of a heading; empty: the article as such
};
struct SectionTarget {
  SectionId id;
  std::string fragment;  // the id of a heading of its introduction, or empty
};
struct MediaTarget {
  MediaId id;
};
struct HomeTarget {  // the introduction, `index.md`
  std::string fragment;
};
struct ExternalTarget {
  std::string url;
};
struct SamePageTarget {
  std::string fragment;
};                     // `#heading` of the page it stands on; empty: its top
struct Unresolved {};  // told to the writer; shown as plain text
using Target = std::variant<Unresolved, ConceptTarget, ArticleTarget, SectionTarget, MediaTarget,
                            HomeTarget, ExternalTarget, SamePageTarget>;

// The meanings of the references of one Document, by their index there.
struct DocumentLinks {
  std::vector<Target> targets;                                // Document::links
  std::vector<std::vector<std::optional<WorkId>>> citations;  // Document::citations, by item
  std::vector<std::optional<MediaId>> images;                 // Document::images
};

// A stretch of a sentence; `is_mention` is the part that names the concept or is the link.
struct SentenceRun {
  std::string text;
  bool is_mention = false;
};
using Sentence = std::vector<SentenceRun>;

// A place where an article links to a concept or to another article.
struct Mention {
  ArticleId article;     // where
  std::string fragment;  // the heading above it, or empty
  Sentence sentence;
  bool is_automatic = false;
};

// Another article that links to an article or to one of its concepts: its first such place.
struct Backlink {
  Mention mention;
  // Those of this article that it links to; empty: the article as such.
  std::vector<ConceptId> concepts;
};

struct RelatedArticle {
  ArticleId article;
  double score = 0;
  // The concepts that tie the two together, strongest first (at most three).
  std::vector<ConceptId> shared;
  bool links_here = false;  // it links to this article
  bool is_linked = false;   // this article links to it
};

// A place that cites a work.
struct WorkUse {
  ArticleId article;
  std::string fragment;  // the heading above it, or empty
};

struct LinkGraph {
  std::vector<DocumentLinks> articles;  // by ArticleId
  DocumentLinks notice;
  DocumentLinks introduction;
  std::vector<DocumentLinks> sections;  // of their introductions, by SectionId
  // By ConceptId; one per article and concept, its first place.
  std::vector<std::vector<Mention>> mentions;
  std::vector<std::vector<Backlink>> backlinks;      // by ArticleId; one per linking article
  std::vector<std::vector<RelatedArticle>> related;  // by ArticleId, best first, at most six
  std::vector<std::vector<WorkUse>> work_uses;       // by WorkId; one per article
  // By ArticleId: concepts it links to, in order of first use.
  std::vector<std::vector<ConceptId>> concepts_used;
  std::vector<std::vector<WorkId>> works_cited;  // by ArticleId, as a reference list is sorted
  std::size_t link_count = 0;                    // links between pages of the knowledge base
};

}  // namespace kindred
