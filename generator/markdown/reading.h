#pragma once

// What the parts of the parser share while one article is read. Lives on the stack of
// `parse_markdown`; nothing in it outlives the call.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <cmark-gfm.h>

#include "base/diagnostic.h"
#include "markdown/document.h"
#include "markdown/parse.h"
#include "markdown/prepared_text.h"

namespace kindred {

// A footnote that the article defines, whether or not something refers to it.
struct NoteDefinition {
  cmark_node* node = nullptr;
  std::string label;
  int line = 0;            // in the prepared text
  SourceSpan span;         // `[^label]:`
  bool is_marked = false;  // a marker was met; its Note exists
  std::size_t note = 0;    // index into Document::notes, if marked
};

struct Reading {
  const PreparedText& prepared;
  const MarkdownOptions& options;
  Document& document;
  Diagnostics& diagnostics;
  std::map<std::string, NoteDefinition> notes;  // by folded label
  std::vector<std::string> marked_notes;        // keys, in the order of Document::notes
  bool is_too_deep = false;                     // told once

  SourceSpan span(std::size_t begin, std::size_t end) const {
    return make_span(*prepared.file, begin, end);
  }
  void tell_too_deep(SourceSpan place);
};

std::string fold_note_label(std::string_view label);

}  // namespace kindred
