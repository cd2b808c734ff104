#include "base/wording.h"

#include <algorithm>
#include <cstddef>

namespace kindred {

std::string fill_places(std::string_view wording, PlaceValues values) {
  constexpr std::size_t none = std::string::npos;
  std::string filled;
  std::size_t open = none;  // the last brace in `filled` that is open
  for (const char c : wording) {
    if (c == '{') open = filled.size();
    filled += c;
    if (c != '}' || open == none) continue;
    const std::string name = filled.substr(open + 1, filled.size() - open - 2);
    const auto* const value =
        std::find_if(values.begin(), values.end(),
                     [&](const auto& candidate) { return candidate.first == name; });
    if (value != values.end()) filled.replace(open, none, value->second);
    open = none;
  }
  return filled;
}

}  // namespace kindred
