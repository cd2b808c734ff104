#pragma once

// The words that references and citations are made with, in the language of the knowledge base. The
// form is APA's in each; in German the words are those of its German counterpart.

#include <array>
#include <string>
#include <string_view>

#include "bibliography/work.h"

namespace kindred {

// Literals; spaces stand where they belong to the wording.
struct ReferenceTerms {
  std::string_view conjunction;  // between two authors in a sentence
  std::string_view editor;
  std::string_view editors;
  std::string_view translator;
  std::string_view no_date;
  std::string_view in_press;
  std::string_view edition;  // after a number or word
  std::string_view revised;
  bool has_english_ordinals = false;  // "2nd"; else "2."
  std::string_view volume;
  std::string_view volumes;
  std::string_view page;
  std::string_view pages;
  std::string_view article;
  std::string_view number;
  std::string_view original;
  std::string_view untitled;
  std::string_view day;                     // "{month} {day}"
  std::string_view retrieved;               // with {day}, {month} and {year}
  std::array<std::string_view, 16> months;  // and the seasons, from spring
  // What sort of thesis, of report and of other work, in the order of their keys in the code.
  std::array<std::string_view, 5> theses;
  std::array<std::string_view, 3> reports;
  std::array<std::string_view, 10> kinds;
};

// English where a language has no words of its own.
const ReferenceTerms& reference_terms(std::string_view language);

// Empty when `month` is not 1 to 12 (21 to 24 are the seasons).
std::string_view month_name(const ReferenceTerms& terms, int month);
// `pattern` with the places of a date filled in.
std::string fill_date(std::string_view pattern, const ReferenceTerms& terms, const WorkDate& date);

}  // namespace kindred
