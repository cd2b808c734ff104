#pragma once

// What is searched: pages (articles, sections, concepts, works) and their passages.

#include <cstdint>
#include <string>
#include <vector>

namespace kindred {

enum class PageKind : std::uint8_t { Article, Concept, Work };

// A stretch of a page below one heading. Long sections are several passages with one address.
struct Passage {
  std::string fragment;  // the id of the heading; empty: the top of the page
  std::string heading;   // empty before the first heading and where a section goes on
  std::string text;      // blocks are separated by a newline
};

struct SearchPage {
  PageKind kind = PageKind::Article;
  std::string title;
  std::string url;                      // from the root of the site, percent-encoded
  std::string summary;                  // of an article; the definition of a concept
  std::string label;                    // what sort of article it is; empty: not told
  std::size_t section = 0;              // SectionId of an article, or of a concept's home article
  std::vector<std::string> names;       // other names: aliases of a concept
  std::vector<std::string> keywords;    // other words to find it by
  std::vector<std::string> link_texts;  // what other articles call it where they link to it
  std::vector<Passage> passages;        // never empty
};

}  // namespace kindred
