#include "language/language_tag.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"

namespace kindred {
namespace {

bool are_all(std::string_view part, bool (*test)(char)) {
  return std::all_of(part.begin(), part.end(), test);
}

bool has_length(std::string_view part, std::size_t least, std::size_t most) {
  return part.size() >= least && part.size() <= most;
}

bool is_variant(std::string_view part) {
  return has_length(part, 5, 8) || (part.size() == 4 && is_ascii_digit(part[0]));
}

using Parts = std::vector<std::string_view>;

// One or more parts of `least` to 8 characters from `at` on; false when there is none.
bool skip_run(const Parts& parts, std::size_t& at, std::size_t least) {
  const std::size_t begin = at;
  while (at < parts.size() && has_length(parts[at], least, 8)) ++at;
  return at > begin;
}

bool is_private_use(const Parts& parts, std::size_t at) {
  if (at == parts.size() || (parts[at] != "x" && parts[at] != "X")) return false;
  return skip_run(parts, ++at, 1) && at == parts.size();
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  const Parts parts = split(tag, '-');
  for (const std::string_view part : parts)
    if (!has_length(part, 1, 8) || !are_all(part, is_ascii_alnum)) return false;
  if (is_private_use(parts, 0)) return true;
  // No language has a code of four letters or more: whoever writes one means a name, as `English`.
  if (!has_length(parts[0], 2, 3) || !are_all(parts[0], is_ascii_letter)) return false;
  std::size_t at = 1;
  const auto follows = [&](std::size_t length, bool (*test)(char)) {
    return at < parts.size() && parts[at].size() == length && are_all(parts[at], test);
  };
  for (int i = 0; i < 3 && follows(3, is_ascii_letter); ++i) ++at;
  if (follows(4, is_ascii_letter)) ++at;                                // script
  if (follows(2, is_ascii_letter) || follows(3, is_ascii_digit)) ++at;  // region
  while (at < parts.size() && is_variant(parts[at])) ++at;
  while (at < parts.size() && parts[at].size() == 1 && parts[at] != "x" && parts[at] != "X")
    if (!skip_run(parts, ++at, 2)) return false;  // extension
  return at == parts.size() || is_private_use(parts, at);
}

}  // namespace kindred
