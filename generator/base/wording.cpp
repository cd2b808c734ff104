#include "base/wording.h"

#include <algorithm>
#include <cstddef>

namespace kindred {

std::string fill_places(std::string_view wording, PlaceValues values) {
  std::string filled;
  for (std::size_t at = 0; at < wording.size();) {
    const std::size_t close = wording[at] == '{' ? wording.find('}', at) : std::string_view::npos;
    const auto* const value =
        close == std::string_view::npos
            ? values.end()
            : std::find_if(values.begin(), values.end(), [&](const auto& candidate) {
                return candidate.first == wording.substr(at + 1, close - at - 1);
              });
    if (value == values.end()) {
      filled += wording[at++];
    } else {
      filled += value->second;
      at = close + 1;
    }
  }
  return filled;
}

}  // namespace kindred
