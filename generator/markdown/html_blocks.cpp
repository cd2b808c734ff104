#include "markdown/html_blocks.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "markdown/document_ids.h"
#include "markdown/html_policy.h"
#include "markdown/plain_text.h"
#include "markdown/visit_blocks.h"

namespace kindred {
namespace {

bool is_element(const HtmlNode& node) { return node.kind == HtmlNode::Kind::Element; }

SourceSpan inlines_span(const Inlines& inlines) {
  SourceSpan span = inlines.front().span;
  for (const Inline& one : inlines) {
    span.begin = std::min(span.begin, one.span.begin);
    span.end = std::max(span.end, one.span.end);
  }
  return span;
}

void turn_into_paragraph(Block& block) {
  auto* heading = std::get_if<Heading>(&block.node);
  if (!heading) return;
  Inlines words;
  if (heading->has_explicit_id) words.push_back({block.span, Anchor{heading->id}});
  std::move(heading->children.begin(), heading->children.end(), std::back_inserter(words));
  block.node = Paragraph{std::move(words)};
}

bool holds_table(const Block& block) {
  const auto* html = std::get_if<HtmlBlock>(&block.node);
  bool holds = std::holds_alternative<Table>(block.node) || (html && html->name == "table");
  for_each_child_list(block, [&](const Blocks& children) {
    holds = holds || std::any_of(children.begin(), children.end(), holds_table);
  });
  return holds;
}

class Maker {
 public:
  Maker(MarkdownParts& parts, Reading& reading) : parts_(parts), reading_(reading) {}

  // Loose text becomes paragraphs, or Plain inside something small such as a cell.
  Blocks make(const HtmlNodes& nodes, bool is_plain) {
    Blocks out;
    HtmlNodes sentence;
    for (const HtmlNode& node : nodes) {
      if (is_phrase(node)) {
        sentence.push_back(node);
        continue;
      }
      append_sentence(out, std::exchange(sentence, {}), is_plain);
      append_block(out, node, is_plain);
    }
    append_sentence(out, sentence, is_plain);
    return out;
  }

 private:
  bool is_phrase(const HtmlNode& node) const {
    if (node.kind == HtmlNode::Kind::Text || node.kind == HtmlNode::Kind::Anchor) return true;
    if (node.kind == HtmlNode::Kind::Markdown) return false;
    return element_policy(node.name) == HtmlElementPolicy::Phrasing &&
           std::all_of(node.children.begin(), node.children.end(),
                       [&](const HtmlNode& child) { return is_phrase(child); });
  }

  void append_homeless(Blocks& out) {
    Blocks homeless = std::move(parts_.homeless);
    parts_.homeless.clear();
    std::move(homeless.begin(), homeless.end(), std::back_inserter(out));
  }

  Inlines sentence_of(const HtmlNodes& nodes) {
    Inlines inlines = make_html_inlines(nodes, parts_, reading_);
    trim_inlines(inlines);
    return inlines;
  }

  void append_sentence(Blocks& out, const HtmlNodes& nodes, bool is_plain) {
    Inlines inlines = sentence_of(nodes);
    if (!is_plain) append_leading_anchors(out, inlines);
    if (inlines.empty()) return;
    const SourceSpan span = inlines_span(inlines);
    if (is_plain)
      out.push_back({span, Plain{std::move(inlines)}});
    else
      out.push_back({span, Paragraph{std::move(inlines)}});
  }

  Blocks plain_sentence(const HtmlNodes& nodes) {
    Blocks out;
    append_sentence(out, nodes, true);
    return out;
  }

  // What names a table, its rows and columns, or a definition: no place for headings.
  Blocks make_name(const HtmlNodes& nodes) {
    Blocks out = plain_sentence(nodes);
    append_homeless(out);
    visit_blocks(out, turn_into_paragraph);
    return out;
  }

  // Nor for tables, which stand before the one that they were to name.
  Blocks make_caption(Blocks& out, const HtmlNodes& nodes) {
    Blocks words = make_name(nodes);
    const auto tables = std::stable_partition(
        words.begin(), words.end(), [](const Block& block) { return !holds_table(block); });
    std::move(tables, words.end(), std::back_inserter(out));
    words.erase(tables, words.end());
    return words;
  }

  void append_markdown(Blocks& out, const HtmlNode& node) {
    if (parts_.is_used[node.part] || node.part >= parts_.blocks.size()) return;
    parts_.is_used[node.part] = true;
    out.push_back(std::move(parts_.blocks[node.part]));
  }

  void append_html(Blocks& out, const HtmlNode& node, Blocks children) {
    out.push_back({node.span, HtmlBlock{node.name, node.attributes, std::move(children)}});
  }

