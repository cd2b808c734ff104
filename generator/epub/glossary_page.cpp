#include "epub/glossary_page.h"

#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace kindred {
namespace {

struct GlossaryEntry {
  XmlWriter& xml;
  const BookContext& context;
  const std::string& path;
  const Concept& entry;

  void write(std::string_view element_id, ConceptId id) const {
    xml.line();
    const auto box = xml.open("div", {{"id", element_id}});
    {
      const auto term = xml.open("dt", {{"epub:type", "glossterm"}});
      xml.leaf("dfn", {}, capitalize(entry.term));
    }
    const auto definition = xml.open("dd", {{"epub:type", "glossdef"}});
    if (!entry.definition.empty()) xml.leaf("p", {}, entry.definition);
    aliases();
    relation(context.words("book-broader"), entry.broader);
    relation(context.words("book-narrower"), entry.narrower);
    relation(context.words("book-related"), entry.related);
    for (const TypedRelation& typed : entry.relations)
      relation(capitalize(typed.label), typed.others);
    places(id);
  }

  template <class Content>
  void line(std::string_view label, const Content& content) const {
    xml.line();
    const auto paragraph = xml.open("p", {{"class", "first tie"}});
    xml.leaf("span", {{"class", "label"}}, std::string(label) + ":");
    xml.text(" ");
    content();
  }

  void aliases() const {
    if (entry.aliases.empty()) return;
    std::string names;
    for (const std::string& alias : entry.aliases) names += (names.empty() ? "" : ", ") + alias;
    line(context.words("book-aliases"), [&] { xml.text(names); });
  }

  void relation(const std::string& label, const std::vector<ConceptId>& others) const {
    if (others.empty()) return;
    line(label, [&] { write_concept_links(xml, context, path, others); });
  }

  void places(ConceptId id) const {
    line(context.words("book-explained-in"),
         [&] { write_article_link(xml, context, path, entry.home); });
    std::vector<const Mention*> mentions;
    for (const Mention& mention : context.site.links.mentions[id.index])
      if (mention.article != entry.home && context.plan.holds(mention.article))
        mentions.push_back(&mention);
    if (mentions.empty()) return;
    line(context.words("book-mentioned-in"), [&] {
      bool is_first = true;
      for (const Mention* mention : mentions) {
        if (!is_first) xml.text(", ");
        is_first = false;
        write_article_link(xml, context, path, mention->article, mention->fragment);
      }
    });
  }
};

// What a reader may look a concept up by, beside its term: its aliases, and the forms in which the
// articles name it, such as plurals. Words of links by hand may be anything, so they don't count.
std::vector<std::string> other_forms(const Site& site, ConceptId id) {
  const Concept& entry = site.concepts[id];
  std::vector<std::string> forms;
  std::set<std::string> known = {fold_name(entry.term)};
  const auto add = [&](const std::string& form) {
    if (known.insert(fold_name(form)).second) forms.push_back(form);
  };
  for (const std::string& alias : entry.aliases) add(alias);
  for (const Mention& mention : site.links.mentions[id.index])
    for (const SentenceRun& run : mention.sentence)
      if (mention.is_automatic && run.is_mention) add(run.text);
  return forms;
}

}  // namespace

std::string render_glossary_page(const BookContext& context, const BookChunk<ConceptId>& chunk) {
  const std::string title = chunk_title(context.words("book-glossary"), chunk.label);
  return render_page(context, {chunk.file, title, "backmatter"}, [&](XmlWriter& xml) {
    const auto section = open_page_section(xml, "glossary", title);
    const auto list = xml.open("dl", {{"class", "glossary"}});
    for (const ConceptId id : chunk.items) {
      const GlossaryEntry entry{xml, context, chunk.file, context.site.concepts[id]};
      entry.write(context.plan.concepts[id.index].fragment, id);
    }
    xml.line();
  });
}

std::string render_search_keys(const BookContext& context) {
  XmlWriter xml(XmlWriter::Layout::Indented);
  xml.declaration();
  {
    const auto map = xml.open("search-key-map", {{"xmlns", "http://www.idpf.org/2007/ops"},
                                                 {"xml:lang", context.language}});
    for (const auto& chunk : context.plan.glossary) {
      for (const ConceptId id : chunk.items) {
        const Concept& entry = context.site.concepts[id];
        const auto group =
            xml.open("search-key-group",
                     {{"href", book_url(book_path::search_keys, context.plan.concepts[id.index])}});
        const auto match = xml.open("match", {{"value", entry.term}});
        for (const std::string& form : other_forms(context.site, id))
          xml.empty("value", {{"value", form}});
      }
    }
  }
  xml.line();
  return xml.take();
}

}  // namespace kindred
