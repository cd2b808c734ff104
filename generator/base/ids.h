#pragma once

// Strong indices into the vectors that own things. An Id is valid only for the vector it was made
// for; values that hold ids, unlike values that hold pointers, may be moved from stage to stage.

#include <compare>
#include <cstddef>
#include <cstdint>

namespace kindred {

template <class Tag>
struct Id {
  std::uint32_t index = 0;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t value) : index(static_cast<std::uint32_t>(value)) {}
  friend auto operator<=>(const Id&, const Id&) = default;
};

using ArticleId = Id<struct ArticleTag>;
using SectionId = Id<struct SectionTag>;
using ConceptId = Id<struct ConceptTag>;
using WorkId = Id<struct WorkTag>;
using MediaId = Id<struct MediaTag>;
using PathId = Id<struct PathTag>;  // a reading path

}  // namespace kindred
