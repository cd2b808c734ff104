#pragma once

// A page at an earlier address of an article, which leads on to where the article is now.

#include <string>

#include "views/page_context.h"

namespace kindred {

// Works without scripts, and for search engines; has no template, since readers hardly see it.
std::string render_redirect_page(const PageContext& context, const Redirect& redirect);

}  // namespace kindred
