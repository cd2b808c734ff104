#include "bibliography/credit.h"
#include "bibliography/reference.h"
#include "bibliography/work_date.h"

namespace kindred {

CitationLabel make_citation_label(const Bibliography& bibliography, WorkId id) {
  const Work& work = bibliography.works[id.index];
  const LabelForm& form = bibliography.label_forms[id.index];
  const ReferenceTerms& terms = reference_terms(bibliography.language);
  CitationLabel label;
  label.authors = label_text(work, form, "&");
  label.narrative_authors = label_text(work, form, terms.conjunction);
  label.year = lettered_year(work, bibliography.year_letters[id.index], terms);
  if (const auto original = parse_date(work.field("origdate")); original && work.date)
    label.year = std::to_string(original->year) + "/" + label.year;
  if (credited_people(work).empty() && !work.title.empty()) {
    label.is_title = has_italic_title(work);
    label.is_quoted_title = !label.is_title && !is_description(work.title);
  }
  return label;
}

}  // namespace kindred
