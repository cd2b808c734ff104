#pragma once

// The tree of an article as HTML5 or as XHTML: one writer, two dialects. It knows no routes: what a
// link means and where it leads is handed to it. Its output is well-formed by construction, in both
// dialects; void elements are closed and every text is escaped. Pure and thread-safe.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "markdown/document.h"

namespace kindred {

// A telephone held upright has room for so many columns of words. As XHTML, a wider table is
// written row by row; as HTML5 it has the class `wide`.
constexpr std::size_t wide_table_columns = 4;

enum class Dialect { Html5, Xhtml };

// A link as it is to be written.
struct LinkMarkup {
  std::string href;  // empty: the children are written without a link
  std::string kind;  // "term", "external" …; written as a class
  std::string peek;  // HTML5: id of the element of the page that previews the target
  bool is_glossary_reference = false;  // XHTML: `epub:type="glossref"` with its role
};

struct ImageMarkup {
  std::string src;  // empty: the alternative text is written instead
  int width = 0;
  int height = 0;
};

// One work inside a citation, already worded (markup/citation_markup.h).
struct CitationPart {
  std::string prefix;      // "see", written before the link
  std::string title;       // in italics before `text`: the title of a whole work that has no author
  std::string text;        // "Gaia, 2002, p. 12" or "Laurenceau et al. (1998)"
  std::string href;        // empty: no link
  std::string id;          // of the link, so that the reference can lead back; empty: none
  std::string peek;        // HTML5 only
  bool continues = false;  // of the same people as the part before: the year alone, after a comma
};

struct CitationMarkup {
  bool has_parentheses = false;
  std::vector<CitationPart> parts;  // written with "; " or ", " between them
};

// Ids that the writer makes hold a full stop ("note.1"), which no heading's id can, so the two
// never meet. The ids of a page around the text must hold one as well.
struct HtmlOptions {
  Dialect dialect = Dialect::Html5;
  // Footnotes right after the block of their marker; else after the whole text.
  bool notes_after_block = true;
  bool in_sections = false;  // each heading and what follows it in a `section` that carries the id
  bool with_anchors = true;  // HTML5: a link to itself in each heading
  std::string id_prefix;     // before every id: for several documents on one page
  std::function<LinkMarkup(std::size_t link)> link;
  std::function<ImageMarkup(std::size_t image)> image;
  std::function<CitationMarkup(std::size_t citation)> citation;
  // Words of the interface in the language of the knowledge base, by key: callout-note,
  // callout-definition, callout-try, callout-caution, callout-evidence, callout-help,
  // note ({number}), back-to-text ({number}), task-done, task-open.
  std::function<std::string(const char* key)> word;
};

std::string render_html(const Document& document, const HtmlOptions& options);
std::string render_html(const Inlines& inlines, const Document& document,
                        const HtmlOptions& options);

}  // namespace kindred
