#pragma once

// Works: the entries of `references.bib`, as values. BibLaTeX's data model, cut to what a reference
// list needs.

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/source.h"

namespace kindred {

// A name in the four parts of BibTeX, LaTeX already decoded. `{World Health Organization}` is
// `family` alone, literal.
struct PersonName {
  std::string given;
  std::string prefix;  // von, de la
  std::string family;
  std::string suffix;  // Jr.
  bool is_literal = false;
};

// A date as far as it is known; `{2022-12}` has no day. Nothing at all is "n.d.".
struct WorkDate {
  int year = 0;
  int month = 0;  // 0: unknown
  int day = 0;
  std::optional<int> end_year;  // of a range
  bool is_circa = false;
};

enum class WorkType {
  Article,
  Book,
  Chapter /* incollection, inbook, inproceedings */,
  Collection,
  Report,
  Thesis,
  Online,
  Misc
};

struct Work {
  std::string key;
  WorkType type = WorkType::Misc;
  std::string entry_type;  // as written, lower case: "phdthesis"
  std::vector<PersonName> authors;
  bool has_more_authors = false;  // `and others`
  std::vector<PersonName> editors;
  std::string title;  // with subtitle, "Title: Subtitle"
  std::optional<WorkDate> date;
  // All other fields, LaTeX decoded, by BibLaTeX name ("journaltitle", "publisher", "doi", …),
  // sorted by name. `note`, `annotation`, `abstract`, `keywords` and `file` are kept out: they are
  // for editors.
  std::vector<std::pair<std::string, std::string>> fields;
  SourceSpan span;  // the whole entry
  SourceSpan key_span;

  const std::string& field(std::string_view name) const;  // empty when there is none
};

// How the names of a work must be written in the text so that two works do not read alike.
struct LabelForm {
  std::size_t names = 1;      // before "et al.", of three or more
  bool has_initials = false;  // another first author has the same family name
};

// All works of a knowledge base, sorted as a reference list is (author, year, title). Keys are
// unique.
struct Bibliography {
  std::vector<Work> works;
  std::string language = "en";  // of the words around the works, as "Eds."; see reference_terms.h
  // `a`, `b` … where author and year alone do not tell two works apart (else empty), by WorkId.
  std::vector<std::string> year_letters;
  std::vector<LabelForm> label_forms;  // by WorkId
  // Of entries that cannot be read: told there, not again where they are cited.
  std::set<std::string, std::less<>> broken_keys;

  std::optional<WorkId> find(std::string_view key) const;  // exact

 private:
  friend Bibliography make_bibliography(std::vector<Work> works);
  std::vector<std::pair<std::string, WorkId>> by_key_;  // sorted
};

// Sorts the works and gives out the year letters. Keys must be unique.
Bibliography make_bibliography(std::vector<Work> works);

}  // namespace kindred
