#include "search/search_index.h"

// The file, without its line breaks:
//
//   kindredSearch({"version":1,"documents":[
//     {"t":"Trust and safety",            the title of the page
//      "h":"What trust is",               the heading of the passage; empty before the first one
//      "u":"definitions/trust.html#what", the address from the root of the site
//      "k":"article",                     article, concept or work
//      "s":"Definitions",                 the section
//      "x":"Trust is …",                  the text of the passage
//      "w":"safe, reliance",              other words to find it by, never shown
//      "c":1},                            the number of the section's colour
//     …]});
//
// Empty members are left out, but for the title, address and kind.

#include <utility>

#include "base/escape.h"
#include "base/text.h"
#include "bibliography/reference.h"
#include "markdown/plain_text.h"

namespace kindred {
namespace {

struct SearchDocument {
  std::string title;
  std::string heading;
  std::string url;
  const char* kind = "article";
  std::string section;
  std::string text;
  std::string words;
  int colour = 0;
};

std::string address(const std::string& route, const std::string& fragment = {}) {
  std::string url = escape_url_path(route);
  if (!fragment.empty()) url += "#" + escape_url_path(fragment);
  return url;
}

std::string join(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& text : texts) result += (result.empty() ? "" : ", ") + text;
  return result;
}

void add_member(std::string& out, const char* name, const std::string& text) {
  if (text.empty()) return;
  if (out.back() != '{') out += ',';
  out.append("\"").append(name).append("\":").append(json_string(text));
}

void add_document(std::string& out, const SearchDocument& document) {
  if (out.back() != '[') out += ",\n";
  out += '{';
  add_member(out, "t", document.title);
  add_member(out, "h", document.heading);
  add_member(out, "u", document.url);
  add_member(out, "k", document.kind);
  add_member(out, "s", document.section);
  add_member(out, "x", collapse_space(document.text));
  add_member(out, "w", document.words);
  if (document.colour > 0) out += ",\"c\":" + std::to_string(document.colour);
  out += '}';
}

// An article is cut at the headings that stand outside of other blocks.
void add_article(std::string& out, const Site& site, ArticleId id, int colour) {
  const Article& article = site.article(id);
  const Section& section = site.section(site.section_of[id.index]);
  SearchDocument passage;
  passage.title = article.meta.title;
  passage.url = address(site.routes.articles[id.index]);
  passage.section = section.id.empty() ? std::string() : section.title;
  passage.colour = colour;
  passage.words = join(article.meta.keywords);
  passage.text = article.meta.summary;
  for (const Block& block : article.body.blocks) {
    const auto* heading = std::get_if<Heading>(&block.node);
    if (!heading) {
      passage.text += (passage.text.empty() ? "" : " ") + plain_text(Blocks{block});
      continue;
    }
    add_document(out, passage);
    passage.heading = plain_text(heading->children);
    passage.url = address(site.routes.articles[id.index], heading->id);
    passage.text.clear();
    passage.words.clear();
  }
  add_document(out, passage);
}

void add_concept(std::string& out, const Site& site, ConceptId id, int colour) {
  const Concept& entry = site.concepts[id];
  const Section& section = site.section(site.section_of[entry.home.index]);
  SearchDocument document;
  document.title = capitalize(entry.term);
  document.url = address(site.routes.concepts[id.index]);
  document.kind = "concept";
  document.section = section.id.empty() ? std::string() : section.title;
  document.heading = join(entry.aliases);
  document.text = entry.definition;
  document.colour = colour;
  add_document(out, document);
}

void add_work(std::string& out, const Bibliography& bibliography, WorkId id) {
  const CitationLabel label = make_citation_label(bibliography, id);
  SearchDocument document;
  document.title = label.authors + ", " + label.year;
  document.url = address(route::references, "ref." + bibliography.works[id.index].key);
  document.kind = "work";
  document.text = reference_text(bibliography, id);
  add_document(out, document);
}

}  // namespace

std::string render_search_index(const Site& site, const std::vector<int>& colours) {
  std::string out = "kindredSearch({\"version\":1,\"documents\":[";
  for (const ArticleId id : site.order)
    add_article(out, site, id, colours[site.section_of[id.index].index]);
  for (std::size_t i = 0; i < site.concepts.concepts.size(); ++i)
    add_concept(out, site, ConceptId(i),
                colours[site.section_of[site.concepts.concepts[i].home.index].index]);
  for (std::size_t i = 0; i < site.library.bibliography.works.size(); ++i)
    add_work(out, site.library.bibliography, WorkId(i));
  return out += "]});\n";
}

}  // namespace kindred
