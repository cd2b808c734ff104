#include "bibliography/reference_terms.h"

#include "base/text.h"
#include "base/wording.h"

namespace kindred {
namespace {

constexpr ReferenceTerms make_english() {
  ReferenceTerms terms;
  terms.conjunction = "and";
  terms.editor = "Ed.";
  terms.editors = "Eds.";
  terms.translator = "Trans.";
  terms.no_date = "n.d.";
  terms.in_press = "in press";
  terms.edition = " ed.";
  terms.revised = "Rev.";
  terms.has_english_ordinals = true;
  terms.volume = "Vol. ";
  terms.volumes = "Vols. ";
  terms.page = "p. ";
  terms.pages = "pp. ";
  terms.article = "Article ";
  terms.number = " No. ";
  terms.original = "Original work published ";
  terms.untitled = "[Untitled]";
  terms.day = "{month} {day}";
  terms.retrieved = "Retrieved {month} {day}, {year}, from";
  terms.months = {"January", "February", "March",     "April",   "May",      "June",
                  "July",    "August",   "September", "October", "November", "December",
                  "Spring",  "Summer",   "Fall",      "Winter"};
  terms.theses = {"Thesis", "Doctoral dissertation", "Master’s thesis", "Candidate thesis",
                  "Bachelor’s thesis"};
  terms.reports = {"Report", "Technical Report", "Research Report"};
  terms.kinds = {"Artwork", "Audio",  "Data set",          "Image", "Film",
                 "Music",   "Patent", "Computer software", "Video", "Unpublished manuscript"};
  return terms;
}

constexpr ReferenceTerms make_german() {
  ReferenceTerms terms;
  terms.conjunction = "und";
  terms.editor = "Hrsg.";
  terms.editors = "Hrsg.";
  terms.translator = "Übers.";
  terms.no_date = "o. J.";
  terms.in_press = "im Druck";
  terms.edition = " Aufl.";
  terms.revised = "überarb.";
  terms.volume = "Bd. ";
  terms.volumes = "Bde. ";
  terms.page = "S. ";
  terms.pages = "S. ";
  terms.article = "Artikel ";
  terms.number = " Nr. ";
  terms.original = "Original erschienen ";
  terms.untitled = "[Ohne Titel]";
  terms.day = "{day}. {month}";
  terms.retrieved = "Abgerufen am {day}. {month} {year}, von";
  terms.months = {"Januar",   "Februar", "März",      "April",   "Mai",      "Juni",
                  "Juli",     "August",  "September", "Oktober", "November", "Dezember",
                  "Frühling", "Sommer",  "Herbst",    "Winter"};
  terms.theses = {"Hochschulschrift", "Dissertation", "Masterarbeit", "Kandidatsarbeit",
                  "Bachelorarbeit"};
  terms.reports = {"Bericht", "Technischer Bericht", "Forschungsbericht"};
  terms.kinds = {"Kunstwerk", "Audio",  "Datensatz", "Bild",  "Film",
                 "Musik",     "Patent", "Software",  "Video", "Unveröffentlichtes Manuskript"};
  return terms;
}

constexpr ReferenceTerms english = make_english();
constexpr ReferenceTerms german = make_german();

}  // namespace

const ReferenceTerms& reference_terms(std::string_view language) {
  const std::string tag = lower_case(language);
  return tag == "de" || tag.starts_with("de-") ? german : english;
}

std::string_view month_name(const ReferenceTerms& terms, int month) {
  if (month >= 1 && month <= 12) return terms.months.at(static_cast<std::size_t>(month - 1));
  if (month >= 21 && month <= 24) return terms.months.at(static_cast<std::size_t>(month - 9));
  return {};
}

std::string fill_date(std::string_view pattern, const ReferenceTerms& terms, const WorkDate& date) {
  return fill_places(pattern, {{"day", std::to_string(date.day)},
                               {"month", month_name(terms, date.month)},
                               {"year", std::to_string(date.year)}});
}

}  // namespace kindred
