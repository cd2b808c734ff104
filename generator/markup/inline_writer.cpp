#include <utility>

#include "base/wording.h"
#include "markup/body_writer.h"

namespace kindred {

std::string BodyWriter::inlines_only(const Inlines& list) {
  inlines(list);
  return html_.take();
}

void BodyWriter::inlines(const Inlines& list) {
  for (const Inline& item : list) std::visit([&](const auto& node) { write(node); }, item.node);
}

void BodyWriter::write(const Text& node) { html_.text(node.text); }
void BodyWriter::write(const SoftBreak&) { html_.line(); }
void BodyWriter::write(const HardBreak&) { html_.empty("br"); }
void BodyWriter::write(const CodeSpan& node) { html_.element("code", {}, node.text); }

void BodyWriter::write(const Emphasis& node) {
  html_.open("em");
  inlines(node.children);
  html_.close("em");
}

void BodyWriter::write(const Strong& node) {
  html_.open("strong");
  inlines(node.children);
  html_.close("strong");
}

void BodyWriter::write(const Strikethrough& node) {
  html_.open("del");
  inlines(node.children);
  html_.close("del");
}

void BodyWriter::write(const Link& node) {
  const LinkMarkup link = options_.link ? options_.link(node.reference) : LinkMarkup{};
  if (link.href.empty() || in_link_) {
    inlines(node.children);
    return;
  }
  const bool is_glossref = link.is_glossary_reference && html_.is_xhtml();
  html_.open("a", {{"class", link.kind},
                   {"href", link.href},
                   {"title", document_.links[node.reference].title},
                   {"data-peek", html_.is_xhtml() ? std::string() : link.peek},
                   {"epub:type", is_glossref ? "glossref" : ""},
                   {"role", is_glossref ? "doc-glossref" : ""}});
  in_link_ = true;
  inlines(node.children);
  in_link_ = false;
  html_.close("a");
}

void BodyWriter::image(std::size_t reference) {
  const ImageReference& written = document_.images[reference];
  const ImageMarkup image = options_.image ? options_.image(reference) : ImageMarkup{};
  if (image.src.empty()) {
    html_.text(written.alt);
    return;
  }
  const auto pixels = [](int count) { return count > 0 ? std::to_string(count) : std::string(); };
  html_.empty("img", {{"src", image.src},
                      {"alt", written.alt},
                      {"width", pixels(image.width)},
                      {"height", pixels(image.height)},
                      {"loading", html_.is_xhtml() ? "" : "lazy"}});
}

void BodyWriter::write(const Image& node) { image(node.reference); }

void BodyWriter::write(const Citation& node) {
  const CitationMarkup citation =
      options_.citation ? options_.citation(node.reference) : CitationMarkup{};
  if (citation.has_parentheses) html_.text("(");
  bool is_first = true;
  for (const CitationPart& part : citation.parts) {
    if (!std::exchange(is_first, false)) html_.text(part.continues ? ", " : "; ");
    if (!part.prefix.empty()) html_.text(part.prefix + " ");
    const bool is_link = !part.href.empty() && !in_link_;
    if (is_link)
      html_.open("a", {{"class", "cite"},
                       {"id", part.id.empty() ? std::string() : id(part.id)},
                       {"href", part.href},
                       {"data-peek", html_.is_xhtml() ? std::string() : part.peek},
                       {"epub:type", html_.is_xhtml() ? "biblioref" : ""},
                       {"role", html_.is_xhtml() ? "doc-biblioref" : ""}});
    if (!part.title.empty()) html_.element("cite", {}, part.title);
    html_.text(part.text);
    if (is_link) html_.close("a");
  }
  if (citation.has_parentheses) html_.text(")");
}

void BodyWriter::write(const NoteMark& node) {
  const std::string number = std::to_string(node.note + 1);
  const std::string again =
      node.occurrence == 0 ? std::string() : "." + std::to_string(node.occurrence + 1);
  if (node.occurrence == 0) pending_.push_back(node.note);
  if (in_link_) return;
  html_.element(
      "a",
      {{"class", html_.is_xhtml() ? "noteref" : "nref"},
       {"id", id("mark." + number + again)},
       {"href", "#" + id("note." + number)},
       {"epub:type", html_.is_xhtml() ? "noteref" : ""},
       {"role", "doc-noteref"},
       {"aria-label",
        html_.is_xhtml() ? std::string() : fill_places(word("note"), {{"number", number}})}},
      number);
}

void BodyWriter::write(const InlineHtml& node) {
  std::vector<HtmlStream::Attribute> attributes;
  for (const auto& [name, value] : node.attributes) {
    attributes.emplace_back(name, value);
    if (name == "lang" && html_.is_xhtml()) attributes.emplace_back("xml:lang", value);
  }
  if (node.name == "wbr") {
    html_.empty("wbr", attributes);
    return;
  }
  html_.open(node.name, attributes);
  inlines(node.children);
  html_.close(node.name);
}

void BodyWriter::pending_notes() {
  // A note may itself hold the first marker of another note, which then joins the queue.
  const bool with_box = !pending_.empty() && !html_.is_xhtml();
  if (with_box) html_.open("div", {{"class", "notes"}});
  for (std::size_t i = 0; i < pending_.size(); ++i) note(pending_[i]);
  if (with_box) {
    html_.close("div");
    html_.line();
  }
  pending_.clear();
}

void BodyWriter::note(std::size_t index) {
  const std::string number = std::to_string(index + 1);
  html_.open("aside", {{"class", "note"},
                       {"id", id("note." + number)},
                       {"epub:type", html_.is_xhtml() ? "footnote" : ""},
                       {"role", "doc-footnote"}});
  const auto back = [&] {
    html_.element("a",
                  {{"class", "num"},
                   {"href", "#" + id("mark." + number)},
                   {"role", "doc-backlink"},
                   {"aria-label", fill_places(word("back-to-text"), {{"number", number}})}},
                  number);
  };
  const Blocks& children = document_.notes[index].children;
  const auto* first = children.empty() ? nullptr : std::get_if<Paragraph>(&children.front().node);
  if (first &&
      html_.is_xhtml()) {  // the number leads the note's text, where reading systems look for it
    html_.open("p");
    back();
    html_.text(" ");
    inlines(first->children);
    html_.close("p");
    for (std::size_t i = 1; i < children.size(); ++i) block(children[i]);
  } else {
    if (html_.is_xhtml()) html_.open("p");
    back();
    if (html_.is_xhtml()) html_.close("p");
    blocks(children);
  }
  html_.close("aside");
  html_.line();
}

}  // namespace kindred
