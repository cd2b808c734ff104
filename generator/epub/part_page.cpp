#include "epub/part_page.h"

#include "epub/book_text.h"

namespace kindred {
namespace {

// "Part 2"; nothing for a part that lies in another.
std::string part_label(const BookContext& context, SectionId section) {
  std::size_t number = 0;
  for (const BookPart& part : context.plan.parts) {
    if (part.section && part.depth == 0) ++number;
    if (part.section != section) continue;
    if (part.depth > 0) return {};
    break;
  }
  return context.words("book-part", {{"number", std::to_string(number)}});
}

}  // namespace

std::string part_title(const BookContext& context, SectionId section) {
  const Section& own = context.site.section(section);
  if (own.id.empty()) return {};
  const std::string label = part_label(context, section);
  return label.empty() ? own.title : label + ": " + own.title;
}

std::string render_part_page(const BookContext& context, const BookPart& part) {
  const Section& section = context.site.section(*part.section);
  const std::string& path = context.plan.sections[part.section->index];
  return render_page(context, {path, section.title, "bodymatter"}, [&](XmlWriter& xml) {
    const auto element = xml.open("section", {{"epub:type", "part"},
                                              {"role", "doc-part"},
                                              {"class", "part-page"},
                                              {"aria-labelledby", "page.title"}});
    xml.line();
    const std::string label = part_label(context, *part.section);
    if (!label.empty()) xml.leaf("p", {{"class", "part"}}, label);
    xml.line();
    write_heading(xml, "h1", "page.title", section.title);
    if (!section.summary.empty()) xml.leaf("p", {{"class", "summary"}}, section.summary);
    xml.line();
    if (section.introduction)
      xml.markup(render_book_text(context, {path, {}, nullptr}, section.introduction->body,
                                  context.site.links.sections[part.section->index]));
    write_article_list(xml, context, path, "ul", part.articles);
  });
}

}  // namespace kindred
