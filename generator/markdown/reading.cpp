#include "markdown/reading.h"

#include "base/text.h"

namespace kindred {

void Reading::tell_too_deep(SourceSpan place) {
  if (is_too_deep) return;
  is_too_deep = true;
  diagnostics.add(Code::MarkdownTooDeep, place, "this is nested too deeply to be shown").help = {
      "only its words are kept", "use fewer quotes or lists inside each other"};
}

std::string fold_note_label(std::string_view label) { return lower_case(collapse_space(label)); }

}  // namespace kindred
