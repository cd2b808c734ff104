#include "markdown/raw_html.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "markdown/html_blocks.h"
#include "markdown/html_inlines.h"
#include "markdown/html_policy.h"
#include "markdown/html_tree.h"
#include "markdown/make_blocks.h"
#include "markdown/mask.h"

namespace kindred {
namespace {

template <class Nodes>
void append_unused(Nodes& out, Nodes& nodes, const MarkdownParts& parts, const HtmlTree& tree) {
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (!parts.is_used[i] && !tree.is_dropped[i]) out.push_back(std::move(nodes[i]));
}

// HTML that is not worth parsing is shown as it was written.
Inlines show_as_text(std::vector<InlinePart> parts, Reading& reading) {
  Inlines out;
  for (InlinePart& part : parts) {
    if (!part.html) {
      out.push_back(std::move(part.made));
      continue;
    }
    const SourceSpan span = reading.span(part.place, part.place + part.html->size());
    reading.tell_too_deep(span);
    out.push_back({span, Text{masked_text(*part.html)}});
  }
  return out;
}

Blocks show_as_text(std::vector<BlockPart> parts, Reading& reading) {
  Blocks out;
  for (BlockPart& part : parts) {
    if (!part.html)
      out.push_back(std::move(part.made));
    else if (!trim(*part.html).empty())
      out.push_back(make_escaped_html(part, reading));
    if (part.html && !part.places.empty())
      reading.tell_too_deep(reading.span(part.places.front(), part.places.back() + 1));
  }
  return out;
}

}  // namespace

Block make_escaped_html(const BlockPart& part, Reading& reading) {
  Paragraph paragraph;
  const std::string_view html = trim(*part.html);
  for (const std::string_view line : split(html, '\n')) {
    const auto at = static_cast<std::size_t>(line.data() - part.html->data());
    const std::uint32_t begin = at < part.places.size() ? part.places[at] : 0;
    const SourceSpan span = reading.span(begin, begin + line.size());
    if (!paragraph.children.empty()) paragraph.children.push_back({span, SoftBreak{}});
    paragraph.children.push_back({span, Text{masked_text(line)}});
  }
  SourceSpan span = paragraph.children.front().span;
  span.end = paragraph.children.back().span.end;
  return {span, std::move(paragraph)};
}

Inlines sanitize_inlines(std::vector<InlinePart> parts, Reading& reading, bool in_link) {
  HtmlSource source;
  MarkdownParts markdown;
  std::string html;
  for (const InlinePart& part : parts)
    if (part.html) html += *part.html;
  if (is_excessive_html(html)) return show_as_text(std::move(parts), reading);
  for (InlinePart& part : parts) {
    if (part.html) {
      source.add_html(*part.html, part.place);
    } else {
      source.add_markdown("<wbr>", part.place);
      markdown.inlines.push_back(std::move(part.made));
    }
  }
  markdown.is_used.resize(markdown.inlines.size(), false);
  const HtmlTree tree = parse_html(source, markdown.inlines.size(), reading);
  Inlines out = make_html_inlines(tree.nodes, markdown, reading, {.in_link = in_link});
  append_unused(out, markdown.inlines, markdown, tree);
  return out;
}

Blocks sanitize_blocks(std::vector<BlockPart> parts, Reading& reading) {
  HtmlSource source;
  MarkdownParts markdown;
  std::string html;
  for (const BlockPart& part : parts)
    if (part.html) html += *part.html;
  if (is_excessive_html(html)) return show_as_text(std::move(parts), reading);
  for (BlockPart& part : parts) {
    if (part.html) {
      source.add_html(*part.html, part.places);
    } else {
      source.add_markdown("<hr>", part.made.span.begin);
      markdown.blocks.push_back(std::move(part.made));
    }
  }
  markdown.is_used.resize(markdown.blocks.size(), false);
  const HtmlTree tree = parse_html(source, markdown.blocks.size(), reading);
  Blocks out = make_html_blocks(tree.nodes, markdown, reading);
  append_unused(out, markdown.blocks, markdown, tree);
  Blocks homeless = std::move(markdown.homeless);
  std::move(homeless.begin(), homeless.end(), std::back_inserter(out));
  for (Block& block : out) cover_children(block);
  return out;
}

}  // namespace kindred
