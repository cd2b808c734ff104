#include "markdown/parse.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "markdown/cmark_tree.h"
#include "markdown/finish_document.h"
#include "markdown/heading_id.h"
#include "markdown/make_blocks.h"
#include "markdown/prepared_text.h"
#include "markdown/reading.h"
#include "markdown/smart_punctuation.h"
#include "markdown/walk.h"

namespace kindred {
namespace {

// cmark gives the place behind `[^label]:`; the label stands before it on the line.
void add_note_definition(cmark_node* node, Reading& reading) {
  const PreparedText& prepared = reading.prepared;
  const int line = cmark_node_get_start_line(node);
  const std::size_t line_begin = prepared.offset(line, 1);
  const std::size_t after = prepared.offset(line, cmark_node_get_start_column(node));
  const std::string_view before =
      std::string_view(prepared.text).substr(line_begin, after - line_begin);
  const std::size_t close = before.rfind("]:");
  const std::size_t open = close == std::string_view::npos ? close : before.rfind("[^", close);
  if (open == std::string_view::npos) return;
  NoteDefinition definition;
  definition.node = node;
  definition.label = before.substr(open + 2, close - open - 2);
  definition.span =
      reading.span(prepared.place(line_begin + open), prepared.place(line_begin + close + 2));
  reading.notes.emplace(fold_note_label(definition.label), std::move(definition));
}

// Notes are read in the order of their markers; a note may mark others.
void make_notes(Reading& reading) {
  Document& document = reading.document;
  for (std::size_t i = 0; i < document.notes.size(); ++i) {
    const NoteDefinition& definition = reading.notes[reading.marked_notes[i]];
    Blocks children = make_blocks(cmark_node_first_child(definition.node), reading, {.depth = 1});
    document.notes[i].children = std::move(children);
  }
  for (const auto& entry : reading.notes) {
    const NoteDefinition& definition = entry.second;
    if (definition.is_marked) continue;
    reading.diagnostics
        .add(Code::MarkdownUnusedNote, definition.span,
             fmt::format("nothing refers to the footnote `{}`", definition.label))
        .help = {fmt::format("put the marker `[^{}]` into the text, or take the footnote out",
                             definition.label)};
  }
}

}  // namespace

Document parse_markdown(const SourceFile& source, std::size_t begin, const MarkdownOptions& options,
                        Diagnostics& diagnostics) {
  Document document;
  const PreparedText prepared = prepare_text(source, begin);
  const CmarkTree tree = parse_cmark(prepared.text);
  Reading reading{prepared, options, document, diagnostics, {}, {}};
  cmark_node* first = cmark_node_first_child(tree.get());
  if (prepared.body > 0 && first) first = cmark_node_next(first);
  for (cmark_node* node = first; node; node = cmark_node_next(node))
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
      add_note_definition(node, reading);
  document.blocks = make_blocks(first, reading, {});
  make_notes(reading);
  bound_depth(reading);
  number_references(document);
  assign_heading_ids(reading);
  for_each_inlines(document, [&](Inlines& inlines, const InlineContext&) {
    set_smart_punctuation(inlines, document, options.language);
  });
  return document;
}

}  // namespace kindred
