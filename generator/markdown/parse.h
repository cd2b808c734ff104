#pragma once

// Markdown (CommonMark, GFM, footnotes and the conventions of the contract) to a Document. Never
// fails: every text is a document, and what is wrong in it becomes a diagnostic. Thread-safe; may
// be called from any number of threads at once.
//
// Specifications: CommonMark 0.29 and GFM as cmark-gfm reads them; Obsidian wikilinks and
// call-outs; Pandoc citations and heading attributes; HTML5 for raw HTML.

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "base/source.h"
#include "markdown/document.h"

namespace kindred {

enum class HtmlPolicy { Sanitize, Escape };
enum class CitationForms { None, InBrackets, All };  // `[@key]` alone, or `@key` in a sentence too

struct MarkdownOptions {
  std::string language = "en";  // BCP 47; decides the quotation marks
  HtmlPolicy html = HtmlPolicy::Sanitize;
  CitationForms citations = CitationForms::All;
};

// Parses the part of `source` from byte `begin` on (after the front matter).
Document parse_markdown(const SourceFile& source, std::size_t begin, const MarkdownOptions& options,
                        Diagnostics& diagnostics);

}  // namespace kindred
