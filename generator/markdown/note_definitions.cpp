#include "markdown/note_definitions.h"

#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "markdown/make_blocks.h"

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
  definition.line = line;
  definition.label = before.substr(open + 2, close - open - 2);
  definition.span =
      reading.span(prepared.place(line_begin + open), prepared.place(line_begin + close + 2));
  reading.notes.emplace(fold_note_label(definition.label), std::move(definition));
}

// The lines that became paragraphs, headings, code or raw HTML.
std::set<int> find_shown_lines(cmark_node* root) {
  std::set<int> lines;
  cmark_iter* iterator = cmark_iter_new(root);
  for (auto event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator)) {
    cmark_node* node = cmark_iter_get_node(iterator);
    const cmark_node_type type = cmark_node_get_type(node);
    const bool is_leaf = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING ||
                         type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK;
    if (event != CMARK_EVENT_ENTER || !is_leaf) continue;
    for (int line = cmark_node_get_start_line(node); line <= cmark_node_get_end_line(node); ++line)
      lines.insert(lines.end(), line);
  }
  cmark_iter_free(iterator);
  return lines;
}

// Of two footnotes with one label cmark keeps the first and forgets the other, so it is sought in
// the text: a line that looks like a footnote and is nowhere in the tree.
void tell_duplicates(cmark_node* root, Reading& reading) {
  const PreparedText& prepared = reading.prepared;
  if (reading.notes.empty()) return;
  const std::set<int> shown = find_shown_lines(root);
  for (int line = 1; static_cast<std::size_t>(line) <= prepared.lines.size(); ++line) {
    const std::size_t begin = prepared.lines[static_cast<std::size_t>(line) - 1];
    if (begin < prepared.body) continue;
    const std::string_view text =
        std::string_view(prepared.text).substr(begin, prepared.line_end(line) - begin);
    const std::string_view label = footnote_label(text);
    if (label.empty()) continue;
    const auto note = reading.notes.find(fold_note_label(label));
    if (note == reading.notes.end() || note->second.line == line || shown.contains(line)) continue;
    const std::size_t at = begin + static_cast<std::size_t>(label.data() - text.data());
    const SourceSpan span =
        reading.span(prepared.place(at - 2), prepared.place(at + label.size() + 2));
    reading.diagnostics
        .add(Code::MarkdownDuplicateNote, span,
             fmt::format("another footnote is called `{}` already, so this one is left out", label))
        .help = {"give it a name of its own, and its marker in the text the same"};
  }
}

}  // namespace

void read_note_definitions(cmark_node* root, cmark_node* first, Reading& reading) {
  for (cmark_node* node = first; node; node = cmark_node_next(node))
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
      add_note_definition(node, reading);
  tell_duplicates(root, reading);
}

void make_notes(Reading& reading) {
  Document& document = reading.document;
  for (std::size_t i = 0; i < document.notes.size(); ++i) {
    const NoteDefinition& definition = reading.notes[reading.marked_notes[i]];
    Blocks children = make_blocks(cmark_node_first_child(definition.node), reading, {.depth = 1});
    if (children.empty())
      reading.diagnostics
          .add(Code::MarkdownEmpty, definition.span,
               fmt::format("the footnote `{}` says nothing", definition.label))
          .help = {"write its words behind the colon"};
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

}  // namespace kindred
