#include "markup/citation_markup.h"

#include <utility>

#include "bibliography/reference.h"

namespace kindred {
namespace {

std::string with_locator(std::string text, const std::string& suffix) {
  return suffix.empty() ? text : std::move(text) + ", " + suffix;
}

// "Gaia (2002, p. 3)" in a sentence; "Gaia, 2002, p. 3" in parentheses.
void word_part(CitationPart& part, const CitationLabel& label, const CitationItem& item,
               bool is_narrative) {
  const std::string year = with_locator(label.year, item.suffix);
  if (item.suppress_author) {
    part.text = year;
    return;
  }
  std::string authors = is_narrative ? label.narrative_authors : label.authors;
  if (label.is_quoted_title) authors = "“" + authors + (is_narrative ? "”" : ",”");
  part.text = is_narrative ? " (" + year + ")" : (label.is_quoted_title ? " " : ", ") + year;
  if (label.is_title)
    part.title = std::move(authors);
  else
    part.text.insert(0, authors);
}

}  // namespace

CitationMarkup make_citation_markup(const CitationReference& citation,
                                    const std::vector<std::optional<WorkId>>& works,
                                    const Bibliography& bibliography,
                                    const std::function<CitationPlace(WorkId)>& place) {
  CitationMarkup markup;
  markup.has_parentheses = !citation.is_narrative;
  for (std::size_t i = 0; i < citation.items.size(); ++i) {
    const CitationItem& item = citation.items[i];
    CitationPart part;
    part.prefix = item.prefix;
    if (i < works.size() && works[i]) {
      word_part(part, make_citation_label(bibliography, *works[i]), item, citation.is_narrative);
      CitationPlace where = place(*works[i]);
      part.href = std::move(where.href);
      part.id = std::move(where.id);
      part.peek = std::move(where.peek);
    } else {
      part.text = with_locator("@" + item.key, item.suffix);
    }
    markup.parts.push_back(std::move(part));
  }
  return markup;
}

}  // namespace kindred
