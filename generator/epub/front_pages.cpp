#include "epub/front_pages.h"

#include "base/site_path.h"

namespace kindred {
namespace {

void write_line(XmlWriter& xml, std::string_view style, std::string_view text) {
  if (text.empty()) return;
  xml.leaf("p", {{"class", style}}, text);
  xml.line();
}

void write_fact(XmlWriter& xml, const std::string& label, const std::string& value) {
  if (value.empty()) return;
  xml.line();
  const auto row = xml.open("div");
  xml.leaf("dt", {}, label);
  xml.leaf("dd", {}, value);
}

void write_path(XmlWriter& xml, const BookContext& context, std::size_t number) {
  const ReadingPath& path = context.site.paths[number];
  const std::string& id = context.plan.paths[number].fragment;
  const std::string heading = "title." + id;
  xml.line();
  const auto section = xml.open("section", {{"id", id}, {"aria-labelledby", heading}});
  xml.line();
  write_heading(xml, "h2", heading, path.title);
  write_line(xml, "summary", path.summary);
  if (path.articles.empty()) return;
  const auto list = xml.open("ol", {{"class", "articles plain"}});
  for (const ArticleId article : path.articles) {
    xml.line();
    const auto item = xml.open("li");
    {
      const auto title = xml.open("p", {{"class", "first title"}});
      write_article_link(xml, context, book_path::paths, article);
    }
    const std::string& summary = context.site.article(article).meta.summary;
    if (!summary.empty()) xml.leaf("p", {{"class", "first about"}}, summary);
  }
}

}  // namespace

std::string render_cover_page(const BookContext& context, const std::string& alt, int width,
                              int height) {
  const PageFrame frame{book_path::cover, context.words("book-cover"), "cover"};
  return render_page(context, frame, [&](XmlWriter& xml) {
    const auto box = xml.open("div", {{"class", "cover"}});
    xml.empty("img", {{"role", "doc-cover"},
                      {"src", relative_url(frame.path, context.plan.cover_image)},
                      XmlAttribute::always("alt", alt),
                      {"width", width > 0 ? std::to_string(width) : std::string()},
                      {"height", height > 0 ? std::to_string(height) : std::string()}});
  });
}

std::string render_title_page(const BookContext& context, const BookMetadata& metadata) {
  const PageFrame frame{book_path::title_page, metadata.title, "frontmatter"};
  return render_page(context, frame, [&](XmlWriter& xml) {
    const auto section = xml.open(
        "section",
        {{"epub:type", "titlepage"}, {"class", "title-page"}, {"aria-labelledby", "page.title"}});
    xml.line();
    write_heading(xml, "h1", "page.title", metadata.title);
    write_line(xml, "subtitle", metadata.subtitle);
    std::string creators;
    for (const std::string& creator : metadata.creators)
      creators += (creators.empty() ? "" : ", ") + creator;
    write_line(xml, "authors", creators);
    write_line(xml, "first publisher", metadata.publisher);
  });
}

std::string render_paths_page(const BookContext& context) {
  const PageFrame frame{book_path::paths, context.words("book-paths"), "backmatter"};
  return render_page(context, frame, [&](XmlWriter& xml) {
    const auto section = xml.open("section", {{"aria-labelledby", "page.title"}});
    xml.line();
    write_heading(xml, "h1", "page.title", frame.title);
    for (std::size_t i = 0; i < context.site.paths.size(); ++i) write_path(xml, context, i);
  });
}

std::string render_colophon_page(const BookContext& context, const BookMetadata& metadata,
                                 bool has_lettering) {
  const PageFrame frame{book_path::colophon, context.words("book-colophon"), "backmatter"};
  return render_page(context, frame, [&](XmlWriter& xml) {
    const auto section = xml.open(
        "section",
        {{"epub:type", "colophon"}, {"role", "doc-colophon"}, {"aria-labelledby", "page.title"}});
    xml.line();
    write_heading(xml, "h1", "page.title", frame.title);
    const std::string& subtitle = metadata.subtitle;
    write_line(xml, "first", metadata.title + (subtitle.empty() ? std::string() : ". " + subtitle));
    write_line(xml, "first", metadata.description);
    {
      const auto facts = xml.open("dl", {{"class", "facts"}});
      write_fact(xml, context.words("book-publisher"), metadata.publisher);
      write_fact(xml, context.words("book-rights"), metadata.rights);
      write_fact(xml, context.words("book-newest"), metadata.date);
      write_fact(xml, context.words("book-online"), metadata.source);
      write_fact(xml, context.words("book-identifier"), metadata.identifier);
    }
    xml.line();
    if (has_lettering) write_line(xml, "first", context.words("book-cover-type"));
    write_line(xml, "first", context.words("book-made-by"));
  });
}

}  // namespace kindred
