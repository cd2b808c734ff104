#include "epub/index_page.h"

namespace kindred {
namespace {

struct IndexPage {
  XmlWriter& xml;
  const BookContext& context;
  const std::string& path;

  // One list for all letters, as checkers want it; the first entry of a letter shows the letter.
  void group(const IndexGroup& group) const {
    std::string_view letter = group.letter;
    for (const IndexTerm& term : group.terms) {
      xml.line();
      if (term.is_alias)
        alias(term, letter);
      else
        entry(term, letter);
      letter = {};
    }
  }

  static std::string_view style_of(std::string_view letter) {
    return letter.empty() ? "" : "initial";
  }

  void initial(std::string_view letter) const {
    if (letter.empty()) return;
    xml.leaf("span", {{"class", "letter"}, {"aria-hidden", "true"}}, letter);
    xml.text(" ");
  }

  void alias(const IndexTerm& term, std::string_view letter) const {
    const Concept& entry = context.site.concepts[term.concept_id];
    const BookPlace& place = context.plan.index_terms[term.concept_id.index];
    const auto item = xml.open("li", {{"epub:type", "index-entry"}, {"class", style_of(letter)}});
    initial(letter);
    xml.leaf("span", {{"epub:type", "index-term"}}, term.text);
    xml.text(", ");
    xml.leaf("a",
             {{"epub:type", "index-xref-preferred index-term"}, {"href", book_url(path, place)}},
             context.words("book-see", {{"term", entry.term}}));
  }

  void entry(const IndexTerm& term, std::string_view letter) const {
    const Concept& entry = context.site.concepts[term.concept_id];
    const BookPlace& here = context.plan.index_terms[term.concept_id.index];
    const auto item = xml.open(
        "li", {{"epub:type", "index-entry"}, {"class", style_of(letter)}, {"id", here.fragment}});
    initial(letter);
    xml.leaf("span", {{"epub:type", "index-term"}}, term.text);
    locator(context.words("book-glossary"),
            book_url(path, context.plan.concepts[term.concept_id.index]), "");
    place(entry.home, {}, "home");
    for (const Mention& mention : context.site.links.mentions[term.concept_id.index])
      if (mention.article != entry.home) place(mention.article, mention.fragment, "");
  }

  void place(ArticleId article, const std::string& fragment, std::string_view style) const {
    if (!context.plan.holds(article)) return;
    locator(context.site.article(article).meta.title, article_url(context, path, article, fragment),
            style);
  }

  void locator(const std::string& title, const std::string& url, std::string_view style) const {
    xml.text(", ");
    xml.leaf("a", {{"epub:type", "index-locator"}, {"class", style}, {"href", url}}, title);
  }
};

}  // namespace

std::string render_index_page(const BookContext& context, const BookChunk<IndexGroup>& chunk) {
  const std::string title = chunk_title(context.words("book-index"), chunk.label);
  return render_page(context, {chunk.file, title, "backmatter"}, [&](XmlWriter& xml) {
    const auto section = open_page_section(xml, "index", title);
    const IndexPage page{xml, context, chunk.file};
    const auto list = xml.open("ul", {{"epub:type", "index-entry-list"}, {"class", "index"}});
    for (const IndexGroup& group : chunk.items) page.group(group);
    xml.line();
  });
}

}  // namespace kindred
