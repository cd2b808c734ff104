#include "search/make_search_pages.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/escape.h"
#include "base/parallel.h"
#include "base/text.h"
#include "bibliography/reference.h"
#include "markdown/plain_text.h"
#include "markdown/walk.h"
#include "search/passage_text.h"

namespace kindred {
namespace {

constexpr std::size_t link_texts_max = 24;

SearchPage make_article(const Site& site, ArticleId id) {
  const Article& article = site.article(id);
  SearchPage page;
  page.title = article.meta.title;
  page.url = escape_url_path(site.routes.articles[id.index]);
  page.summary = article.meta.summary;
  page.label = site.kind_title(article);
  page.section = site.section_of[id.index].index;
  page.keywords = article.meta.keywords;
  for (const ConceptId own : site.concepts.by_article[id.index]) {
    const Concept& item = site.concepts[own];
    page.keywords.push_back(item.term);
    page.keywords.insert(page.keywords.end(), item.aliases.begin(), item.aliases.end());
  }
  page.passages =
      cut_passages(article.body, site.links.articles[id.index], site.library.bibliography);
  return page;
}

SearchPage make_section(const Site& site, SectionId id) {
  const Section& section = site.section(id);
  SearchPage page;
  page.title = section.title;
  page.url = escape_url_path(site.routes.sections[id.index]);
  page.summary = section.summary;
  page.section = id.index;
  if (section.introduction)
    page.passages = cut_passages(section.introduction->body, site.links.sections[id.index],
                                 site.library.bibliography);
  else
    page.passages.emplace_back();
  return page;
}

SearchPage make_concept(const Site& site, ConceptId id) {
  const Concept& item = site.concepts[id];
  SearchPage page;
  page.kind = PageKind::Concept;
  page.title = capitalize(item.term);
  page.url = escape_url_path(site.routes.concepts[id.index]);
  page.section = site.section_of[item.home.index].index;
  page.names = item.aliases;
  page.passages.push_back({{}, {}, item.definition});
  return page;
}

SearchPage make_work(const Site& site, WorkId id) {
  const Bibliography& bibliography = site.library.bibliography;
  const Work& work = site.library.work(id);
  const CitationLabel label = make_citation_label(bibliography, id);
  SearchPage page;
  page.kind = PageKind::Work;
  page.title = label.authors + ", " + label.year;
  page.url = escape_url_path(route::references) + "#" + escape_url_path("ref." + work.key);
  page.keywords = {work.title};
  page.passages.push_back({{}, {}, reference_text(bibliography, id)});
  return page;
}

// Whether a page of its own is worth finding: most sections only list their articles.
bool has_page(const Site& site, SectionId id) {
  const Section& section = site.section(id);
  return !site.routes.sections[id.index].empty() &&
         (section.introduction.has_value() || !section.summary.empty());
}

// The texts of the links of one article, by the article that they lead to.
std::vector<std::pair<ArticleId, std::string>> link_texts_of(const Site& site, ArticleId id) {
  std::vector<std::pair<ArticleId, std::string>> texts;
  const Document& document = site.article(id).body;
  const DocumentLinks& meanings = site.links.articles[id.index];
  const std::function<void(const Inlines&)> look = [&](const Inlines& inlines) {
    for (const Inline& item : inlines) {
      if (const auto* node = std::get_if<Emphasis>(&item.node)) look(node->children);
      if (const auto* node = std::get_if<Strong>(&item.node)) look(node->children);
      const auto* link = std::get_if<Link>(&item.node);
      if (!link) continue;
      const auto* target = std::get_if<ArticleTarget>(&meanings.targets[link->reference]);
      if (target && target->id != id) texts.emplace_back(target->id, plain_text(link->children));
    }
  };
  for_each_inlines(document, [&](const Inlines& inlines, const InlineContext&) { look(inlines); });
  return texts;
}

// Each article learns what others call it, each text once.
void add_link_texts(const Site& site, unsigned threads, const std::vector<std::size_t>& page_of,
                    std::vector<SearchPage>& pages) {
  std::vector<std::vector<std::pair<ArticleId, std::string>>> texts(site.library.articles.size());
  parallel_for(texts.size(), threads,
               [&](std::size_t i) { texts[i] = link_texts_of(site, ArticleId(i)); });
  for (const auto& list : texts) {
    for (const auto& [target, text] : list) {
      auto& known = pages[page_of[target.index]].link_texts;
      if (known.size() < link_texts_max && text.size() <= 120 &&
          std::find(known.begin(), known.end(), text) == known.end())
        known.push_back(text);
    }
  }
}

}  // namespace

std::vector<SearchPage> make_search_pages(const Site& site, unsigned threads) {
  std::vector<std::function<SearchPage()>> makers;
  std::vector<std::size_t> page_of(site.library.articles.size(), 0);
  for (std::size_t s = 0; s < site.library.sections.size(); ++s) {
    const SectionId section(s);
    if (has_page(site, section))
      makers.push_back([&site, section] { return make_section(site, section); });
    for (const ArticleId id : site.section(section).articles) {
      page_of[id.index] = makers.size();
      makers.push_back([&site, id] { return make_article(site, id); });
    }
  }
  for (std::size_t i = 0; i < site.concepts.concepts.size(); ++i)
    makers.push_back([&site, i] { return make_concept(site, ConceptId(i)); });
  for (std::size_t i = 0; i < site.library.bibliography.works.size(); ++i)
    makers.push_back([&site, i] { return make_work(site, WorkId(i)); });
  std::vector<SearchPage> pages(makers.size());
  parallel_for(makers.size(), threads, [&](std::size_t i) { pages[i] = makers[i](); });
  add_link_texts(site, threads, page_of, pages);
  return pages;
}

}  // namespace kindred
