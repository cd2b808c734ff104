#include "markdown/make_inlines.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/escape.h"
#include "markdown/citation.h"
#include "markdown/mask.h"
#include "markdown/missed_address.h"
#include "markdown/note_mark.h"
#include "markdown/plain_text.h"
#include "markdown/raw_html.h"
#include "markdown/slips.h"
#include "markdown/strikethrough.h"
#include "markdown/unknown_tag.h"
#include "markdown/walk.h"
#include "markdown/wiki_link.h"

namespace kindred {
namespace {

std::string decode_path(std::string_view path) {
  std::string decoded = decode_percent(path);
  const bool is_sound = std::none_of(decoded.begin(), decoded.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  return is_sound ? decoded : std::string(path);
}

void append_code(Inlines& out, const Piece& piece, SourceSpan span) {
  out.push_back({span, CodeSpan{unmasked_text(piece.text)}});
}

void append_link_piece(Inlines& out, Piece&& piece, SourceSpan span, Reading& reading,
                       InlineScope scope) {
  Inlines children = make_inlines(std::move(piece.children), reading,
                                  InlineScope{true, scope.in_table, scope.in_strikethrough});
  if (scope.in_link) {
    std::move(children.begin(), children.end(), std::back_inserter(out));
    return;
  }
  Inlines moved;
  unlink(children, moved, reading.document);
  if (children.empty()) {
    reading.diagnostics.add(Code::MarkdownEmpty, span, "this link has no words").help = {
        "write words that say where it leads: `[words](address)`"};
    std::move(moved.begin(), moved.end(), std::back_inserter(out));
    return;
  }
  LinkReference reference;
  reference.form = piece.is_address ? LinkForm::Address : LinkForm::Inline;
  reference.title = piece.title;
  reference.span = span;
  reference.destination_span = reading.span(piece.destination_begin, piece.destination_end);
  set_destination(reference, piece.destination);
  append_link(out, std::move(reference), std::move(children), reading);
  std::move(moved.begin(), moved.end(), std::back_inserter(out));
}

void append_image_piece(Inlines& out, const Piece& piece, SourceSpan span, Reading& reading) {
  ImageReference reference;
  append_words(piece.children, reference.alt);
  unmask(reference.alt);
  reference.destination = piece.destination;
  reference.title = piece.title;
  reference.span = span;
  append_image(out, std::move(reference),
               reading.span(piece.destination_begin, piece.destination_end), reading);
}

void append_piece(Inlines& out, Piece&& piece, Reading& reading, InlineScope scope) {
  const SourceSpan span = reading.span(piece.begin, piece.end);
  const auto children = [&] { return make_inlines(std::move(piece.children), reading, scope); };
  switch (piece.kind) {
    case PieceKind::Text: out.push_back({span, Text{std::move(piece.text)}}); break;
    case PieceKind::SoftBreak: out.push_back({span, SoftBreak{}}); break;
    case PieceKind::HardBreak: out.push_back({span, HardBreak{}}); break;
    case PieceKind::Code: append_code(out, piece, span); break;
    case PieceKind::Html: break;  // done by the caller
    case PieceKind::NoteMark: append_note_mark(out, piece, reading); break;
    case PieceKind::Emphasis: out.push_back({span, Emphasis{children()}}); break;
    case PieceKind::Strong: out.push_back({span, Strong{children()}}); break;
    case PieceKind::Strikethrough:
      scope.in_strikethrough = true;
      out.push_back({span, Strikethrough{children()}});
      break;
    case PieceKind::Link: append_link_piece(out, std::move(piece), span, reading, scope); break;
    case PieceKind::Image: append_image_piece(out, piece, span, reading); break;
    case PieceKind::Made:
      std::move(piece.made.begin(), piece.made.end(), std::back_inserter(out));
      break;
  }
}

Inlines make_with_html(Pieces&& pieces, Reading& reading, InlineScope scope) {
  std::vector<InlinePart> parts;
  for (Piece& piece : pieces) {
    if (piece.kind == PieceKind::Html) {
      parts.push_back({unmasked_text(piece.text), piece.begin, {}});
      continue;
    }
    Inlines made;
    append_piece(made, std::move(piece), reading, scope);
    for (Inline& one : made) {
      const std::uint32_t place = one.span.begin;
      parts.push_back({std::nullopt, place, std::move(one)});
    }
  }
  return sanitize_inlines(std::move(parts), reading, scope.in_link);
}

}  // namespace

void set_destination(LinkReference& reference, std::string_view destination) {
  if (is_external_url(destination)) {
    const auto hash = destination.find('#');
    reference.destination = destination.substr(0, hash);
    if (hash != std::string_view::npos) reference.fragment = destination.substr(hash + 1);
    return;
  }
  const auto hash = destination.find('#');
  reference.destination = decode_path(destination.substr(0, hash));
  if (hash != std::string_view::npos)
    reference.fragment = decode_path(destination.substr(hash + 1));
}

void append_link(Inlines& out, LinkReference reference, Inlines children, Reading& reading) {
  if (reference.form != LinkForm::Wiki && is_unsafe_url(reference.destination)) {
    reading.diagnostics
        .add(Code::MarkdownUnsafeUrl, reference.destination_span,
             "the address of this link could run a script or open another program")
        .help = {"only http, https, mailto, tel and sms addresses and paths are kept"};
    std::move(children.begin(), children.end(), std::back_inserter(out));
    return;
  }
  const bool is_nowhere = reference.destination.empty() && reference.fragment.empty() &&
                          reference.destination_span.text().find('#') == std::string_view::npos;
  if (is_nowhere) {
    reading.diagnostics.add(Code::MarkdownEmpty, reference.span, "this link leads nowhere").help = {
        "write the address or the term that it leads to"};
    std::move(children.begin(), children.end(), std::back_inserter(out));
    return;
  }
  const SourceSpan span = reference.span;
  reading.document.links.push_back(std::move(reference));
  out.push_back({span, Link{reading.document.links.size() - 1, std::move(children)}});
}

void append_image(Inlines& out, ImageReference reference, SourceSpan address, Reading& reading) {
  const SourceSpan span = reference.span;
  if (is_unsafe_url(reference.destination)) {
    reading.diagnostics
        .add(Code::MarkdownUnsafeUrl, address, "the address of this image is not allowed")
        .help = {"use the path of a file in the knowledge base"};
    if (!reference.alt.empty()) out.push_back({span, Text{masked_text(reference.alt)}});
    return;
  }
  if (!is_external_url(reference.destination))
    reference.destination = decode_path(reference.destination);
  if (reference.alt.find_first_not_of(" \t\n") == std::string::npos && !reference.is_decorative)
    reading.diagnostics.add(Code::MediaAltMissing, span, "this image has no alternative text")
        .help = {span.text().starts_with("![[")
                     ? "say after a bar what the image shows: `![[image.png|what it shows]]`"
                     : "say between the brackets what the image shows: `![what it shows](address)`",
                 "an image that says nothing is written as `<img src=\"address\" alt=\"\">`"};
  reading.document.images.push_back(std::move(reference));
  out.push_back({span, Image{reading.document.images.size() - 1}});
}

void join_text(Inlines& inlines) {
  Inlines joined;
  joined.reserve(inlines.size());
  for (Inline& one : inlines) {
    Text* text = std::get_if<Text>(&one.node);
    Text* before = joined.empty() ? nullptr : std::get_if<Text>(&joined.back().node);
    if (text && text->text.empty()) continue;
    if (text && before) {
      before->text += text->text;
      joined.back().span.end = std::max(joined.back().span.end, one.span.end);
    } else {
      joined.push_back(std::move(one));
    }
  }
  inlines = std::move(joined);
}

void unlink(Inlines& children, Inlines& moved, const Document& document) {
  Inlines kept;
  for (Inline& one : children) {
    if (std::holds_alternative<NoteMark>(one.node) || std::holds_alternative<Citation>(one.node)) {
      moved.push_back(std::move(one));
      continue;
    }
    if (Link* link = std::get_if<Link>(&one.node)) {
      Inlines inside = std::move(link->children);
      unlink(inside, moved, document);
      if (inside.empty())
        inside.push_back({one.span, Text{plain_text(Inlines{std::move(one)}, document)}});
      std::move(inside.begin(), inside.end(), std::back_inserter(kept));
      continue;
    }
    for_each_child_inlines(one, [&](Inlines& inside) { unlink(inside, moved, document); });
    kept.push_back(std::move(one));
  }
  join_text(kept);
  children = std::move(kept);
}

Inlines make_inlines(Pieces pieces, Reading& reading, InlineScope scope) {
  read_wiki_links(pieces, reading, scope);
  tell_missed_links(pieces, reading);
  tell_missed_strong(pieces, reading);
  tell_missed_addresses(pieces, reading);
  if (reading.options.html == HtmlPolicy::Sanitize) show_unknown_tags(pieces, reading);
  if (!scope.in_strikethrough) read_strikethrough(pieces);
  if (reading.options.citations != CitationForms::None && !scope.in_link)
    read_citations(pieces, reading);
  tell_unknown_notes(pieces, reading);
  const bool has_html = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::Html;
  });
  Inlines inlines;
  if (has_html && reading.options.html == HtmlPolicy::Sanitize) {
    inlines = make_with_html(std::move(pieces), reading, scope);
  } else {
    for (Piece& piece : pieces) {
      if (piece.kind == PieceKind::Html) {
        const SourceSpan span = reading.span(piece.begin, piece.end);
        inlines.push_back({span, Text{masked_text(unmasked_text(piece.text))}});
      } else {
        append_piece(inlines, std::move(piece), reading, scope);
      }
    }
  }
  join_text(inlines);
  return inlines;
}

}  // namespace kindred
