#include "markdown/html_inlines.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "markdown/html_policy.h"
#include "markdown/make_inlines.h"

namespace kindred {
namespace {

void append(Inlines& out, Inlines&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(out));
}

// As a browser shows it: any white space is one space. No-break spaces stay.
std::string flowing(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!is_blank)
      out += c;
    else if (out.empty() || out.back() != ' ')
      out += ' ';
  }
  return out;
}

void append_block_words(Inlines& out, Block&& block, MarkdownParts& parts) {
  if (auto* paragraph = std::get_if<Paragraph>(&block.node))
    append(out, std::move(paragraph->children));
  else if (auto* plain = std::get_if<Plain>(&block.node))
    append(out, std::move(plain->children));
  else
    parts.homeless.push_back(std::move(block));
}

class Maker {
 public:
  Maker(MarkdownParts& parts, Reading& reading) : parts_(parts), reading_(reading) {}

  Inlines make(const HtmlNodes& nodes, HtmlScope scope) {
    Inlines out;
    for (const HtmlNode& node : nodes) append_node(out, node, scope);
    return out;
  }

 private:
  void append_node(Inlines& out, const HtmlNode& node, HtmlScope scope) {
    if (node.kind == HtmlNode::Kind::Text) {
      out.push_back({node.span, Text{flowing(node.text)}});
    } else if (node.kind == HtmlNode::Kind::Markdown) {
      if (parts_.is_used[node.part]) return;
      parts_.is_used[node.part] = true;
      if (node.part < parts_.inlines.size())
        out.push_back(std::move(parts_.inlines[node.part]));
      else if (node.part < parts_.blocks.size())
        append_block_words(out, std::move(parts_.blocks[node.part]), parts_);
    } else if (element_policy(node.name) == HtmlElementPolicy::Phrasing) {
      append_element(out, node, scope);
    } else {
      append(out, make(node.children, scope));
    }
  }

  void append_element(Inlines& out, const HtmlNode& node, HtmlScope scope) {
    const std::string& name = node.name;
    if (name == "br") {
      out.push_back({node.span, HardBreak{}});
    } else if (name == "img") {
      append_img(out, node);
    } else if (name == "a") {
      append_anchor(out, node, scope);
    } else if (name == "wbr") {
      out.push_back({node.span, InlineHtml{name, {}, {}}});
    } else {
      append_phrase(out, node, scope);
    }
  }

  void append_phrase(Inlines& out, const HtmlNode& node, HtmlScope scope) {
    const std::string& name = node.name;
    const bool in_ruby = scope.in_ruby;
    scope.in_ruby = name == "ruby";
    const bool is_misplaced = ((name == "rt" || name == "rp") && !in_ruby) ||
                              (name == "dfn" && scope.in_definition) ||
                              (name == "bdo" && !find_attribute(node, "dir")) ||
                              (name == "time" && !find_attribute(node, "datetime")) ||
                              (name == "ruby" && !has_child(node, "rt"));
    scope.in_definition = scope.in_definition || name == "dfn";
    if (is_misplaced) scope.in_ruby = false;
    Inlines children = make(node.children, scope);
    join_text(children);
    if (is_misplaced || (children.empty() && name != "rt"))  // a ruby needs one, be it empty
      append(out, std::move(children));
    else if (node.attributes.empty() && (name == "strong" || name == "b"))
      out.push_back({node.span, Strong{std::move(children)}});
    else if (node.attributes.empty() && (name == "em" || name == "i"))
      out.push_back({node.span, Emphasis{std::move(children)}});
    else
      out.push_back({node.span, InlineHtml{name, node.attributes, std::move(children)}});
  }

  void append_anchor(Inlines& out, const HtmlNode& node, HtmlScope scope) {
    const std::string* href = find_attribute(node, "href");
    const bool is_link = href && !scope.in_link;
    HtmlScope inside = scope;
    inside.in_link = scope.in_link || href;
    Inlines children = make(node.children, inside);
    if (!is_link) {
      append(out, std::move(children));
      return;
    }
    Inlines moved;
    unlink(children, moved, reading_.document);
    if (!children.empty()) {
      LinkReference reference;
      if (const std::string* title = find_attribute(node, "title")) reference.title = *title;
      set_destination(reference, trim(*href));
      reference.span = node.span;
      reference.destination_span = node.address;
      append_link(out, std::move(reference), std::move(children), reading_);
    }
    append(out, std::move(moved));
  }

  void append_img(Inlines& out, const HtmlNode& node) {
    const std::string* source = find_attribute(node, "src");
    if (!source || trim(*source).empty()) return;
    const std::string* alt = find_attribute(node, "alt");
    ImageReference image;
    image.destination = trim(*source);
    if (alt) image.alt = *alt;
    if (const std::string* title = find_attribute(node, "title")) image.title = *title;
    image.span = node.span;
    image.is_decorative = alt && alt->empty();
    append_image(out, std::move(image), node.address, reading_);
  }

  static bool has_child(const HtmlNode& node, std::string_view name) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const HtmlNode& child) { return child.name == name; });
  }

  MarkdownParts& parts_;
  Reading& reading_;
};

}  // namespace

Inlines make_html_inlines(const HtmlNodes& nodes, MarkdownParts& parts, Reading& reading,
                          HtmlScope scope) {
  Inlines inlines = Maker(parts, reading).make(nodes, scope);
  join_text(inlines);
  return inlines;
}

bool is_blank_html(const HtmlNode& node) {
  return node.kind == HtmlNode::Kind::Text &&
         node.text.find_first_not_of(" \t\r\n\f") == std::string::npos;
}

void trim_inlines(Inlines& inlines) {
  const auto is_blank = [](const Inline& one) {
    const Text* text = std::get_if<Text>(&one.node);
    return std::holds_alternative<SoftBreak>(one.node) ||
           (text && text->text.find_first_not_of(' ') == std::string::npos);
  };
  while (!inlines.empty() && is_blank(inlines.back())) inlines.pop_back();
  const auto first = std::find_if_not(inlines.begin(), inlines.end(), is_blank);
  inlines.erase(inlines.begin(), first);
  if (inlines.empty()) return;
  if (Text* text = std::get_if<Text>(&inlines.front().node))
    text->text.erase(0, text->text.find_first_not_of(' '));
  if (Text* text = std::get_if<Text>(&inlines.back().node))
    text->text.erase(text->text.find_last_not_of(' ') + 1);
}

}  // namespace kindred