  void append_block(Blocks& out, const HtmlNode& node, bool is_plain) {
    if (node.kind == HtmlNode::Kind::Markdown) {
      append_markdown(out, node);
      return;
    }
    const std::string& name = node.name;
    if (name == "p") {
      append_paragraph(out, node);
    } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      append_heading(out, node);
    } else if (name == "hr") {
      out.push_back({node.span, ThematicBreak{}});
    } else if (name == "blockquote") {
      out.push_back({node.span, BlockQuote{make(node.children, false)}});
    } else if (name == "ul" || name == "ol") {
      append_list(out, node);
    } else if (name == "pre") {
      out.push_back({node.span, CodeBlock{"", words_of(node)}});
    } else if (name == "table") {
      append_table(out, node);
    } else if (name == "dl") {
      append_definitions(out, node);
    } else if (name == "details") {
      append_details(out, node);
    } else if (name == "figure") {
      append_figure(out, node);
    } else if (name == "div" || name == "section" || name == "aside") {
      append_division(out, node);
    } else {  // a part without its whole, or a phrase around blocks: only what it holds
      Blocks children = make(node.children, is_plain);
      std::move(children.begin(), children.end(), std::back_inserter(out));
    }
  }

  void append_paragraph(Blocks& out, const HtmlNode& node) {
    append_paragraph_of(out, node.span, sentence_of(node.children));
    append_homeless(out);
  }

  static void append_paragraph_of(Blocks& out, SourceSpan span, Inlines inlines) {
    append_leading_anchors(out, inlines);
    if (!inlines.empty()) out.push_back({span, Paragraph{std::move(inlines)}});
  }

  void append_heading(Blocks& out, const HtmlNode& node) {
    Heading heading;
    heading.level = node.name[1] - '0';
    heading.children = sentence_of(node.children);
    if (const std::string* id = find_attribute(node, "id")) heading.id = *id;
    heading.has_explicit_id = !heading.id.empty();
    // Without words it would be a hole in the outline.
    if (collapse_space(plain_text(heading.children, reading_.document)).empty())
      append_paragraph_of(out, node.span, std::move(heading.children));
    else
      out.push_back({node.span, std::move(heading)});
    append_homeless(out);
  }

  // A section without a heading of its own is none.
  void append_division(Blocks& out, const HtmlNode& node) {
    Blocks children = make(node.children, false);
    if (children.empty()) return;
    const bool has_heading = std::any_of(children.begin(), children.end(), [](const Block& child) {
      return std::holds_alternative<Heading>(child.node);
    });
    append_html(out, node, std::move(children));
    if (node.name == "section" && !has_heading) std::get<HtmlBlock>(out.back().node).name = "div";
  }

  // The text of `<pre>` as it stands.
  static std::string words_of(const HtmlNode& node) {
    std::string words = node.text;
    for (const HtmlNode& child : node.children)
      words += child.name == "br" ? "\n" : words_of(child);
    return words;
  }

  void append_list(Blocks& out, const HtmlNode& node) {
    List list;
    list.is_ordered = node.name == "ol";
    if (const std::string* start = find_attribute(node, "start"))
      list.start = std::atoi(start->c_str());
    for (const HtmlNode& child : node.children) {
      if (is_blank_html(child)) continue;
      if (is_element(child) && child.name == "li") {
        list.items.push_back({child.span, std::nullopt, make(child.children, true)});
        continue;
      }
      Blocks loose = make({child}, true);
      if (loose.empty()) continue;
      if (list.items.empty()) list.items.push_back({loose.front().span, std::nullopt, {}});
      std::move(loose.begin(), loose.end(), std::back_inserter(list.items.back().children));
    }
    for (const ListItem& item : list.items)
      for (const Block& block : item.children)
        if (std::holds_alternative<Paragraph>(block.node)) list.is_tight = false;
    if (!list.items.empty()) out.push_back({node.span, std::move(list)});
  }

  Block make_row(const HtmlNode& node) {
    HtmlBlock row{"tr", node.attributes, {}};
    for (const HtmlNode& child : node.children) {
      if (!is_element(child) || (child.name != "td" && child.name != "th")) continue;
      Blocks cell = child.name == "th" ? make_name(child.children) : make(child.children, true);
      append_homeless(cell);
      append_html(row.children, child, std::move(cell));
    }
    return {node.span, std::move(row)};
  }

  // No cell reaches below the last row of its group.
  static void clip_row_spans(Blocks& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (Block& cell : std::get<HtmlBlock>(rows[i].node).children)
        for (auto& [name, value] : std::get<HtmlBlock>(cell.node).attributes)
          if (name == "rowspan")
            value = std::to_string(std::min(std::stoul(value), rows.size() - i));
  }

