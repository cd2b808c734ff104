#pragma once

// Paths inside a knowledge base or an edition: relative, forward slashes, normalized, never leaving
// their root.

#include <optional>
#include <string>
#include <string_view>

namespace kindred {

// The file in a published edition that lists what Kindred wrote; a folder that holds one is no part
// of a knowledge base.
inline constexpr std::string_view manifest_name = ".kindred-manifest";

// Normalizes `path` (`.`, `..`, doubled slashes); nothing if it is absolute, empty or climbs out of
// the root.
std::optional<std::string> normalize_path(std::string_view path);
// Where a path `written` on the page at `page` leads, from the root: from the folder of the page,
// or from the root itself when it starts with a slash. Empty is the root; nothing: it climbs out.
std::optional<std::string> path_from(std::string_view page, std::string_view written);
// `a/b/c.md` → `a/b`; no slash: empty.
std::string_view parent_path(std::string_view path);
std::string_view file_name(std::string_view path);
// `a/b.tar.gz` → `gz`, as it is written; none: empty. `stem` is the name without it.
std::string_view extension(std::string_view path);
std::string_view stem(std::string_view path);
// `a/b.md` → `a/b`.
std::string_view without_extension(std::string_view path);

// The relative URL (percent-encoded) that leads from the page `from` to the file `to`, both paths
// from the root. `from` == `to` gives the file's own name, so that a fragment may be added to it.
std::string relative_url(std::string_view from, std::string_view to);

}  // namespace kindred
