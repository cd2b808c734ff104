// Any bytes are a document: every place lies in the file, every index in its list, and the tree can
// be shown. Built with clang and -fsanitize=fuzzer,address. The first byte chooses the options.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "markdown/dump.h"
#include "markdown/parse.h"
#include "markdown/plain_text.h"
#include "markdown/walk.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check_span(const kindred::SourceSpan& span, const kindred::SourceFile& file) {
  require(span.file == &file);
  require(span.begin <= span.end);
  require(span.end <= file.text().size());
}

void check_inlines(const kindred::Inlines& inlines, const kindred::Document& document,
                   const kindred::SourceFile& file) {
  for (const kindred::Inline& one : inlines) {
    check_span(one.span, file);
    if (const auto* text = std::get_if<kindred::Text>(&one.node)) {
      for (const char c : text->text)
        require(static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n');
      require(!kindred::find_invalid_utf8(text->text));
    }
    if (const auto* link = std::get_if<kindred::Link>(&one.node)) {
      require(link->reference < document.links.size());
      check_inlines(link->children, document, file);
    }
    if (const auto* image = std::get_if<kindred::Image>(&one.node))
      require(image->reference < document.images.size());
    if (const auto* citation = std::get_if<kindred::Citation>(&one.node))
      require(citation->reference < document.citations.size());
    if (const auto* mark = std::get_if<kindred::NoteMark>(&one.node))
      require(mark->note < document.notes.size());
    if (const auto* emphasis = std::get_if<kindred::Emphasis>(&one.node))
      check_inlines(emphasis->children, document, file);
    if (const auto* strong = std::get_if<kindred::Strong>(&one.node))
      check_inlines(strong->children, document, file);
    if (const auto* html = std::get_if<kindred::InlineHtml>(&one.node))
      check_inlines(html->children, document, file);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  kindred::MarkdownOptions options;
  if ((data[0] & 1U) != 0) options.html = kindred::HtmlPolicy::Escape;
  options.has_citations = (data[0] & 2U) == 0;
  if ((data[0] & 4U) != 0) options.language = "fr";
  const std::string bytes(data + 1, data + size);
  const kindred::SourceFile file("a.md", kindred::repair_utf8(bytes));
  kindred::Diagnostics diagnostics;
  const kindred::Document document = kindred::parse_markdown(file, 0, options, diagnostics);
  for (const auto& link : document.links) {
    check_span(link.span, file);
    check_span(link.destination_span, file);
  }
  for (const auto& image : document.images) check_span(image.span, file);
  for (const auto& citation : document.citations) check_span(citation.span, file);
  for (const auto& note : document.notes) require(note.mark_count > 0);
  for (const auto& fault : diagnostics.all()) check_span(fault.span, file);
  kindred::for_each_inlines(document,
                            [&](const kindred::Inlines& inlines, const kindred::InlineContext&) {
                              check_inlines(inlines, document, file);
                            });
  require(!kindred::dump(document, {true}).empty() || document.blocks.empty());
  kindred::plain_text(document.blocks, document);
  return 0;
}
