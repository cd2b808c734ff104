#pragma once

// A template file as a list of texts and tags, each with its place. Only the part of Mustache that
// themes use: variables, sections, inverted sections, partials and comments.
//
// Invariant of the result: sections are properly nested and closed, at most 24 deep. What was not
// is told and left out.

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace kindred {

enum class TagKind { Text, Escaped, Unescaped, Section, Inverted, Close, Partial };

struct TemplatePart {
  TagKind kind = TagKind::Text;
  std::string_view text;  // of the file: the text, or the name inside the tag
  SourceSpan span;        // of `text`
};

// `{{! comments }}` are dropped. A line that holds nothing but a comment or the tag of a section
// leaves no line in the page.
std::vector<TemplatePart> parse_template(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace kindred
