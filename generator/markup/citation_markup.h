#pragma once

// The words of a citation, for both editions, by APA 7: author and year, works in the order of the
// reference list, one name for several years, "p." before a bare page. Prefixes are as written.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bibliography/work.h"
#include "markdown/document.h"
#include "markup/html_writer.h"

namespace kindred {

// Where one cited work leads; called once for each known work, in the order of the text.
struct CitationPlace {
  std::string href;
  std::string id;
  std::string peek;
};

// `works` are the meanings of the citation's items; an unknown work is written as its key.
CitationMarkup make_citation_markup(const CitationReference& citation,
                                    const std::vector<std::optional<WorkId>>& works,
                                    const Bibliography& bibliography,
                                    const std::function<CitationPlace(WorkId)>& place);

}  // namespace kindred
