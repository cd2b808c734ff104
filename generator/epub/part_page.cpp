#include "epub/part_page.h"

#include "epub/book_text.h"

namespace kindred {
namespace {

std::string part_label(const BookContext& context, SectionId section) {
  std::size_t number = 0;
  for (const BookPart& part : context.plan.parts) {
    if (part.section) ++number;
    if (part.section == section) break;
  }
  return context.words("book-part", {{"number", std::to_string(number)}});
}

void write_articles(XmlWriter& xml, const BookContext& context, const std::string& path,
                    const std::vector<ArticleId>& articles) {
  if (articles.empty()) return;
  const auto list = xml.open("ul", {{"class", "articles plain"}});
  for (const ArticleId id : articles) {
    xml.line();
    const auto item = xml.open("li");
    {
      const auto title = xml.open("p", {{"class", "first title"}});
      write_article_link(xml, context, path, id);
    }
    const std::string& summary = context.site.article(id).meta.summary;
    if (!summary.empty()) xml.leaf("p", {{"class", "first about"}}, summary);
  }
}

}  // namespace

std::string part_title(const BookContext& context, SectionId section) {
  const Section& own = context.site.section(section);
  return own.id.empty() ? std::string() : part_label(context, section) + ": " + own.title;
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
    xml.leaf("p", {{"class", "part"}}, part_label(context, *part.section));
    xml.line();
    write_heading(xml, "h1", "page.title", section.title);
    if (!section.summary.empty()) xml.leaf("p", {{"class", "summary"}}, section.summary);
    xml.line();
    if (section.introduction)
      xml.markup(render_book_text(context, {path, {}, 0, false}, section.introduction->body,
                                  context.site.links.sections[part.section->index]));
    write_articles(xml, context, path, part.articles);
  });
}

}  // namespace kindred
