#include "views/article_links.h"

#include <algorithm>
#include <utility>

#include "base/escape.h"

namespace kindred {
namespace {

// Why another article is related, in words.
std::string reason_of(const PageContext& context, const RelatedArticle& related) {
  std::vector<std::string> names;
  for (const ConceptId shared : related.shared) names.push_back(context.site.concepts[shared].term);
  if (!names.empty())
    return context.word("related-shared", {{"names", join_names(context, names)}});
  if (related.links_here && related.is_linked) return context.word("related-both");
  if (related.links_here) return context.word("related-links-here");
  if (related.is_linked) return context.word("related-linked");
  return {};
}

std::vector<RelatedView> make_related(const PageContext& context, ArticleId id) {
  std::vector<RelatedView> views;
  for (const RelatedArticle& related : context.site.links.related[id.index])
    views.push_back(
        {context.site.article(related.article).meta.title, context.article_url(related.article),
         context.site.article(related.article).meta.summary, reason_of(context, related)});
  return views;
}

// A link that keeps the reader on a path: the address says which.
LinkView make_step_link(const PageContext& context, ArticleId id, const ReadingPath& path) {
  LinkView link = make_article_link(context, id);
  link.url += "?path=" + escape_url_path(path.id);
  return link;
}

PathRowView make_path_row(const PageContext& context, const PathStep& step) {
  const ReadingPath& path = context.site.paths[step.path.index];
  const std::size_t count = path.articles.size();
  PathRowView row;
  row.id = path.id;
  row.title = path.title;
  row.url = context.path_url(step.path);
  row.step = context.word(
      "step", {{"number", std::to_string(step.index + 1)}, {"count", std::to_string(count)}});
  for (std::size_t i = 0; i < count; ++i) row.spines.push_back({i == step.index});
  if (step.index > 0) row.previous = make_step_link(context, path.articles[step.index - 1], path);
  if (step.index + 1 < count)
    row.next = make_step_link(context, path.articles[step.index + 1], path);
  return row;
}

// "Part two, Types: article 3 of 9".
std::string place_of(const PageContext& context, ArticleId id) {
  const Site& site = context.site;
  const SectionId section = site.section_of[id.index];
  const auto& articles = site.section(section).articles;
  const auto at = std::find(articles.begin(), articles.end(), id);
  const std::string part = part_label(context, section);
  if (part.empty() || at == articles.end()) return context.word("place-top");
  return context.word("place", {{"part", part},
                                {"section", site.section(section).title},
                                {"number", std::to_string(at - articles.begin() + 1)},
                                {"count", std::to_string(articles.size())}});
}

// `{path}` of the address filled with the article's file.
std::string edit_url_of(const Site& site, const Article& article) {
  std::string url = site.library.config.info.edit_url;
  const std::size_t at = url.find("{path}");
  if (at != std::string::npos)
    url.replace(at, std::string_view("{path}").size(), escape_url_path(article.path));
  return normalize_url(url);
}

std::vector<FactView> make_facts(const PageContext& context, ArticleId id,
                                 const ArticleView& view) {
  const Site& site = context.site;
  const Article& article = site.article(id);
  std::vector<FactView> facts;
  const auto add = [&](const char* name, std::string text) {
    if (!text.empty()) facts.push_back({context.word(name), std::move(text), {}});
  };
  add("fact-file", article.path);
  add("fact-kind", view.kind);
  if (!view.updated.empty())
    facts.push_back({context.word("fact-updated"), view.updated_text, view.updated});
  add("fact-links",
      context.word("fact-links-text",
                   {{"concepts", context.count("concepts", view.terms.size())},
                    {"articles", context.count("articles", site.links.backlinks[id.index].size())},
                    {"sources", context.count("sources", view.references.size())}}));
  add("fact-cite", context.word("fact-cite-text",
                                {{"title", view.title}, {"site", site.library.config.info.title}}));
  return facts;
}

}  // namespace

void set_article_links(const PageContext& context, ArticleId id, ArticleView& view) {
  const Site& site = context.site;
  for (const Backlink& backlink : site.links.backlinks[id.index])
    view.mentions.push_back(make_mention(context, backlink.mention));
  view.more_mentions = fold_mentions(context, view.mentions);
  view.related = make_related(context, id);
  view.place = place_of(context, id);
  NeighboursView neighbours;
  if (const auto previous = site.previous[id.index])
    neighbours.previous = make_article_link(context, *previous);
  if (const auto next = site.next[id.index]) neighbours.next = make_article_link(context, *next);
  if (neighbours.previous || neighbours.next) view.neighbours = std::move(neighbours);
  for (const PathStep& step : site.steps[id.index])
    view.paths.push_back(make_path_row(context, step));
  view.has_read_on = view.neighbours || !view.paths.empty();
  view.edit_url = edit_url_of(site, site.article(id));
  view.facts = make_facts(context, id, view);
}

}  // namespace kindred