  void append_table(Blocks& out, const HtmlNode& node) {
    HtmlBlock table{"table", node.attributes, {}};
    Blocks caption, head, bodies;
    for (const HtmlNode& child : node.children) {
      if (!is_element(child)) continue;
      if (child.name == "caption") {
        Blocks words = make_caption(out, child.children);
        if (caption.empty() && !words.empty()) append_html(caption, child, std::move(words));
        continue;
      }
      if (child.name != "thead" && child.name != "tbody" && child.name != "tfoot") continue;
      const bool is_head = child.name == "thead" && head.empty();
      HtmlBlock group{is_head ? "thead" : "tbody", child.attributes, {}};
      for (const HtmlNode& row : child.children) {
        if (!is_element(row) || row.name != "tr") continue;
        Block made = make_row(row);
        if (!std::get<HtmlBlock>(made.node).children.empty())
          group.children.push_back(std::move(made));
      }
      clip_row_spans(group.children);
      if (!group.children.empty())
        (is_head ? head : bodies).push_back({child.span, std::move(group)});
    }
    if (head.empty() && bodies.empty()) return;
    for (Blocks* blocks : {&caption, &head, &bodies})
      std::move(blocks->begin(), blocks->end(), std::back_inserter(table.children));
    out.push_back({node.span, std::move(table)});
  }

  // Terms first, each group ended by a description; otherwise it is no list of definitions.
  void append_definitions(Blocks& out, const HtmlNode& node) {
    HtmlBlock list{"dl", node.attributes, {}};
    for (const HtmlNode& child : node.children) {
      if (is_blank_html(child)) continue;
      if (is_element(child) && child.name == "dt") {
        append_html(list.children, child, make_name(child.children));
      } else if (is_element(child) && child.name == "dd") {
        append_html(list.children, child, make(child.children, true));
      } else {
        Blocks loose = make(
            is_element(child) && child.name == "div" ? child.children : HtmlNodes{child}, true);
        if (loose.empty()) continue;
        const SourceSpan span = loose.front().span;
        list.children.push_back({span, HtmlBlock{"dd", {}, std::move(loose)}});
      }
    }
    if (list.children.empty()) return;
    const auto is_named = [](const Block& block, std::string_view name) {
      return std::get<HtmlBlock>(block.node).name == name;
    };
    if (!is_named(list.children.front(), "dt") || !is_named(list.children.back(), "dd")) {
      list.name = "div";
      for (Block& child : list.children) std::get<HtmlBlock>(child.node).name = "div";
    }
    out.push_back({node.span, std::move(list)});
  }

  void append_details(Blocks& out, const HtmlNode& node) {
    HtmlBlock details{"details", node.attributes, {}};
    HtmlNodes rest;
    Blocks summary;
    for (const HtmlNode& child : node.children) {
      if (is_element(child) && child.name == "summary" && summary.empty()) {
        Blocks words = plain_sentence(child.children);
        if (!words.empty()) append_html(summary, child, std::move(words));
      } else {
        rest.push_back(child);
      }
    }
    Blocks children;
    append_homeless(children);
    Blocks body = make(rest, false);
    std::move(body.begin(), body.end(), std::back_inserter(children));
    if (summary.empty()) {
      Blocks words;
      words.push_back({node.span, Plain{{{node.span, Text{"Details"}}}}});
      summary.push_back({node.span, HtmlBlock{"summary", {}, std::move(words)}});
    }
    details.children = std::move(summary);
    std::move(children.begin(), children.end(), std::back_inserter(details.children));
    out.push_back({node.span, std::move(details)});
  }

  void append_figure(Blocks& out, const HtmlNode& node) {
    HtmlBlock figure{"figure", node.attributes, {}};
    HtmlNodes rest;
    Blocks caption;
    for (const HtmlNode& child : node.children) {
      if (is_element(child) && child.name == "figcaption" && caption.empty())
        append_html(caption, child, make(child.children, true));
      else
        rest.push_back(child);
    }
    figure.children = make(rest, true);
    std::move(caption.begin(), caption.end(), std::back_inserter(figure.children));
    if (!figure.children.empty()) out.push_back({node.span, std::move(figure)});
  }

  MarkdownParts& parts_;
  Reading& reading_;
};

}  // namespace

Blocks make_html_blocks(const HtmlNodes& nodes, MarkdownParts& parts, Reading& reading) {
  return Maker(parts, reading).make(nodes, false);
}

}  // namespace kindred
