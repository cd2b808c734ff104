#pragma once

// Many names, asked often which of them is most like a misspelt one: the answers of `nearest_name`,
// without looking closely at names that cannot be near. Immutable once filled; safe to ask from any
// thread.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

class SimilarNames {
 public:
  void add(std::string name);
  std::optional<std::string> nearest(std::string_view wanted) const;

 private:
  struct Name {
    std::string written;
    std::size_t length = 0;        // characters of its folded form
    std::uint64_t characters = 0;  // a bit for each that is in it
  };
  std::vector<Name> names_;
};

}  // namespace kindred
