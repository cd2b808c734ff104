#pragma once

// Where the pages lie that the program makes, relative to the site's root: known before anything is
// planned, because writers may link to them by these paths.

#include <array>
#include <string>

namespace kindred {

// The pages that every site has.
namespace route {
inline constexpr const char* home = "index.html";
inline constexpr const char* concepts = "concepts/index.html";
inline constexpr const char* references = "references.html";
inline constexpr const char* map = "map.html";
inline constexpr const char* search = "search.html";
inline constexpr const char* missing = "404.html";
inline constexpr std::array<const char*, 6> all = {home, concepts, references,
                                                   map,  search,   missing};
}  // namespace route

inline std::string concept_route(const std::string& id) { return "concepts/" + id + ".html"; }
inline std::string path_route(const std::string& id) { return "paths/" + id + ".html"; }

}  // namespace kindred
