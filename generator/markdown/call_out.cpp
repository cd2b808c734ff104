#include "markdown/call_out.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "base/text.h"
#include "markdown/dialogue.h"
#include "markdown/make_inlines.h"
#include "markdown/make_table.h"
#include "markdown/mask.h"
#include "markdown/pieces.h"
#include "markdown/slips.h"

namespace kindred {
namespace {

struct KindName {
  std::string_view name;
  CallOutKind kind;
};

constexpr std::string_view dialogue_name = "dialogue";

// Kindred's own kinds first: a misspelt kind is told the nearest of these before any other.
constexpr auto kind_names = std::to_array<KindName>({
    {"note", CallOutKind::Note},         {"definition", CallOutKind::Definition},
    {"try", CallOutKind::Try},           {"caution", CallOutKind::Caution},
    {"evidence", CallOutKind::Evidence}, {"help", CallOutKind::Help},
    {"tip", CallOutKind::Note},          {"hint", CallOutKind::Note},
    {"info", CallOutKind::Note},         {"important", CallOutKind::Note},
    {"abstract", CallOutKind::Note},     {"summary", CallOutKind::Note},
    {"tldr", CallOutKind::Note},         {"todo", CallOutKind::Note},
    {"question", CallOutKind::Note},     {"faq", CallOutKind::Note},
    {"success", CallOutKind::Note},      {"check", CallOutKind::Note},
    {"done", CallOutKind::Note},         {"failure", CallOutKind::Note},
    {"bug", CallOutKind::Note},          {"example", CallOutKind::Note},
    {"quote", CallOutKind::Note},        {"cite", CallOutKind::Note},
    {"warning", CallOutKind::Caution},   {"attention", CallOutKind::Caution},
    {"danger", CallOutKind::Caution},    {"error", CallOutKind::Caution},
});

struct Opening {  // `[!kind]-` at the start of a quote
  std::string kind;
  SourceSpan kind_span;
  std::size_t end = 0;  // in the first piece, behind the mark and the space after it
};

std::optional<Opening> read_opening(const Pieces& pieces, const Reading& reading) {
  if (pieces.empty() || pieces.front().kind != PieceKind::Text) return std::nullopt;
  const Piece& piece = pieces.front();
  const std::string& text = piece.text;
  if (text.compare(0, 2, "[!") != 0) return std::nullopt;
  const std::size_t end = text.find_first_of("[]", 2);
  if (end == std::string::npos || text[end] != ']' || end == 2) return std::nullopt;
  Opening opening;
  const std::string_view kind = trim(std::string_view(text).substr(2, end - 2));
  if (kind.empty()) return std::nullopt;
  const auto begin = static_cast<std::size_t>(kind.data() - text.data());
  opening.kind = lower_case(unmasked_text(kind));
  opening.kind_span = reading.span(piece.place(begin), piece.place(begin + kind.size()));
  opening.end = end + 1;
  if (opening.end < text.size() && (text[opening.end] == '-' || text[opening.end] == '+'))
    ++opening.end;
  opening.end = std::min(text.find_first_not_of(" \t", opening.end), text.size());
  return opening;
}

CallOutKind find_kind(const Opening& opening, Reading& reading) {
  std::vector<std::string> names;
  for (const KindName& row : kind_names) {
    if (row.name == opening.kind) return row.kind;
    names.emplace_back(row.name);
    if (names.size() == 6) names.emplace_back(dialogue_name);
  }
  Diagnostic& fault =
      reading.diagnostics.add(Code::MarkdownUnknownCallOut, opening.kind_span,
                              fmt::format("there is no call-out of the kind `{}`", opening.kind));
  fault.label = "shown as a plain note";
  if (opening.kind.size() < 100)
    if (const auto nearest = nearest_name(opening.kind, names))
      fault.help.push_back(fmt::format("there is a kind with a similar name: `{}`", *nearest));
  fault.help.push_back("the kinds are note, definition, try, caution, evidence, help and dialogue");
  return CallOutKind::Note;
}

// Splits the first paragraph: its first line is the title, the rest is a paragraph of its own.
void split_title(Pieces&& pieces, std::size_t title_begin, Pieces& title, Pieces& rest) {
  const Piece& first = pieces.front();
  if (title_begin < first.text.size())
    title.push_back(slice(first, title_begin, first.text.size()));
  bool is_title = true;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const bool is_break =
        pieces[i].kind == PieceKind::SoftBreak || pieces[i].kind == PieceKind::HardBreak;
    if (is_title && is_break)
      is_title = false;
    else
      (is_title ? title : rest).push_back(std::move(pieces[i]));
  }
}

void trim_end(Inlines& title) {
  if (title.empty()) return;
  if (Text* text = std::get_if<Text>(&title.back().node))
    text->text.erase(text->text.find_last_not_of(" \t") + 1);
  join_text(title);
}

Block make_call_out(cmark_node* node, Pieces pieces, const Opening& opening, Reading& reading,
                    BlockScope inside) {
  const SourceSpan span = block_span(node, reading);
  Pieces title_pieces, rest;
  split_title(std::move(pieces), opening.end, title_pieces, rest);
  Inlines title = make_inlines(std::move(title_pieces), reading);
  trim_end(title);
  Blocks children;
  if (!rest.empty()) {
    const SourceSpan rest_span = reading.span(rest.front().begin, rest.back().end);
    Inlines words = make_inlines(std::move(rest), reading);
    if (!words.empty()) children.push_back({rest_span, Paragraph{std::move(words)}});
  }
  cmark_node* first = cmark_node_first_child(node);
  Blocks more = make_blocks(cmark_node_next(first), reading, inside);
  std::move(more.begin(), more.end(), std::back_inserter(children));
  if (opening.kind == dialogue_name) {
    Dialogue dialogue = make_dialogue(std::move(title), std::move(children));
    if (dialogue.turns.empty())
      reading.diagnostics
          .add(Code::MarkdownEmpty, opening.kind_span, "nobody speaks in this dialogue")
          .help = {"begin each turn with a name in bold: `**Ama:** words`"};
    return {span, std::move(dialogue)};
  }
  return {span, CallOut{find_kind(opening, reading), std::move(title), std::move(children)}};
}

}  // namespace

Block make_quote(cmark_node* node, Reading& reading, BlockScope scope) {
  const BlockScope inside{scope.depth + 1, scope.quotes + 1, false};
  cmark_node* first = cmark_node_first_child(node);
  if (first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH) {
    const LeafText leaf = read_paragraph_node(first, reading, inside.quotes);
    if (leaf.text.starts_with("[!")) {
      Pieces pieces = read_pieces(first, leaf);
      if (const auto opening = read_opening(pieces, reading))
        return make_call_out(node, std::move(pieces), *opening, reading, inside);
      tell_missed_call_out(pieces, reading);
    }
  }
  return {block_span(node, reading), BlockQuote{make_blocks(first, reading, inside)}};
}

}  // namespace kindred
