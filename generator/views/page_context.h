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
  std::string minutes(int number) const;  // "6 min"
  // "November 22, 2026", where the words have names of months; else the date as it is, YYYY-MM-DD.
  std::string date(std::string_view date) const;
  // "three" for small numbers where the words have them, else digits.
  std::string number_word(std::size_t number) const;
};

// "a, b and c" by the words `list-separator` and `list-last`.
std::string join_names(const PageContext& context, const std::vector<std::string>& names);

// The number of a section in the order of the book, from 1; 0 for the articles at the top.
std::size_t section_number(const Site& site, SectionId id);
// The class of a section's colour: "c1" to "c8" in turn, "c0" for the articles at the top.
std::string section_tone(const Site& site, SectionId id);
// "Part two"; empty for the articles at the top.
std::string part_label(const PageContext& context, SectionId id);

}  // namespace kindred
