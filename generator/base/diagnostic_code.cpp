#include "base/diagnostic_code.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace kindred {
namespace {

using enum Severity;

constexpr auto rows = std::to_array<CodeRow>({
    {Code::SourceInvalidUtf8, "source/invalid-utf8", Error, "A file is not valid UTF-8."},
    {Code::SourceTooLarge, "source/too-large", Error, "A file is larger than Kindred reads."},
    {Code::SourceOutside, "source/outside", Warning,
     "A file is a link to a place outside the knowledge base, or a folder is a link, and it was "
     "left out."},
    {Code::SourceUnportableName, "source/unportable-name", Warning,
     "A file has a name that some systems cannot hold or would write otherwise."},
    {Code::ConfigSyntax, "config/syntax", Error, "`kindred.toml` is not valid TOML."},
    {Code::ConfigUnknownKey, "config/unknown-key", Error,
     "`kindred.toml` has a key that Kindred does not know."},
    {Code::ConfigBadValue, "config/bad-value", Error,
     "A key of `kindred.toml` has a value of the wrong type or form."},
    {Code::ConfigDuplicateId, "config/duplicate-id", Error,
     "Two entries of one list in `kindred.toml` have the same id."},
    {Code::ConfigUnknownArticle, "config/unknown-article", Error,
     "A reading path names an article that does not exist."},
    {Code::ConfigUnknownPath, "config/unknown-path", Error,
     "An edition names a reading path that does not exist."},
    {Code::ConfigIncomplete, "config/incomplete", Warning,
     "The knowledge base, a section, a reading path or a kind has no title, or one of them no "
     "article."},
    {Code::FrontMatterSyntax, "front-matter/syntax", Error, "The front matter is not valid YAML."},
    {Code::FrontMatterUnknownKey, "front-matter/unknown-key", Error,
     "The front matter has a field that Kindred does not know."},
    {Code::FrontMatterBadValue, "front-matter/bad-value", Error,
     "A field of the front matter has a value of the wrong type or form."},
    {Code::FrontMatterBadDate, "front-matter/bad-date", Error,
     "A date of the front matter is not a real day written as YYYY-MM-DD."},
    {Code::FrontMatterMissingTitle, "front-matter/missing-title", Error,
     "An article of a knowledge base with `kindred.toml` has no title."},
    {Code::FrontMatterUnknownKind, "front-matter/unknown-kind", Error,
     "An article names a kind that `kindred.toml` does not list."},
    {Code::FrontMatterMarkdown, "front-matter/markdown", Warning,
     "A field that is plain text has a link or strong words."},
    {Code::FrontMatterUnwritten, "front-matter/unwritten", Advice,
     "A summary is still the one that a new article begins with."},
    {Code::ArticleDuplicateTitle, "article/duplicate-title", Warning,
     "Two articles have the same title."},
    {Code::ArticleUnknownSection, "article/unknown-section", Warning,
     "An article lies in a folder that is no section of `kindred.toml`."},
    {Code::ArticleNameConflict, "article/name-conflict", Error,
     "Two file names differ only by case or Unicode form, so some systems cannot hold both."},
    {Code::MarkdownUnsafeHtml, "markdown/unsafe-html", Warning,
     "Raw HTML has an element, attribute or id that is not allowed and was left out."},
    {Code::MarkdownUnsafeUrl, "markdown/unsafe-url", Error,
     "A link or image has an address that could run a script."},
    {Code::MarkdownUnknownCallOut, "markdown/unknown-call-out", Warning,
     "A call-out has a kind that Kindred does not know."},
    {Code::MarkdownDuplicateId, "markdown/duplicate-id", Error,
     "Two headings of an article have the same explicit id."},
    {Code::MarkdownHeadingSkipped, "markdown/heading-skipped", Warning,
     "A heading is more than one level below the heading before it."},
    {Code::MarkdownTableWikilink, "markdown/table-wikilink", Warning,
     "A link in a table has a bar that ends the table cell."},
    {Code::MarkdownUnknownNote, "markdown/unknown-note", Warning,
     "A footnote marker has no footnote."},
    {Code::MarkdownUnusedNote, "markdown/unused-note", Warning,
     "A footnote is never referred to, so it is not shown."},
    {Code::MarkdownDuplicateNote, "markdown/duplicate-note", Warning,
     "Two footnotes of an article have the same label, so the second is left out."},
    {Code::MarkdownUnclosed, "markdown/unclosed", Warning,
     "A comment or a code block is never closed, so it takes what follows."},
    {Code::MarkdownTableCells, "markdown/table-cells", Warning,
     "A row of a table has more cells than its head, and they are left out."},
    {Code::MarkdownEmpty, "markdown/empty", Warning,
     "A heading, footnote, link or dialogue has nothing in it."},
    {Code::MarkdownShownAsWritten, "markdown/shown-as-written", Warning,
     "Something looks like markup but is none, so its signs are shown to readers."},
    {Code::MarkdownTooDeep, "markdown/too-deep", Error,
     "An article is nested more deeply than Kindred reads."},
    {Code::MediaMissing, "media/missing", Error, "An image file does not exist."},
    {Code::MediaAltMissing, "media/alt-missing", Warning, "An image has no alternative text."},
    {Code::MediaOutside, "media/outside", Error,
     "An image lies outside the knowledge base or on another host."},
    {Code::MediaUnsupported, "media/unsupported", Error,
     "An image is of a kind that the site or the book cannot show, or is damaged."},
    {Code::BibliographySyntax, "bibliography/syntax", Error,
     "An entry of `references.bib` cannot be read."},
    {Code::BibliographyDuplicateKey, "bibliography/duplicate-key", Error,
     "Two entries of `references.bib` have the same key."},
    {Code::BibliographyBadField, "bibliography/bad-field", Warning,
     "A field of `references.bib` has a value of the wrong form."},
    {Code::BibliographyMissingField, "bibliography/missing-field", Warning,
     "A work has no title, so its reference says too little."},
    {Code::BibliographyUnknownType, "bibliography/unknown-type", Warning,
     "An entry of `references.bib` has an unknown type and is treated as `misc`."},
    {Code::BibliographyUnknownField, "bibliography/unknown-field", Advice,
     "An entry of `references.bib` has a field that is named almost like a known one."},
    {Code::CitationUnknownKey, "citation/unknown-key", Error,
     "A citation names a work that `references.bib` does not have."},
    {Code::CitationUnusedWork, "citation/unused-work", Advice, "No article cites this work."},
    {Code::ConceptDuplicateTerm, "concept/duplicate-term", Error,
     "Two concepts claim the same term or alias."},
    {Code::ConceptDuplicateId, "concept/duplicate-id", Error, "Two concepts have the same id."},
    {Code::ConceptUnknownReference, "concept/unknown-reference", Error,
     "A concept names another concept that does not exist."},
    {Code::ConceptBroaderCycle, "concept/broader-cycle", Error,
     "A concept is, by way of `broader`, broader than itself."},
    {Code::ConceptRelatedTwice, "concept/related-twice", Warning,
     "A concept names as `related` what is broader or narrower than it."},
    {Code::LinkUnresolved, "link/unresolved", Error, "A link names nothing that exists."},
    {Code::LinkAmbiguous, "link/ambiguous", Error, "A link names more than one thing."},
    {Code::LinkFragmentMissing, "link/fragment-missing", Error,
     "A link names a heading that its target does not have."},
    {Code::LinkOutside, "link/outside", Error, "A link leaves the knowledge base."},
    {Code::RouteCollision, "route/collision", Error,
     "Two things of the knowledge base would be written to the same place."},
    {Code::ThemeSyntax, "theme/syntax", Error, "A template of the theme cannot be read."},
    {Code::ThemeUnknownName, "theme/unknown-name", Error,
     "A template, a file of words or a change of tokens uses a name that the theme does not have."},
    {Code::ThemeMissingFile, "theme/missing-file", Error, "A theme lacks a file that it needs."},
    {Code::ThemeMissingId, "theme/missing-id", Warning,
     "A template lacks an id that links lead to."},
    {Code::ThemeUnknownTheme, "theme/unknown-theme", Error, "There is no theme with this name."},
    {Code::BookImageKind, "book/image-kind", Warning,
     "An image is of a kind that many e-readers cannot show."},
    {Code::BookImageTooLarge, "book/image-too-large", Warning,
     "An image has more bytes or pixels than e-readers can hold."},
    {Code::BookCoverTooSmall, "book/cover-too-small", Warning,
     "The picture for the cover has too few pixels."},
    {Code::BookCoverLetters, "book/cover-letters", Warning,
     "The cover that Kindred draws lacks letters of its title, subtitle or names."},
    {Code::BookTableTooWide, "book/table-too-wide", Advice,
     "A table has more columns than the page of an e-reader has room for."},
    {Code::BookSiteOnly, "book/site-only", Advice, "A link leads to what only the site has."},
    {Code::BookArticleTooLarge, "book/article-too-large", Warning,
     "An article is longer than e-readers lay out in reasonable time."},
    {Code::BookTooLarge, "book/too-large", Warning,
     "The book has more bytes than can be sent to many e-readers."},
});

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (static_cast<std::size_t>(rows[i].code) != i) return false;
  return true;
}
static_assert(in_order(), "one row per code, in the order of the enumeration");

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Advice: return "advice";
    case Warning: return "warning";
    case Error: return "error";
  }
  return "error";
}

std::span<const CodeRow> code_rows() { return rows; }

const CodeRow& code_row(Code code) {
  const auto index = static_cast<std::size_t>(code);
  assert(index < rows.size());
  return rows[index];
}

std::optional<Code> find_code(std::string_view name) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const CodeRow& candidate) { return candidate.name == name; });
  if (row == rows.end()) return std::nullopt;
  return row->code;
}

}  // namespace kindred
