#pragma once

// Works as readers see them: in the text as author and year, in the list as a reference, both by
// the rules of the APA Publication Manual, 7th edition. Text only; the writers of HTML and XHTML
// put the links and the markup around it.

#include <string>
#include <vector>

#include "bibliography/work.h"

namespace kindred {

// A stretch of a reference in one face. `url` is set where the text is an address.
struct ReferenceRun {
  std::string text;
  bool is_italic = false;
  std::string url;
};

// What an author–date citation says of one work.
struct CitationLabel {
  // "Gaia", "Reis & Shaver", "Laurenceau et al.", or a shortened title when nobody is named.
  std::string authors;
  std::string narrative_authors;  // the same with "and" for "&"
  std::string year;               // "2002", "2022a", "n.d."
  bool is_title = false;          // `authors` is the title of a whole work, set in italics
  bool is_quoted_title = false;   // of an article or page, set in quotation marks
};

CitationLabel make_citation_label(const Bibliography& bibliography, WorkId work);

// "Gaia, A. C. (2002). Understanding emotional intimacy: …", ending in a full stop, an address, or
// "(Original work published 1900)".
std::vector<ReferenceRun> make_reference(const Bibliography& bibliography, WorkId work);

// The same without markup, for previews and search.
std::string reference_text(const Bibliography& bibliography, WorkId work);

}  // namespace kindred
