#include "views/article_view.h"

#include <utility>

#include "base/escape.h"
#include "bibliography/reference.h"
#include "markdown/plain_text.h"
#include "views/article_links.h"
#include "views/document_html.h"

namespace kindred {
namespace {

// The headings of the text that have a place in the contents: its two upper levels, outside boxes.
std::vector<OutlineView> make_outline(const Document& body) {
  std::vector<OutlineView> outline;
  for (const Block& block : body.blocks) {
    const auto* heading = std::get_if<Heading>(&block.node);
    if (!heading || heading->id.empty() || heading->level > 3) continue;
    LinkView link{plain_text(heading->children), "#" + escape_url_path(heading->id)};
    if (link.title.empty()) continue;
    if (heading->level <= 2 || outline.empty())
      outline.push_back({std::move(link.title), std::move(link.url), {}});
    else
      outline.back().below.push_back(std::move(link));
  }
  return outline;
}

// Lists what the links of the page may show in place, before its text is written.
PageReferences list_references(const Site& site, ArticleId id) {
  PageReferences references;
  for (const ConceptId term : site.links.concepts_used[id.index])
    references.terms.emplace(term, "t." + site.concepts[term].id);
  for (const WorkId work : site.links.works_cited[id.index])
    references.works.emplace(work, "ref." + site.library.work(work).key);
  return references;
}

// "Gaia, 2002".
std::string short_name(const Bibliography& bibliography, WorkId work) {
  const CitationLabel label = make_citation_label(bibliography, work);
  return label.authors + ", " + label.year;
}

std::vector<ArticleReferenceView> make_references(const PageContext& context, ArticleId id,
                                                  const PageReferences& references) {
  const Bibliography& bibliography = context.site.library.bibliography;
  std::vector<ArticleReferenceView> views;
  for (const WorkId work : context.site.links.works_cited[id.index]) {
    ArticleReferenceView view;
    view.id = references.works.at(work);
    view.runs = make_reference_runs(bibliography, work);
    const std::string name = short_name(bibliography, work);
    const auto citations = references.citations.find(work);
    const std::size_t count =
        citations == references.citations.end() ? 0 : citations->second.size();
    for (std::size_t i = 0; i < count; ++i) {
      const std::string number = std::to_string(i + 1);
      view.citations.push_back(
          {number, "#" + escape_url_path(citations->second[i]),
           context.word("citation-label", {{"number", number}, {"work", name}})});
    }
    views.push_back(std::move(view));
  }
  return views;
}

// The texts of the page in their order on it: citations are counted as they are written.
void set_texts(const DocumentPlace& place, const Article& article, ArticleId id,
               ArticleView& view) {
  const Site& site = place.context.site;
  const DocumentLinks& links = site.links.articles[id.index];
  if (!article.content_note.empty())
    view.content_note = make_inlines_html(place, article.content_note, article.body, links);
  const NoticePlace where = article.meta.notice;
  const auto notice = [&](const char* prefix) {
    DocumentPlace notice_place = place;
    notice_place.id_prefix = prefix;
    return make_document_html(notice_place, site.library.notice->body, site.links.notice);
  };
  const bool has_notice = site.library.notice.has_value();
  view.has_notice = has_notice && where != NoticePlace::None;
  if (has_notice && (where == NoticePlace::Top || where == NoticePlace::Both))
    view.notice_top = notice("notice.");
  view.body = make_document_html(place, article.body, links);
  if (has_notice && (where == NoticePlace::Bottom || where == NoticePlace::Both))
    view.notice_bottom = notice("notice-end.");
}

void set_heading(const PageContext& context, ArticleId id, ArticleView& view) {
  const Site& site = context.site;
  const Article& article = site.article(id);
  const SectionId section = site.section_of[id.index];
  view.tone = section_tone(site, section);
  view.heading = make_crumb(context, section);
  view.title = article.meta.title;
  view.summary = article.meta.summary;
  view.kind = site.kind_title(article);
  view.updated = article.meta.updated;
  view.updated_text = context.date(view.updated);
  view.is_draft = article.meta.is_draft;
  view.reading_time =
      context.word("reading-time", {{"count", std::to_string(site.minutes[id.index])}});
  const std::size_t paths = site.steps[id.index].size();
  if (paths > 0)
    view.paths_note = context.word(paths == 1 ? "on-paths-one" : "on-paths-other",
                                   {{"count", context.number_word(paths)}});
}

}  // namespace

ArticleView make_article_view(const PageContext& context, ArticleId id) {
  const Site& site = context.site;
  const Article& article = site.article(id);
  ArticleView view;
  PageReferences references = list_references(site, id);
  set_heading(context, id, view);
  set_texts({context, references, {}}, article, id, view);
  view.outline = make_outline(article.body);
  for (const ConceptId term : site.concepts.by_article[id.index])
    view.explained.push_back(make_term(context, term, {}));
  for (const ConceptId term : site.links.concepts_used[id.index])
    view.terms.push_back(make_term(context, term, references.terms.at(term)));
  view.references = make_references(context, id, references);
  set_article_links(context, id, view);
  return view;
}

std::vector<ReferenceRunView> make_reference_runs(const Bibliography& bibliography, WorkId work) {
  std::vector<ReferenceRunView> runs;
  for (ReferenceRun& run : make_reference(bibliography, work))
    runs.push_back({std::move(run.text), run.is_italic,
                    is_unsafe_url(run.url) ? std::string() : std::move(run.url)});
  return runs;
}

}  // namespace kindred
