#include "epub/book_page.h"

#include "base/escape.h"
#include "base/site_path.h"

namespace kindred {
namespace {

// The words alone where there is no address.
void write_link(XmlWriter& xml, const std::string& url, const std::string& words) {
  if (url.empty())
    xml.text(words);
  else
    xml.leaf("a", {{"href", url}}, words);
}

}  // namespace

std::string render_page(const BookContext& context, const PageFrame& frame,
                        const std::function<void(XmlWriter&)>& body) {
  XmlWriter xml;
  xml.declaration();
  xml.html_document_type();
  {
    const auto html = xml.open("html", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                                        {"xmlns:epub", "http://www.idpf.org/2007/ops"},
                                        {"lang", context.language},
                                        {"xml:lang", context.language},
                                        {"dir", context.direction == "rtl" ? "rtl" : ""}});
    xml.line();
    {
      const auto head = xml.open("head");
      xml.line();
      xml.leaf("title", {}, frame.title);
      xml.line();
      xml.empty("link", {{"rel", "stylesheet"},
                         {"type", "text/css"},
                         {"href", relative_url(frame.path, book_path::style_sheet)}});
      xml.line();
    }
    xml.line();
    const auto element = xml.open("body", {{"epub:type", frame.division}});
    xml.line();
    body(xml);
    xml.line();
  }
  xml.line();
  return xml.take();
}

std::string fragment_url(std::string_view id) {
  std::string url = "#";
  for (const char c : id)
    url += static_cast<unsigned char>(c) < 0x80 ? escape_url_path({&c, 1}) : std::string(1, c);
  return url;
}

std::string book_url(std::string_view from, const BookPlace& place) {
  if (place.file.empty()) return {};
  std::string url;
  if (place.file != from || place.fragment.empty()) url = relative_url(from, place.file);
  if (!place.fragment.empty()) url += fragment_url(place.fragment);
  return url;
}

std::string article_url(const BookContext& context, std::string_view from, ArticleId id,
                        std::string_view fragment) {
  return book_url(from, {context.plan.articles[id.index], std::string(fragment)});
}

std::string web_url(const BookContext& context, std::string_view route) {
  const std::string& base = context.site.library.config.info.base_url;
  return base.empty() || route.empty() ? std::string() : base + escape_url_path(route);
}

void write_article_link(XmlWriter& xml, const BookContext& context, std::string_view from,
                        ArticleId id, std::string_view fragment) {
  write_link(xml, article_url(context, from, id, fragment), context.site.article(id).meta.title);
}

void write_concept_links(XmlWriter& xml, const BookContext& context, std::string_view from,
                         const std::vector<ConceptId>& concepts) {
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    if (i > 0) xml.text(", ");
    write_link(xml, book_url(from, context.plan.concepts[concepts[i].index]),
               context.site.concepts[concepts[i]].term);
  }
}

void write_line(XmlWriter& xml, std::string_view style, std::string_view text) {
  if (text.empty()) return;
  xml.leaf("p", {{"class", style}}, text);
  xml.line();
}

void write_article_list(XmlWriter& xml, const BookContext& context, std::string_view from,
                        std::string_view list, const std::vector<ArticleId>& articles) {
  if (articles.empty()) return;
  const auto element = xml.open(list, {{"class", "articles plain"}});
  for (const ArticleId id : articles) {
    xml.line();
    const auto item = xml.open("li");
    {
      const auto title = xml.open("p", {{"class", "first title"}});
      write_article_link(xml, context, from, id);
    }
    const std::string& summary = context.site.article(id).meta.summary;
    if (!summary.empty()) xml.leaf("p", {{"class", "first about"}}, summary);
  }
}

std::string chunk_title(const std::string& title, const std::string& label) {
  return label.empty() ? title : title + ": " + label;
}

XmlWriter::Element open_page_section(XmlWriter& xml, const std::string& type,
                                     std::string_view title) {
  auto section = xml.open(
      "section", {{"epub:type", type}, {"role", "doc-" + type}, {"aria-labelledby", "page.title"}});
  xml.line();
  write_heading(xml, "h1", "page.title", title);
  return section;
}

void write_heading(XmlWriter& xml, std::string_view name, std::string_view id,
                   std::string_view text) {
  xml.leaf(name, {{"id", id}}, text);
  xml.line();
}

}  // namespace kindred
