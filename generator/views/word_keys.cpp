#include "views/word_keys.h"

#include <algorithm>

namespace kindred {

std::vector<std::string> word_keys() {
  std::vector<std::string> keys = {
      // Of texts (markup/html_writer.h).
      "back-to-text", "callout-caution", "callout-definition", "callout-evidence", "callout-help",
      "callout-note", "callout-try", "note", "task-done", "task-open",
      // Of lists, counts and times.
      "about-hours", "about-minutes", "articles-one", "articles-other", "concepts-one",
      "concepts-other", "group-separator", "list-last", "list-separator", "minutes", "parts-one",
      "parts-other", "reading-time", "sources-one", "sources-other",
      // Of pages.
      "articles", "articles-at-top", "broader", "citation-label", "concepts", "concepts-note",
      "extent", "extent-plain", "fact-cite", "fact-cite-text", "fact-file", "fact-kind",
      "fact-links", "fact-links-text", "fact-updated", "map", "map-extent", "missing-title",
      "more-mentions", "more-neighbours", "narrower", "on-paths-one", "on-paths-other", "part",
      "place", "place-top", "related", "related-both", "related-linked", "related-links-here",
      "related-shared", "search", "section-extent", "sources", "start-here", "step", "type-article",
      "type-book", "type-chapter", "type-collection", "type-misc", "type-online", "type-report",
      "type-thesis"};
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace kindred
