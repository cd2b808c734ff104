#include "epub/book_words.h"

#include <algorithm>
#include <array>

namespace kindred {
namespace {

struct Row {
  std::string_view key;
  std::string_view english;
};

constexpr std::array rows = {
    Row{"back-to-text", "Back to the text, note {number}"},
    Row{"book-accessible",
        "The text has headings, lists and tables marked as such, a table of "
        "contents, a glossary and an index; links lead both ways."},
    Row{"book-accessible-images", "All images have text alternatives."},
    Row{"book-accessible-no-images", "There are no images beside the cover."},
    Row{"book-accessible-some-images", "Some images have no text alternatives."},
    Row{"book-aliases", "Also called"},
    Row{"book-broader", "Broader"},
    Row{"book-cited-in", "Cited in"},
    Row{"book-certified", "Accessibility certified by"},
    Row{"book-colophon", "About this edition"},
    Row{"book-concepts", "Concepts"},
    Row{"book-conforms", "Accessibility standard"},
    Row{"book-contents", "Contents"},
    Row{"book-cover", "Cover"},
    Row{"book-cover-alt", "Cover: {title}. Two books on a shelf, one leaning on the other"},
    Row{"book-cover-alt-plain",
        "Cover without its title: two books on a shelf, one leaning on the other. {title}"},
    Row{"book-cover-type", "The title on the cover is set in Literata, the names in Commissioner."},
    Row{"book-edition-about",
        "This book holds {count} of the {all} articles of “{title}”. Articles that it speaks of "
        "and "
        "does not hold are named at the end of a chapter, under “{heading}”."},
    Row{"book-edition-of", "A reading path from {title}"},
    Row{"book-elsewhere", "In the whole edition"},
    Row{"book-elsewhere-about", "These articles are in “{title}”, not in this book."},
    Row{"book-explained-here", "Explained here"},
    Row{"book-explained-in", "Explained in"},
    Row{"book-glossary", "Glossary"},
    Row{"book-identifier", "Identifier"},
    Row{"book-index", "Index of concepts"},
    Row{"book-introduction", "Introduction"},
    Row{"book-landmarks", "Landmarks"},
    Row{"book-made-by", "Made with Kindred from a folder of plain text."},
    Row{"book-mentioned-here", "Mentioned here"},
    Row{"book-mentioned-in", "Mentioned in"},
    Row{"book-minutes", "{count} min"},
    Row{"book-narrower", "Narrower"},
    Row{"book-newest", "Text as of"},
    Row{"book-next", "Next: {title}"},
    Row{"book-note", "Before you read"},
    Row{"book-notice", "If you need help"},
    Row{"book-online", "Online"},
    Row{"book-part", "Part {number}"},
    Row{"book-path-end", "End of the path"},
    Row{"book-paths", "Reading paths"},
    Row{"book-previous", "Before: {title}"},
    Row{"book-publisher", "Publisher"},
    Row{"book-references", "References"},
    Row{"book-related", "Related"},
    Row{"book-related-articles", "Related articles"},
    Row{"book-related-by", "Both speak of {concepts}"},
    Row{"book-related-from", "Leads to this article"},
    Row{"book-related-to", "Mentioned in this article"},
    Row{"book-rights", "Rights"},
    Row{"book-role-aui", "Introduction"},
    Row{"book-role-cov", "Cover"},
    Row{"book-role-ctb", "With"},
    Row{"book-role-edt", "Editor"},
    Row{"book-role-ill", "Illustrations"},
    Row{"book-role-pfr", "Proofreading"},
    Row{"book-role-pht", "Photographs"},
    Row{"book-role-rev", "Review"},
    Row{"book-role-trl", "Translation"},
    Row{"book-see", "see {term}"},
    Row{"book-series", "Series"},
    Row{"book-source", "Source"},
    Row{"book-start", "Start reading"},
    Row{"book-step", "Step {number} of {count}"},
    Row{"book-title-page", "Title page"},
    Row{"book-updated", "Updated {date}"},
    Row{"book-uses", "Cited elsewhere"},
    Row{"callout-caution", "Take care"},
    Row{"callout-definition", "Definition"},
    Row{"callout-evidence", "What the evidence says"},
    Row{"callout-help", "Where to find help"},
    Row{"callout-note", "Note"},
    Row{"callout-try", "Try this"},
    Row{"citation-label", "Citation {number} of {work}"},
    Row{"cited-above", "Cited above:"},
    Row{"task-done", "Done"},
    Row{"task-open", "To do"},
};

std::string_view english(std::string_view key) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.key == key; });
  return found == rows.end() ? std::string_view() : found->english;
}

}  // namespace

std::string BookWords::operator()(std::string_view key, PlaceValues values) const {
  const std::string& own = words_(key);
  return fill_places(own.empty() ? english(key) : std::string_view(own), values);
}

std::vector<std::string> BookWords::keys() {
  std::vector<std::string> keys;
  for (const Row& row : rows) keys.emplace_back(row.key);
  return keys;
}

}  // namespace kindred
