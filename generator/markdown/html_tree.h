#pragma once

// Raw HTML with nodes of Markdown in it, parsed as HTML5 and cut to what the policy allows.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "markdown/reading.h"

namespace kindred {

struct HtmlNode {
  enum class Kind { Text, Element, Anchor, Markdown };
  Kind kind = Kind::Text;
  std::string name;       // of an element
  std::string text;       // of a text, unescaped; of an anchor, its id
  Attributes attributes;  // sorted by name
  SourceSpan span;        // the whole element
  SourceSpan address;     // of `href` or `src`
  std::size_t part = 0;   // which node of Markdown
  std::vector<HtmlNode> children;
};
using HtmlNodes = std::vector<HtmlNode>;

// Text to be parsed: raw HTML, and one void element for each node of Markdown.
class HtmlSource {  // invariant: one place for each byte
 public:
  void add_html(std::string_view html, const std::vector<std::uint32_t>& places);
  void add_html(std::string_view html, std::uint32_t place);
  void add_markdown(std::string_view element, std::uint32_t place);

  const std::string& text() const { return text_; }
  std::uint32_t place(std::size_t offset) const;
  // The number of the node of Markdown whose element begins at `offset`, or -1.
  std::ptrdiff_t markdown_at(std::size_t offset) const;
  // The nodes whose elements begin in a range.
  std::pair<std::size_t, std::size_t> markdown_between(std::size_t begin, std::size_t end) const;

 private:
  std::string text_;
  std::vector<std::uint32_t> places_;
  std::vector<std::size_t> markdown_;  // offsets, rising
};

struct HtmlTree {
  HtmlNodes nodes;
  // For each node of Markdown whether a script or the like holds it, so that it is dropped.
  std::vector<bool> is_dropped;
};

// Tells of everything that is left out.
HtmlTree parse_html(const HtmlSource& source, std::size_t markdown_count, Reading& reading);

const std::string* find_attribute(const HtmlNode& node, std::string_view name);

}  // namespace kindred
