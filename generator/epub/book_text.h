#pragma once

// What the writers wrote, as XHTML for the book: says what `markup` is to write for each link,
// citation and image.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "epub/book_page.h"
#include "links/link_graph.h"
#include "markdown/document.h"

namespace kindred {

// The ids of the citations of each work on a page, in the order of the text.
using CitationIds = std::map<WorkId, std::vector<std::string>>;

// Where a text stands.
struct TextPlace {
  std::string path;                  // of the page
  std::string id_prefix;             // of all its ids, where it is not the only text of the page
  CitationIds* citations = nullptr;  // filled in; null: its works are not listed on the page
};

std::string render_book_text(const BookContext& context, const TextPlace& place,
                             const Document& document, const DocumentLinks& links);

// Words that stand apart from a document, such as a content note.
std::string render_book_inlines(const BookContext& context, const TextPlace& place,
                                const Inlines& inlines);

// Whether an address may be a link of the book: e-readers and EPUBCheck know all schemes that the
// site keeps but `sms`.
bool is_book_link(std::string_view url);

// The id of a work in the list of references of an article.
std::string reference_id(const BookContext& context, WorkId work);

}  // namespace kindred
