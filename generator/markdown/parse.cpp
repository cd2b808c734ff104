#include "markdown/parse.h"

#include "markdown/cmark_tree.h"
#include "markdown/finish_document.h"
#include "markdown/heading_id.h"
#include "markdown/make_blocks.h"
#include "markdown/note_definitions.h"
#include "markdown/prepared_text.h"
#include "markdown/reading.h"
#include "markdown/smart_punctuation.h"
#include "markdown/walk.h"

namespace kindred {
Document parse_markdown(const SourceFile& source, std::size_t begin, const MarkdownOptions& options,
                        Diagnostics& diagnostics) {
  Document document;
  const PreparedText prepared = prepare_text(source, begin);
  const CmarkTree tree = parse_cmark(prepared.text);
  Reading reading{prepared, options, document, diagnostics, {}, {}};
  cmark_node* first = cmark_node_first_child(tree.get());
  if (prepared.body > 0 && first) first = cmark_node_next(first);
  read_note_definitions(tree.get(), first, reading);
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
