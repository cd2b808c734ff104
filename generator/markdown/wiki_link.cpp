#include "markdown/wiki_link.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/site_path.h"
#include "base/text.h"
#include "markdown/cmark_tree.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

struct WikiText {
  std::string name;
  std::string fragment;
  std::size_t label_begin = 0;  // in the source file
  std::size_t label_end = 0;
  bool has_label = false;
};

// `written` is the source between the brackets, which begins at `place` of the file.
WikiText split_wiki_text(std::string_view written, std::size_t place) {
  WikiText wiki;
  const std::size_t bar = written.find('|');
  std::string_view target = written.substr(0, bar);
  if (bar != std::string_view::npos) {
    if (target.ends_with('\\')) target.remove_suffix(1);
    std::string_view label = written.substr(bar + 1);
    const std::string_view trimmed = trim(label);
    wiki.has_label = !trimmed.empty();
    wiki.label_begin =
        place + static_cast<std::size_t>(trimmed.empty() ? 0 : trimmed.data() - written.data());
    wiki.label_end = wiki.label_begin + trimmed.size();
  }
  const std::size_t hash = target.find('#');
  wiki.name = trim(target.substr(0, hash));
  if (hash != std::string_view::npos) wiki.fragment = trim(target.substr(target.rfind('#') + 1));
  return wiki;
}

bool is_image_name(std::string_view name) {
  static constexpr std::array<std::string_view, 8> extensions = {"png",  "jpg",  "jpeg", "gif",
                                                                 "webp", "avif", "svg",  "bmp"};
  const std::string ending = lower_case(extension(name));
  return std::find(extensions.begin(), extensions.end(), ending) != extensions.end();
}

// Obsidian's `|300` and `|300x200` are sizes, not words.
bool is_size(std::string_view label) {
  return label.find_first_not_of("0123456789x") == std::string_view::npos;
}

Inlines read_label(const WikiText& wiki, Reading& reading) {
  if (!wiki.has_label) return {};
  const PreparedText label =
      prepare_snippet(*reading.prepared.file, wiki.label_begin, wiki.label_end);
  if (label.text.find_first_of("*_`~\\&<!") != std::string::npos) {
    const CmarkTree tree = parse_cmark(label.text);
    cmark_node* paragraph = cmark_node_first_child(tree.get());
    if (paragraph && !cmark_node_next(paragraph) &&
        cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH) {
      const LeafText leaf = read_leaf(label, 0, label.text.size(), 0);
      return make_inlines(read_pieces(paragraph, leaf), reading, InlineScope{true, false, false});
    }
  }
  std::string words = label.text;
  return {{reading.span(wiki.label_begin, wiki.label_end), Text{std::move(words)}}};
}

void tell_bar_in_table(SourceSpan span, Reading& reading) {
  Diagnostic& fault =
      reading.diagnostics.add(Code::MarkdownTableWikilink, span,
                              "the bar of this link ends the table cell for other programs");
  fault.label = "bar in a table";
  fault.help = {"write the bar as `\\|` inside a table"};
}

Piece make_wiki_link(const Piece& written, bool is_embed, Reading& reading, InlineScope scope) {
  Piece piece;
  piece.kind = PieceKind::Made;
  piece.begin = written.begin - (is_embed ? 1U : 0U);
  piece.end = written.end;
  const std::string_view inside = reading.span(written.begin + 2, written.end - 2).text();
  const WikiText wiki = split_wiki_text(inside, written.begin + 2);
  if (scope.in_table && inside.find('|') != std::string_view::npos &&
      inside[inside.find('|') - (inside.find('|') > 0 ? 1 : 0)] != '\\')
    tell_bar_in_table(reading.span(written.begin, written.end), reading);
  const SourceSpan span = reading.span(piece.begin, piece.end);
  Inlines label = read_label(wiki, reading);
  if (is_embed && is_image_name(wiki.name)) {
    const std::string_view words =
        reading.span(wiki.label_begin, std::max(wiki.label_begin, wiki.label_end)).text();
    ImageReference image;
    image.destination = wiki.name;
    if (wiki.has_label && !is_size(words)) image.alt = words;
    image.span = span;
    append_image(piece.made, std::move(image), span, reading);
    return piece;
  }
  if (scope.in_link) {
    piece.made = std::move(label);
    if (piece.made.empty())
      piece.made.push_back({span, Text{wiki.name.empty() ? wiki.fragment : wiki.name}});
    return piece;
  }
  LinkReference reference;
  reference.form = LinkForm::Wiki;
  reference.destination = wiki.name;
  reference.fragment = wiki.fragment;
  reference.span = span;
  reference.destination_span = span;
  append_link(piece.made, std::move(reference), std::move(label), reading);
  return piece;
}

}  // namespace

void read_wiki_links(Pieces& pieces, Reading& reading, InlineScope scope) {
  Pieces result;
  result.reserve(pieces.size());
  for (Piece& piece : pieces) {
    if (piece.kind != PieceKind::Text || piece.text.find(wiki_open) == std::string::npos) {
      result.push_back(std::move(piece));
      continue;
    }
    std::size_t done = 0;
    const std::string& text = piece.text;
    for (std::size_t open = text.find(wiki_open); open != std::string::npos;
         open = text.find(wiki_open, done)) {
      const std::size_t close = text.find(wiki_close, open);
      if (close == std::string::npos) break;
      const bool is_embed = open > done && text[open - 1] == '!';
      const std::size_t before = open - (is_embed ? 1 : 0);
      if (before > done) result.push_back(slice(piece, done, before));
      result.push_back(make_wiki_link(slice(piece, open, close + 1), is_embed, reading, scope));
      done = close + 1;
    }
    if (done < text.size()) result.push_back(slice(piece, done, text.size()));
  }
  pieces = std::move(result);
}

}  // namespace kindred
