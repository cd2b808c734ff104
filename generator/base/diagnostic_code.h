#pragma once

// The closed list of everything Kindred can tell a writer, with the default severity and one
// sentence each.
//
// A code is `room/kebab-case` and never changes its meaning. Each has one row in
// `diagnostic_code.cpp`, one explanation (`kindred explain CODE`) and one folder in
// `tests/diagnostics/`; the tidy test checks that all three exist.

#include <optional>
#include <span>
#include <string_view>

namespace kindred {

enum class Severity { Advice, Warning, Error };

std::string_view severity_name(Severity severity);

enum class Code {
  SourceInvalidUtf8,
  SourceTooLarge,
  SourceOutside,
  SourceUnportableName,
  ConfigSyntax,
  ConfigUnknownKey,
  ConfigBadValue,
  ConfigDuplicateId,
  ConfigUnknownArticle,
  ConfigUnknownPath,
  ConfigIncomplete,
  FrontMatterSyntax,
  FrontMatterUnknownKey,
  FrontMatterBadValue,
  FrontMatterBadDate,
  FrontMatterMissingTitle,
  FrontMatterUnknownKind,
  FrontMatterMarkdown,
  FrontMatterUnwritten,
  ArticleDuplicateTitle,
  ArticleUnknownSection,
  ArticleNameConflict,
  MarkdownUnsafeHtml,
  MarkdownUnsafeUrl,
  MarkdownUnknownCallOut,
  MarkdownDuplicateId,
  MarkdownHeadingSkipped,
  MarkdownTableWikilink,
  MarkdownUnknownNote,
  MarkdownUnusedNote,
  MarkdownDuplicateNote,
  MarkdownUnclosed,
  MarkdownTableCells,
  MarkdownEmpty,
  MarkdownShownAsWritten,
  MarkdownTooDeep,
  MediaMissing,
  MediaAltMissing,
  MediaOutside,
  MediaUnsupported,
  BibliographySyntax,
  BibliographyDuplicateKey,
  BibliographyBadField,
  BibliographyMissingField,
  BibliographyUnknownType,
  BibliographyUnknownField,
  CitationUnknownKey,
  CitationUnusedWork,
  ConceptDuplicateTerm,
  ConceptDuplicateId,
  ConceptUnknownReference,
  ConceptBroaderCycle,
  ConceptRelatedTwice,
  LinkUnresolved,
  LinkAmbiguous,
  LinkFragmentMissing,
  LinkOutside,
  RouteCollision,
  ThemeSyntax,
  ThemeUnknownName,
  ThemeMissingFile,
  ThemeUnknownTheme,
  BookImageKind,
  BookImageTooLarge,
  BookCoverTooSmall,
  BookCoverLetters,
  BookTableTooWide,
  BookArticleTooLarge,
  BookTooLarge,
};

struct CodeRow {
  Code code;
  std::string_view name;
  Severity severity;
  std::string_view sentence;  // what the fault is, in one sentence, for `kindred explain` and SARIF
};

// All rows, in the order of the enumeration.
std::span<const CodeRow> code_rows();
const CodeRow& code_row(Code code);
std::optional<Code> find_code(std::string_view name);

}  // namespace kindred
