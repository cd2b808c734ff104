#pragma once

// Pieces to inlines: Kindred's own conventions are read from the text, links and images get their
// references, raw HTML is cut to what is allowed.

#include "markdown/pieces.h"
#include "markdown/reading.h"

namespace kindred {

struct InlineScope {
  bool in_link = false;           // links, notes and citations may not stand here
  bool in_table = false;          // a bar would end the cell
  bool in_strikethrough = false;  // it does not nest
};

Inlines make_inlines(Pieces pieces, Reading& reading, InlineScope scope = {});

// Joins neighbouring Text.
void join_text(Inlines& inlines);
// Takes links apart and moves what else would become a link (note marks, citations) out of
// `children`.
void unlink(Inlines& children, Inlines& moved, const Document& document);

// Adds a link or image; an unsafe address gives a diagnostic and the plain words instead.
void append_link(Inlines& out, LinkReference reference, Inlines children, Reading& reading);
void append_image(Inlines& out, ImageReference reference, SourceSpan address, Reading& reading);
// `page.md#part` into its two parts, percent-decoded unless it leads to another host.
void set_destination(LinkReference& reference, std::string_view destination);

}  // namespace kindred
