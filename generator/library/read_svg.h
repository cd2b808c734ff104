#pragma once

// SVG is a document: opened on its own, a browser runs its scripts and loads what it names. Only
// drawings that can do neither are published, and they are published as they are but for ids that
// no document may have.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kindred {

struct SvgReading {
  // Of the first tag, as written; empty when missing.
  std::string width;
  std::string height;
  std::string view_box;
  // Why the drawing must not be published, with the line ("could run a script: …"), or empty.
  std::string fault;
  // Where attributes stand, as begin and end, whose id is no name of XML (`Frame 1`) or taken. No
  // part of a drawing can be meant by them, and checkers of books refuse them.
  std::vector<std::pair<std::size_t, std::size_t>> unsound_ids;
};

// Reads a drawing as browsers do, as XML with namespaces (expat), and takes it when every element,
// attribute, style and address is allowed by `svg_policy.h`. Only UTF-8 is read, and no
// declarations of a document type, so that there is one way only to understand the bytes. Any bytes
// may be given; the cost is linear in them.
SvgReading read_svg(std::string_view bytes);

}  // namespace kindred
