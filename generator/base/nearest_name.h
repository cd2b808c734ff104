#pragma once

// Which of the names that are known a misspelt one may have been meant to be. Pure; takes any
// bytes.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

// The number of insertions, deletions, substitutions and swaps of neighbours that make `b` of `a`;
// stops counting past `limit`, returning `limit + 1`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);
// How many slips a name of `length` characters may have and still be known: any two names of one
// letter are alike.
inline std::size_t most_slips(std::size_t length) {
  return length < 2 ? 0 : std::max<std::size_t>(1, length / 3);
}
// The name of `names` that is most like `wanted`, or nothing when none is near enough to be worth a
// mention. Case is ignored. Among equally near names the first wins.
std::optional<std::string> nearest_name(std::string_view wanted,
                                        const std::vector<std::string>& names);

// "`a`, `b`, `c`", for the names that there are when none is near.
std::string quote_names(const std::vector<std::string>& names);

}  // namespace kindred
