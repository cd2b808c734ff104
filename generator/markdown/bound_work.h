#pragma once

// Masks what would cost cmark-gfm 0.29 more than its length is worth, so that any text is read in
// time linear in its length: markers nested beyond any sensible depth; openings of processing
// instructions, declarations and CDATA that nothing closes (each is searched for to the end of its
// block); tables that are mostly cells nobody wrote (each row is filled up to the width of the
// head).

#include <cstdint>
#include <string>
#include <vector>

namespace kindred {

// `lines` are the offsets of the lines of `text`.
void bound_work(std::string& text, const std::vector<std::uint32_t>& lines);

}  // namespace kindred
