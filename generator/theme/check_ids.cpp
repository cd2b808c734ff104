#include "theme/check_ids.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kindred {
namespace {

// In quotation marks of either kind: an attribute without any is nothing to escape a text into.
bool has_id(std::string_view text, std::string_view id) {
  const std::array<std::string, 2> written = {fmt::format(" id=\"{}\"", id),
                                              fmt::format(" id='{}'", id)};
  return std::any_of(written.begin(), written.end(), [&](const std::string& attribute) {
    return text.find(attribute) != text.npos;
  });
}

}  // namespace

void check_ids(std::string_view text, const std::vector<std::string>& ids, SourceSpan span,
               Diagnostics& diagnostics) {
  for (const std::string& id : ids) {
    if (has_id(text, id)) continue;
    Diagnostic& fault = diagnostics.add(
        Code::ThemeMissingId, span, fmt::format("the page has no element with the id `{}`", id));
    fault.help.push_back(id.starts_with("{{")
                             ? "links lead to the items: give the element of each its id"
                             : "links lead there: give that id to an element");
  }
}

}  // namespace kindred
