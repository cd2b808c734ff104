#pragma once

// The frame of a content document, and the links between them.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "epub/book_plan.h"
#include "epub/book_words.h"
#include "markup/xml_writer.h"
#include "site/site.h"

namespace kindred {

// What every page of a book is made from. Refers to values that outlive it; thread-safe to read.
struct BookContext {
  const Site& site;
  const BookPlan& plan;
  const BookWords& words;
  std::string language;
  std::string direction;  // "ltr" or "rtl"
};

// A content document: its file, its title, and the division of the book that it belongs to
// ("frontmatter", "bodymatter", "backmatter").
struct PageFrame {
  std::string path;
  std::string title;
  std::string division;
};

// The page around what `body` writes.
std::string render_page(const BookContext& context, const PageFrame& frame,
                        const std::function<void(XmlWriter&)>& body);

// `#id`. Letters beyond ASCII stay: old reading systems look for an id as it is written.
std::string fragment_url(std::string_view id);

// The address of a place of the book for a link on the page `from`; empty for what an edition does
// not hold.
std::string book_url(std::string_view from, const BookPlace& place);
std::string article_url(const BookContext& context, std::string_view from, ArticleId id,
                        std::string_view fragment = {});

// The address on the web of a route of the site; empty when the site has none.
std::string web_url(const BookContext& context, std::string_view route);

// A link to an article by its title; the title alone where the article is not in the book.
void write_article_link(XmlWriter& xml, const BookContext& context, std::string_view from,
                        ArticleId id, std::string_view fragment = {});
// Links to the glossary entries of concepts by their terms, with commas; the term alone where one
// is not in the book.
void write_concept_links(XmlWriter& xml, const BookContext& context, std::string_view from,
                         const std::vector<ConceptId>& concepts);

// A paragraph of this class, on a line of its own; nothing for an empty text.
void write_line(XmlWriter& xml, std::string_view style, std::string_view text);
// The articles with their summaries, as a list `ol` or `ul`.
void write_article_list(XmlWriter& xml, const BookContext& context, std::string_view from,
                        std::string_view list, const std::vector<ArticleId>& articles);

// "Glossary: A–M"; the title alone for a list in one file.
std::string chunk_title(const std::string& title, const std::string& label);

// The section that a page consists of, of this `epub:type` and with the role of the same name,
// which DPUB-ARIA must have; begun with the page's heading.
[[nodiscard]] XmlWriter::Element open_page_section(XmlWriter& xml, const std::string& type,
                                                   std::string_view title);
// A heading with an id, which the section around it is labelled by.
void write_heading(XmlWriter& xml, std::string_view name, std::string_view id,
                   std::string_view text);

}  // namespace kindred
