#pragma once

// Which article is what: introductions, the notice, drafts, and the sections with their articles in
// the order of the book.

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "library/library.h"

namespace kindred {

inline constexpr std::string_view notice_path = "notice.md";

// Whether a file of this name introduces its folder: `index` or `README`, in any case.
bool is_introduction_name(std::string_view name);

// Fills `articles`, `sections`, `notice` and `introduction` of `library`, whose configuration is
// read already.
void arrange_articles(std::vector<Article> articles, bool with_drafts, Library& library,
                      Diagnostics& diagnostics);

}  // namespace kindred
