#pragma once

// Parsed raw HTML to inlines. What cannot stand in a sentence is taken apart.

#include "markdown/html_tree.h"

namespace kindred {

// The nodes of Markdown that an HtmlTree refers to; each is moved out once.
struct MarkdownParts {
  Inlines inlines;  // one or the other
  Blocks blocks;
  std::vector<bool> is_used;
  Blocks homeless;  // blocks met where only a sentence may stand
};

struct HtmlScope {
  bool in_link = false;
  bool in_ruby = false;
  bool in_definition = false;
};

Inlines make_html_inlines(const HtmlNodes& nodes, MarkdownParts& parts, Reading& reading,
                          HtmlScope scope = {});
bool is_blank_html(const HtmlNode& node);
// Runs of white space made one space.
void trim_inlines(Inlines& inlines);

}  // namespace kindred
