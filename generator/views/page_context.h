#pragma once

// What every page is made from: the plan, the words of the interface and the page's own path, with
// the addresses and the wordings that depend on them. Refers to the site and the words, which must
// outlive it; thread-safe to read.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/wording.h"
#include "site/site.h"
#include "theme/theme.h"

namespace kindred {

struct PageContext {
  const Site& site;
  const Words& words;
  std::string path;          // of the page, from the site's root
  bool is_absolute = false;  // links start with `base_url`: for the page that is shown anywhere

  // The address of a file of the site, and of a place in it; of a place on this page alone when
  // `target` is this page.
  std::string url(std::string_view target, std::string_view fragment = {}) const;
  std::string article_url(ArticleId id, std::string_view fragment = {}) const;
  std::string concept_url(ConceptId id, std::string_view fragment = {}) const;
  // Empty for the articles at the top, which have no page of their own.
  std::string section_url(SectionId id) const;
  std::string path_url(PathId id) const;

  const std::string& word(std::string_view key) const { return words(key); }
  // A word with its placeholders filled: `{count}`, `{title}` …
  std::string word(std::string_view key, PlaceValues values) const;
  // `key-one` or `key-other`, with `{count}` filled.
  std::string count(std::string_view key, std::size_t number) const;
  std::string minutes(int number) const;    // "6 min"
  std::string duration(int minutes) const;  // "about 5 hours", "about 40 minutes"
  // "9 articles, about 40 minutes"
  std::string extent(std::size_t articles, int minutes) const;
  // "November 22, 2026", where the words have names of months; else the date as it is, YYYY-MM-DD.
  std::string date(std::string_view date) const;
  // "three" for small numbers where the words have them, else digits.
  std::string number_word(std::size_t number) const;
};

// "a, b and c" by the words `list-separator` and `list-last`.
std::string join_names(const PageContext& context, const std::vector<std::string>& names);

// The colour of a section: 1 to 8 in turn, 0 for the articles at the top.
int section_colour(const Site& site, SectionId id);
// Its class: "c1".
std::string section_tone(const Site& site, SectionId id);
// The title of a section, or the heading of the articles at the top.
const std::string& section_title(const PageContext& context, SectionId id);
// "Part two"; empty for the articles at the top.
std::string part_label(const PageContext& context, SectionId id);

// The id of the element that defines a concept, on the map's page and in the A–Z.
std::string term_element_id(const Site& site, ConceptId id);

}  // namespace kindred
