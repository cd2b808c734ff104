#pragma once

// Where the parts of links lie in the text of a leaf block, by the rules of CommonMark. Which of
// them are links is cmark's decision; here they are only found again.

#include <cstddef>
#include <string_view>

namespace kindred {

struct LinkTail {
  std::size_t end = 0;  // behind the link; where it began to look if there is no tail
  std::size_t destination_begin = 0;
  std::size_t destination_end = 0;
  bool has_destination = false;
};

// What follows the `]` of a link, which lies before `at`: `(address "title")`, `[label]`, `[]` or
// nothing.
LinkTail scan_link_tail(std::string_view text, std::size_t at);

// Behind the definition `[label]: address "title"` that begins at `at` and its line ending, or `at`
// if there is none.
std::size_t scan_definition(std::string_view text, std::size_t at);

}  // namespace kindred
