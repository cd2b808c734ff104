#include "views/home_view.h"

#include <algorithm>

#include "views/document_html.h"

namespace kindred {
namespace {

constexpr std::size_t shown_concepts = 6;

HomeSectionView make_section(const PageContext& context, SectionId id) {
  const Site& site = context.site;
  const Section& section = site.section(id);
  const std::size_t number = site.section_numbers[id.index];
  HomeSectionView view;
  view.id = "part." + std::to_string(number);
  view.part = part_label(context, id);
  view.title = section_title(context, id);
  view.summary = section.summary;
  view.url = context.section_url(id);
  view.count = context.count("articles", section.articles.size());
  view.tone = section_tone(site, id);
  view.emblem = make_emblem(number);
  view.shelf = make_section_shelf(site, id);
  for (const ArticleId article : section.articles)
    view.articles.push_back(make_article_line(context, article));
  return view;
}

HomePathView make_path(const PageContext& context, PathId id) {
  const ReadingPath& path = context.site.paths[id.index];
  HomePathView view;
  view.id = "path." + path.id;
  view.title = path.title;
  view.summary = path.summary;
  view.url = context.path_url(id);
  int minutes = 0;
  for (const ArticleId article : path.articles) {
    view.steps.push_back(make_article_link(context, article));
    minutes += context.site.minutes[article.index];
  }
  view.minutes = context.minutes(minutes);
  return view;
}

// The concepts that most articles speak of; among equals the earlier in the alphabet.
std::vector<TermView> make_concepts(const PageContext& context) {
  const Site& site = context.site;
  std::vector<ConceptId> ids;
  for (std::size_t i = 0; i < site.concepts.concepts.size(); ++i) ids.emplace_back(i);
  std::stable_sort(ids.begin(), ids.end(), [&](ConceptId a, ConceptId b) {
    return site.links.mentions[a.index].size() > site.links.mentions[b.index].size();
  });
  if (ids.size() > shown_concepts) ids.resize(shown_concepts);
  std::sort(ids.begin(), ids.end());
  std::vector<TermView> views;
  for (const ConceptId id : ids) views.push_back(make_term(context, id, {}));
  return views;
}

}  // namespace

HomeView make_home_view(const PageContext& context) {
  const Site& site = context.site;
  const SiteInfo& info = site.library.config.info;
  HomeView view;
  view.title = info.title;
  view.subtitle = info.subtitle;
  view.description = info.description;
  if (site.library.introduction) {
    PageReferences references;
    view.introduction =
        make_document_html({context, references, introduction_prefix},
                           site.library.introduction->body, site.links.introduction);
  }
  if (!site.order.empty()) view.start = make_article_line(context, site.order.front());
  std::size_t parts = 0;
  for (std::size_t i = 0; i < site.library.sections.size(); ++i) {
    if (site.library.sections[i].articles.empty()) continue;
    view.sections.push_back(make_section(context, SectionId(i)));
    if (!site.library.sections[i].id.empty()) ++parts;
  }
  std::vector<ShelfView*> shelves;
  for (HomeSectionView& section : view.sections) shelves.push_back(&section.shelf);
  scale_shelves(shelves);
  for (std::size_t i = 0; i < site.paths.size(); ++i)
    view.paths.push_back(make_path(context, PathId(i)));
  int minutes = 0;
  for (const int article : site.minutes) minutes += article;
  view.extent = context.word(parts == 0 ? "extent-plain" : "extent",
                             {{"articles", context.count("articles", site.library.articles.size())},
                              {"parts", context.count("parts", parts)},
                              {"time", context.duration(minutes)}});
  view.concepts = make_concepts(context);
  view.concepts_note =
      context.word("concepts-note", {{"shown", std::to_string(view.concepts.size())},
                                     {"all", std::to_string(site.concepts.concepts.size())}});
  return view;
}

}  // namespace kindred
