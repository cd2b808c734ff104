#include <algorithm>
#include <map>

#include "markup/body_writer.h"

namespace kindred {

std::string BodyWriter::body() {
  for (const Block& item : document_.blocks) {
    const auto* heading = options_.in_sections ? std::get_if<Heading>(&item.node) : nullptr;
    heading ? section(*heading) : block(item);
    if (options_.notes_after_block) pending_notes();
  }
  close_sections(0);
  if (!options_.notes_after_block) pending_notes();
  return html_.take();
}

void BodyWriter::blocks(const Blocks& list) {
  for (const Block& item : list) block(item);
}

void BodyWriter::block(const Block& item) {
  std::visit([&](const auto& node) { write(node); }, item.node);
  if (!std::holds_alternative<Plain>(item.node)) html_.line();
}

void BodyWriter::write(const Paragraph& node) {
  html_.open("p");
  inlines(node.children);
  html_.close("p");
}

void BodyWriter::write(const Plain& node) { inlines(node.children); }

void BodyWriter::close_sections(int level) {
  while (!sections_.empty() && sections_.back() >= level) {
    html_.close("section");
    html_.line();
    sections_.pop_back();
  }
}

// The heading and all below it, up to the next that is not below it, as one section.
void BodyWriter::section(const Heading& node) {
  close_sections(node.level);
  html_.open("section", {{"id", id(node.id)}});
  html_.line();
  sections_.push_back(node.level);
  heading(node, "");
  html_.line();
}

void BodyWriter::heading_text(const Heading& node) {
  if (options_.with_anchors && !html_.is_xhtml()) {
    // For the pointer: others have the contents of the page, and would hear each heading twice.
    html_.element("a",
                  {{"class", "anchor"},
                   {"href", "#" + id(node.id)},
                   {"aria-hidden", "true"},
                   {"tabindex", "-1"}},
                  "§");
  }
  inlines(node.children);
}

void BodyWriter::write(const Heading& node) { heading(node, id(node.id)); }

void BodyWriter::heading(const Heading& node, const std::string& own_id) {
  level_ = node.level;
  const std::string name = "h" + std::to_string(node.level);
  html_.open(name, {{"id", own_id}});
  heading_text(node);
  html_.close(name);
}

void BodyWriter::write(const BlockQuote& node) {
  html_.open("blockquote");
  html_.line();
  blocks(node.children);
  html_.close("blockquote");
}

void BodyWriter::write(const List& node) {
  const bool has_tasks =
      std::any_of(node.items.begin(), node.items.end(),
                  [](const ListItem& item) { return item.is_checked.has_value(); });
  const char* name = node.is_ordered ? "ol" : "ul";
  const std::string start =
      node.is_ordered && node.start != 1 ? std::to_string(node.start) : std::string();
  html_.open(name, {{"class", has_tasks ? "tasks" : ""}, {"start", start}});
  html_.line();
  for (const ListItem& item : node.items) {
    html_.open("li");
    if (item.is_checked) {
      const std::string label = word(*item.is_checked ? "task-done" : "task-open");
      html_.element("span", {{"class", "box"}, {"role", "img"}, {"aria-label", label}},
                    *item.is_checked ? "☑" : "☐");
      html_.text(" ");
    }
    blocks(item.children);
    html_.close("li");
    html_.line();
  }
  html_.close(name);
}

void BodyWriter::write(const CodeBlock& node) {
  html_.open("pre");
  html_.element("code",
                {{"class", node.language.empty() ? std::string() : "language-" + node.language}},
                node.text);
  html_.close("pre");
}

void BodyWriter::write(const ThematicBreak&) { html_.empty("hr"); }

void BodyWriter::write(const Figure& node) {
  html_.open("figure", {{"class", "figure"}});
  image(node.image);
  if (!node.caption.empty()) {
    html_.open("figcaption");
    inlines(node.caption);
    html_.close("figcaption");
  }
  html_.close("figure");
}

void BodyWriter::write(const HtmlBlock& node) {
  html_.open(node.name, in_dialect(node.attributes));
  blocks(node.children);
  html_.close(node.name);
}

std::string render_html(const Document& document, const HtmlOptions& options) {
  return BodyWriter(document, options).body();
}

std::string render_html(const Inlines& inlines, const Document& document,
                        const HtmlOptions& options) {
  return BodyWriter(document, options).inlines_only(inlines);
}

}  // namespace kindred
