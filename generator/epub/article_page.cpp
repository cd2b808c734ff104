#include "epub/article_page.h"

#include <string>

#include "epub/article_end.h"
#include "epub/book_text.h"
#include "epub/part_page.h"

namespace kindred {
namespace {

// Writes the heads and texts of one article; each part is one function.
struct ArticlePage {
  XmlWriter& xml;
  const BookContext& context;
  ArticleId id;
  const Article& article;
  const std::string& path;

  void head() const {
    const auto header = xml.open("header");
    xml.line();
    const std::string part = part_title(context, context.site.section_of[id.index]);
    if (!part.empty() && !context.plan.edition) write_line(xml, "part", part);
    write_heading(xml, "h1", "page.title", article.meta.title);
    write_line(xml, "summary", article.meta.summary);
    write_line(xml, "meta", facts());
  }

  std::string facts() const {
    std::string facts = context.site.kind_title(article);
    if (!facts.empty()) facts += " · ";
    facts +=
        context.words("book-minutes", {{"count", std::to_string(context.site.minutes[id.index])}});
    if (!article.meta.updated.empty())
      facts += " · " +
               context.words("book-updated", {{"date", context.words.date(article.meta.updated)}});
    return facts;
  }

  void content_note() const {
    if (article.content_note.empty()) return;
    const auto box = xml.open("div", {{"class", "content-note"}, {"role", "note"}});
    write_line(xml, "label", context.words("book-note"));
    const auto words = xml.open("p");
    xml.markup(render_book_inlines(context, {path, {}, nullptr}, article.content_note));
  }

  void notice(const char* id_prefix) const {
    const auto& notice = context.site.library.notice;
    if (!notice) return;
    xml.line();
    const auto box = xml.open("div", {{"class", "notice"}, {"role", "note"}});
    write_line(xml, "label", context.words("book-notice"));
    xml.markup(render_book_text(context, {path, id_prefix, nullptr}, notice->body,
                                context.site.links.notice));
  }

  CitationIds text() const {
    CitationIds citations;
    xml.line();
    xml.markup(render_book_text(context, {path, {}, &citations}, article.body,
                                context.site.links.articles[id.index]));
    return citations;
  }
};

}  // namespace

std::string render_article_page(const BookContext& context, ArticleId id) {
  const Article& article = context.site.article(id);
  const std::string& path = context.plan.articles[id.index];
  return render_page(context, {path, article.meta.title, "bodymatter"}, [&](XmlWriter& xml) {
    const auto section = xml.open(
        "section",
        {{"epub:type", "chapter"}, {"role", "doc-chapter"}, {"aria-labelledby", "page.title"}});
    xml.line();
    const ArticlePage page{xml, context, id, article, path};
    const NoticePlace place = article.meta.notice;
    page.head();
    page.content_note();
    if (place == NoticePlace::Top || place == NoticePlace::Both) page.notice("notice.");
    const CitationIds citations = page.text();
    if (place == NoticePlace::Bottom || place == NoticePlace::Both) page.notice("notice.end.");
    write_article_end(xml, context, id, citations);
  });
}

std::string render_introduction_page(const BookContext& context) {
  const Article& introduction = *context.site.library.introduction;
  const std::string title = context.words("book-introduction");
  const PageFrame frame{book_path::introduction, title, "bodymatter"};
  return render_page(context, frame, [&](XmlWriter& xml) {
    const auto section = open_page_section(xml, "introduction", title);
    xml.markup(render_book_text(context, {frame.path, {}, nullptr}, introduction.body,
                                context.site.links.introduction));
  });
}

}  // namespace kindred
