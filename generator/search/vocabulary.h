#pragma once

// Every word of a knowledge base: forms, the keys that readers' words are looked up by, and terms,
// the sets of forms that are one word inflected. Each form belongs to one term, so the site needs
// no stemmer of its own.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/page_words.h"

namespace kindred {

struct Form {
  std::string text;  // folded
  std::uint32_t term = 0;
  std::uint32_t count = 0;  // how often it was written
  bool is_small = false;    // a stop word: counts in titles, headings and names only
  bool is_pair = false;
  std::vector<std::uint32_t> parts;  // the terms that a compound is made of
};

struct Vocabulary {
  std::vector<Form> forms;  // sorted as scripts compare strings: by UTF-16 code units
  std::uint32_t term_count = 0;
  // By page and PageWords::words: the form.
  std::vector<std::vector<std::uint32_t>> form_of;
};

// Terms are numbered in the order of their first forms. `language` is the site's; words in another
// script than its own are stemmed as the main language of that script.
Vocabulary make_vocabulary(const std::vector<PageWords>& pages, std::string_view language);

// Compares two UTF-8 strings by UTF-16 code units.
bool is_before_in_utf16(std::string_view a, std::string_view b);

}  // namespace kindred
