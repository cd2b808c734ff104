#include "base/nearest_name.h"

#include <algorithm>

#include "base/text.h"

namespace kindred {
namespace {

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> result;
  for (std::size_t i = 0; i < text.size();) result.push_back(decode_utf8(text, i));
  return result;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  const auto a = code_points(left);
  const auto b = code_points(right);
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
      best = std::min(best, next[j]);
    }
    if (best > limit) return limit + 1;
    before.swap(row);
    row.swap(next);
  }
  return std::min(row[b.size()], limit + 1);
}

std::optional<std::string> nearest_name(std::string_view wanted,
                                        const std::vector<std::string>& names) {
  // Nobody mistypes a name of this length, and the distance takes quadratic time.
  constexpr std::size_t max_length = 256;
  if (wanted.size() > max_length) return std::nullopt;
  const std::string folded = fold_name(wanted);
  std::size_t limit = most_slips(count_characters(folded));
  std::optional<std::string> nearest;
  for (const std::string& name : names) {
    if (name.size() > 2 * max_length) continue;
    const std::size_t distance = edit_distance(folded, fold_name(name), limit);
    if (distance > limit) continue;
    nearest = name;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return nearest;
}

std::string quote_names(const std::vector<std::string>& names) {
  std::string quoted;
  for (const std::string& name : names) quoted += (quoted.empty() ? "`" : ", `") + name + "`";
  return quoted;
}

}  // namespace kindred
