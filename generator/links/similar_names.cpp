#include "links/similar_names.h"

#include <bit>
#include <utility>

#include "base/nearest_name.h"
#include "base/text.h"

namespace kindred {
namespace {

std::uint64_t character_bits(std::string_view folded) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < folded.size();)
    bits |= std::uint64_t{1} << (decode_utf8(folded, i) % 64U);
  return bits;
}

}  // namespace

void SimilarNames::add(std::string name) {
  const std::string folded = fold_name(name);
  names_.push_back({std::move(name), count_characters(folded), character_bits(folded)});
}

std::optional<std::string> SimilarNames::nearest(std::string_view wanted) const {
  const std::string folded = fold_name(wanted);
  const std::size_t length = count_characters(folded);
  const std::size_t limit = most_slips(length);
  const std::uint64_t characters = character_bits(folded);
  // An edit changes the length by one at most, and brings in or takes out one character at most.
  const auto is_possible = [&](const Name& name) {
    const std::size_t difference =
        name.length > length ? name.length - length : length - name.length;
    return difference <= limit &&
           static_cast<std::size_t>(std::popcount(name.characters & ~characters)) <= limit &&
           static_cast<std::size_t>(std::popcount(characters & ~name.characters)) <= limit;
  };
  std::vector<std::string> candidates;
  for (const Name& name : names_)
    if (is_possible(name)) candidates.push_back(name.written);
  return nearest_name(wanted, candidates);
}

}  // namespace kindred
