#pragma once

// The text of an article as the HTML of a page: says what `markup` is to write for each link,
// citation and image, by the answers of `links`.

#include <map>
#include <string>
#include <vector>

#include "links/link_graph.h"
#include "markdown/document.h"
#include "theme/template_data.h"
#include "views/page_context.h"

namespace kindred {

// What a page lists below its text: links to it get a preview. Ids of the program hold a full stop,
// which no heading's id does.
struct PageReferences {
  std::map<ConceptId, std::string> terms;  // the ids of the entries
  std::map<WorkId, std::string> works;
  // The ids of the citations of each listed work, as they are written: the reference leads back.
  std::map<WorkId, std::vector<std::string>> citations;
};

// Of the ids of an introduction, on the home page and on the page of a section.
inline constexpr const char* introduction_prefix = "introduction-text.";

// A text on its page. Writing it adds to `references.citations`.
struct DocumentPlace {
  const PageContext& context;
  PageReferences& references;
  std::string id_prefix;  // for a text that stands on a page beside another; ends in a full stop
};

Markup make_document_html(const DocumentPlace& place, const Document& document,
                          const DocumentLinks& links);
Markup make_inlines_html(const DocumentPlace& place, const Inlines& inlines,
                         const Document& document, const DocumentLinks& links);

}  // namespace kindred
