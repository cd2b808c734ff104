#include "epub/front_pages.h"

#include "base/site_path.h"

namespace kindred {
namespace {

void write_fact(XmlWriter& xml, const std::string& label, const std::string& value) {
  if (value.empty()) return;
  xml.line();
  const auto row = xml.open("div");
  xml.leaf("dt", {}, label);
  xml.leaf("dd", {}, value);
}

// What somebody did, in the words of the book; a role that it has no word for is a contribution.
std::string role_name(const BookContext& context, const std::string& role) {
  const std::string name = context.words("book-role-" + role);
  return name.empty() ? context.words("book-role-ctb") : name;
}

std::string series(const BookMetadata& metadata) {
  return metadata.position.empty() ? metadata.series : metadata.series + ", " + metadata.position;
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
  write_article_list(xml, context, book_path::paths, "ol", path.articles);
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
    write_line(xml, "authors", metadata.creator_names());
    write_line(xml, "first publisher", metadata.publisher);
  });
}

std::string render_edition_page(const BookContext& context, const BookMetadata& metadata) {
  const PageFrame frame{book_path::introduction, context.words("book-introduction"), "bodymatter"};
  return render_page(context, frame, [&](XmlWriter& xml) {
    const auto section = open_page_section(xml, "introduction", frame.title);
    write_line(xml, "summary", metadata.description);
    const std::string about = context.words(
        "book-edition-about", {{"count", std::to_string(context.plan.order.size())},
                               {"all", std::to_string(context.site.library.articles.size())},
                               {"title", context.site.library.config.info.title},
                               {"heading", context.words("book-elsewhere")}});
    write_line(xml, "first", about);
    const std::string address = web_url(context, route::home);
    if (address.empty()) return;
    const auto online = xml.open("p");
    xml.text(context.words("book-online") + ": ");
    xml.leaf("a", {{"class", "external"}, {"href", address}}, address);
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
    const auto section = open_page_section(xml, "colophon", frame.title);
    const std::string& subtitle = metadata.subtitle;
    write_line(xml, "first", metadata.title + (subtitle.empty() ? std::string() : ". " + subtitle));
    write_line(xml, "first", metadata.description);
    {
      const auto facts = xml.open("dl", {{"class", "facts"}});
      for (const Person& person : metadata.contributors)
        write_fact(xml, role_name(context, person.role), person.name);
      write_fact(xml, context.words("book-publisher"), metadata.publisher);
      write_fact(xml, context.words("book-series"), series(metadata));
      write_fact(xml, context.words("book-rights"), metadata.rights);
      write_fact(xml, context.words("book-newest"), context.words.date(metadata.date));
      write_fact(xml, context.words("book-source"), context.site.library.config.book.source);
      write_fact(xml, context.words("book-online"), context.site.library.config.info.base_url);
      write_fact(xml, context.words("book-identifier"), metadata.identifier);
      write_fact(xml, context.words("book-conforms"), metadata.conforms_to);
      write_fact(xml, context.words("book-certified"), metadata.certified_by);
    }
    xml.line();
    if (has_lettering) write_line(xml, "first", context.words("book-cover-type"));
    write_line(xml, "first", context.words("book-made-by"));
  });
}

}  // namespace kindred
