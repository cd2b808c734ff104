#pragma once

// What a path means that a writer wrote on a page, as `../types/emotional.md` or `map.html?q=x`.
// Pure. For this room only.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "links/resolve_context.h"

namespace kindred {

// The article that may be behind a page's name on the site: `a/b.html` → `a/b.md`; another path
// stays.
std::string markdown_path(const std::string& path);
// The paths from the root of the knowledge base that it may mean: as it is, and without what
// follows a `?`. None when it leads out.
std::vector<std::string> paths_of(const Article& page, std::string_view written);
// The page there, written with the ending of its file, with `.html` or without any.
std::optional<Target> find_page(const ResolveContext& context, const Article& page,
                                std::string_view written);
// The file at the first of `paths` that has one which is published.
std::optional<MediaId> find_media(const ResolveContext& context,
                                  const std::vector<std::string>& paths);
// The path of the file at one of `paths` that exists and is not published, and why; null if there
// is none. It belongs to the library.
const std::pair<const std::string, std::string>* find_refused(
    const ResolveContext& context, const std::vector<std::string>& paths);

}  // namespace kindred
