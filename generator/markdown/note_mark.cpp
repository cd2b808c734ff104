#include "markdown/note_mark.h"

#include "base/nearest_name.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

constexpr std::size_t most_names = 200;  // compared with an unknown one

void tell_unknown(std::string_view label, SourceSpan span, Reading& reading) {
  Diagnostic& fault = reading.diagnostics.add(Code::MarkdownUnknownNote, span,
                                              "there is no footnote `" + std::string(label) + "`");
  fault.label = "no such footnote";
  std::vector<std::string> labels;
  if (reading.notes.size() < most_names)
    for (const auto& entry : reading.notes) labels.push_back(entry.second.label);
  if (const auto nearest = nearest_name(label, labels))
    fault.help.push_back("there is a footnote with a similar name: `" + *nearest + "`");
  fault.help.push_back("write it in a paragraph of its own: `[^" + std::string(label) +
                       "]: the note`");
}

}  // namespace

void append_note_mark(Inlines& out, const Piece& piece, Reading& reading) {
  const SourceSpan span = reading.span(piece.begin, piece.end);
  const std::string key = fold_note_label(unmasked_text(piece.text));
  const auto found = reading.notes.find(key);
  if (found == reading.notes.end()) {
    out.push_back({span, Text{"[^" + piece.text + "]"}});
    return;
  }
  NoteDefinition& definition = found->second;
  if (!definition.is_marked) {
    definition.is_marked = true;
    definition.note = reading.document.notes.size();
    Note note;
    note.label = definition.label;
    note.span = definition.span;
    reading.document.notes.push_back(std::move(note));
    reading.marked_notes.push_back(key);
  }
  out.push_back({span, NoteMark{definition.note, 0}});
}

void tell_unknown_notes(const Pieces& pieces, Reading& reading) {
  for (const Piece& piece : pieces) {
    if (piece.kind != PieceKind::Text) continue;
    const std::string& text = piece.text;
    for (std::size_t i = text.find("[^"); i != std::string::npos; i = text.find("[^", i + 2)) {
      const std::size_t end = text.find_first_of("[] \t", i + 2);
      if (end == std::string::npos) break;
      if (text[end] != ']' || end == i + 2) continue;
      tell_unknown(unmasked_text(std::string_view(text).substr(i + 2, end - i - 2)),
                   reading.span(piece.place(i), piece.place(end + 1)), reading);
    }
  }
}

}  // namespace kindred
