#include "markup/citation_markup.h"

#include <algorithm>
#include <utility>

#include "bibliography/locator.h"
#include "bibliography/reference.h"

namespace kindred {
namespace {

struct Cited {
  const CitationItem* item;
  std::optional<WorkId> work;
};

// Whether the writer has said that the item stands where it stands: after "see", or after a name in
// the sentence.
bool is_placed(const Cited& cited) {
  return !cited.work || !cited.item->prefix.empty() || cited.item->suppress_author;
}

// In the order of the reference list, as APA has it. A work with words before it begins a new
// list, as "see also" does.
std::vector<Cited> in_order(const CitationReference& citation,
                            const std::vector<std::optional<WorkId>>& works) {
  std::vector<Cited> all;
  for (std::size_t i = 0; i < citation.items.size(); ++i)
    all.push_back({&citation.items[i], i < works.size() ? works[i] : std::nullopt});
  for (auto begin = all.begin(); begin != all.end();) {
    if (is_placed(*begin)) {
      ++begin;
      continue;
    }
    const auto end = std::find_if(begin, all.end(), is_placed);
    std::stable_sort(begin, end, [](const Cited& a, const Cited& b) { return *a.work < *b.work; });
    begin = end;
  }
  return all;
}

std::string with_locator(std::string text, const std::string& locator) {
  return locator.empty() ? text : std::move(text) + ", " + locator;
}

// "Gaia (2002, p. 3)" in a sentence; "Gaia, 2002, p. 3" in parentheses.
void word_part(CitationPart& part, const CitationLabel& label, const std::string& locator,
               bool is_narrative) {
  const std::string year = with_locator(label.year, locator);
  std::string authors = is_narrative ? label.narrative_authors : label.authors;
  if (label.is_quoted_title) authors = "“" + authors + (is_narrative ? "”" : ",”");
  part.text = is_narrative ? " (" + year + ")" : (label.is_quoted_title ? " " : ", ") + year;
  if (label.is_title)
    part.title = std::move(authors);
  else
    part.text.insert(0, authors);
}

// Words the parts of one citation, each knowing the one before it.
class PartWriter {
 public:
  PartWriter(const Bibliography& bibliography, bool is_narrative)
      : bibliography_(bibliography), is_narrative_(is_narrative) {}

  CitationPart make(const Cited& cited) {
    const CitationItem& item = *cited.item;
    CitationPart part;
    part.prefix = item.prefix;
    const std::string locator = locator_text(bibliography_, item.suffix);
    const std::string before = std::exchange(last_authors_, std::string());
    if (!cited.work) {
      part.text = with_locator("@" + item.key, locator);
      return part;
    }
    const CitationLabel label = make_citation_label(bibliography_, *cited.work);
    part.continues = item.prefix.empty() && locator.empty() && label.authors == before;
    if (part.continues || item.suppress_author)
      part.text = with_locator(label.year, locator);
    else
      word_part(part, label, locator, is_narrative_);
    // "Gaia, 2002, p. 3, 2004" would leave open what is on page 3.
    if (locator.empty()) last_authors_ = label.authors;
    return part;
  }

 private:
  const Bibliography& bibliography_;
  bool is_narrative_;
  std::string last_authors_;  // empty when the next part must name its own
};

}  // namespace

CitationMarkup make_citation_markup(const CitationReference& citation,
                                    const std::vector<std::optional<WorkId>>& works,
                                    const Bibliography& bibliography,
                                    const std::function<CitationPlace(WorkId)>& place) {
  CitationMarkup markup;
  markup.has_parentheses = !citation.is_narrative;
  PartWriter writer(bibliography, citation.is_narrative);
  for (const Cited& cited : in_order(citation, works)) {
    CitationPart part = writer.make(cited);
    if (cited.work) {
      CitationPlace where = place(*cited.work);
      part.href = std::move(where.href);
      part.id = std::move(where.id);
      part.peek = std::move(where.peek);
    }
    markup.parts.push_back(std::move(part));
  }
  return markup;
}

}  // namespace kindred
