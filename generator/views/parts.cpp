#include "views/parts.h"

#include <iterator>
#include <utility>

#include "base/text.h"

namespace kindred {
namespace {

// How many places that mention something a page shows at once, and from how many it folds the
// others: to open a fold for one or two is not worth it.
constexpr std::ptrdiff_t mentions_in_sight = 8;
constexpr std::size_t folded_from = 11;

void add_group(const PageContext& context, std::vector<LinkGroupView>& groups, std::string label,
               const std::vector<ConceptId>& others) {
  if (others.empty()) return;
  std::vector<LinkView> links;
  for (const ConceptId other : others) links.push_back(make_concept_link(context, other));
  std::string title = capitalize(label);
  groups.push_back({groups.empty() ? std::string() : context.word("group-separator"),
                    std::move(label), std::move(title), list_links(context, links)});
}

}  // namespace

LinkView make_article_link(const PageContext& context, ArticleId id) {
  return {context.site.article(id).meta.title, context.article_url(id)};
}

LinkView make_concept_link(const PageContext& context, ConceptId id) {
  return {context.site.concepts[id].term, context.concept_url(id)};
}

std::vector<ListedLinkView> list_links(const PageContext& context,
                                       const std::vector<LinkView>& links) {
  std::vector<ListedLinkView> listed;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const bool is_last = i + 1 == links.size();
    const char* separator = is_last ? "list-last" : "list-separator";
    listed.push_back(
        {i == 0 ? std::string() : context.word(separator), links[i].title, links[i].url});
  }
  return listed;
}

std::optional<CrumbView> make_crumb(const PageContext& context, SectionId id) {
  const std::size_t number = context.site.section_numbers[id.index];
  if (number == 0) return std::nullopt;
  return CrumbView{section_tone(context.site, id), part_label(context, id),
                   context.site.section(id).title, context.section_url(id), make_emblem(number)};
}

ShelfView make_section_shelf(const Site& site, SectionId id) {
  static constexpr Pose poses[] = {Pose::End, Pose::None, Pose::Apart, Pose::Together};
  std::vector<ShelfBook> books;
  for (const ArticleId article : site.section(id).articles)
    books.push_back({site.article(article).meta.title, site.minutes[article.index]});
  const std::size_t number = site.section_numbers[id.index];
  ShelfView view = make_shelf(books, number == 0 ? Pose::None : poses[(number - 1) % 4]);
  view.tone = section_tone(site, id);
  return view;
}

ArticleLineView make_article_line(const PageContext& context, ArticleId id) {
  const Site& site = context.site;
  const Article& article = site.article(id);
  ArticleLineView view;
  view.title = article.meta.title;
  view.url = context.article_url(id);
  view.summary = article.meta.summary;
  view.kind = site.kind_title(article);
  view.minutes = context.minutes(site.minutes[id.index]);
  view.tone = section_tone(site, site.section_of[id.index]);
  return view;
}

TermView make_term(const PageContext& context, ConceptId id, std::string element_id) {
  const Concept& entry = context.site.concepts[id];
  const SectionId section = context.site.section_of[entry.home.index];
  return {std::move(element_id), capitalize(entry.term), context.concept_url(id),
          section_tone(context.site, section), entry.definition};
}

MentionView make_mention(const PageContext& context, const Mention& mention) {
  MentionView view;
  view.title = context.site.article(mention.article).meta.title;
  view.url = context.article_url(mention.article, mention.fragment);
  view.part = part_label(context, context.site.section_of[mention.article.index]);
  for (const SentenceRun& run : mention.sentence)
    view.sentence.push_back({run.text, run.is_mention});
  return view;
}

std::optional<MoreMentionsView> fold_mentions(const PageContext& context,
                                              std::vector<MentionView>& mentions) {
  if (mentions.size() < folded_from) return {};
  const auto rest = mentions.begin() + mentions_in_sight;
  MoreMentionsView more;
  more.mentions.assign(std::make_move_iterator(rest), std::make_move_iterator(mentions.end()));
  more.label = context.word("more-mentions", {{"count", std::to_string(more.mentions.size())}});
  mentions.erase(rest, mentions.end());
  return more;
}

std::vector<LinkGroupView> make_relations(const PageContext& context, ConceptId id) {
  const Concept& entry = context.site.concepts[id];
  std::vector<LinkGroupView> groups;
  add_group(context, groups, context.word("broader"), entry.broader);
  add_group(context, groups, context.word("narrower"), entry.narrower);
  add_group(context, groups, context.word("related"), entry.related);
  for (const TypedRelation& relation : entry.relations)
    add_group(context, groups, relation.label, relation.others);
  return groups;
}

}  // namespace kindred
