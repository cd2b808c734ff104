#pragma once

// Small views that several kinds of page share.

#include <optional>
#include <string>
#include <vector>

#include "links/link_graph.h"
#include "views/fields.h"
#include "views/page_context.h"
#include "views/shelf_view.h"

namespace kindred {

struct LinkView {
  std::string title;
  std::string url;
};
template <class Fields>
void list_fields(Fields& fields, const LinkView& view) {
  fields("title", view.title);
  fields("url", view.url);
}

// A link in a sentence, with what stands before it: nothing, ", " or " and ".
struct ListedLinkView {
  std::string separator;
  std::string title;
  std::string url;
};
template <class Fields>
void list_fields(Fields& fields, const ListedLinkView& view) {
  fields("separator", view.separator);
  fields("title", view.title);
  fields("url", view.url);
}

// What lies before and after a page.
struct NeighboursView {
  std::optional<LinkView> previous;
  std::optional<LinkView> next;
};
template <class Fields>
void list_fields(Fields& fields, const NeighboursView& view) {
  fields("previous", view.previous);
  fields("next", view.next);
}

// The section that a page belongs to, as the line above its title.
struct CrumbView {
  std::string tone;
  std::string part;  // "Part two"
  std::string title;
  std::string url;
  std::vector<BookView> emblem;
};
template <class Fields>
void list_fields(Fields& fields, const CrumbView& view) {
  fields("tone", view.tone);
  fields("part", view.part);
  fields("title", view.title);
  fields("url", view.url);
  fields("emblem", view.emblem);
}

// A concept with its definition.
struct TermView {
  std::string id;  // of the element; unique on the page
  std::string title;
  std::string url;
  std::string tone;
  std::string definition;
};
template <class Fields>
void list_fields(Fields& fields, const TermView& view) {
  fields("id", view.id);
  fields("title", view.title);
  fields("url", view.url);
  fields("tone", view.tone);
  fields("definition", view.definition);
}

// An article as a line of a list.
struct ArticleLineView {
  std::string title;
  std::string url;
  std::string summary;
  std::string kind;
  std::string minutes;
  std::string tone;
};
template <class Fields>
void list_fields(Fields& fields, const ArticleLineView& view) {
  fields("title", view.title);
  fields("url", view.url);
  fields("summary", view.summary);
  fields("kind", view.kind);
  fields("minutes", view.minutes);
  fields("tone", view.tone);
}

struct RunView {  // a stretch of a sentence
  std::string text;
  bool is_mention = false;
};
template <class Fields>
void list_fields(Fields& fields, const RunView& view) {
  fields("text", view.text);
  fields("is_mention", view.is_mention);
}

// A place that names something, with its sentence.
struct MentionView {
  std::string title;  // of the article
  std::string url;    // of the place
  std::string part;   // "Part two"
  std::vector<RunView> sentence;
};
template <class Fields>
void list_fields(Fields& fields, const MentionView& view) {
  fields("title", view.title);
  fields("url", view.url);
  fields("part", view.part);
  fields("sentence", view.sentence);
}

// Links under one label: "broader", "supports" …
struct LinkGroupView {
  std::string separator;  // from the group before it, where groups stand in one sentence
  std::string label;      // as inside a sentence
  std::string title;      // the same, its first letter in upper case
  std::vector<ListedLinkView> links;
};
template <class Fields>
void list_fields(Fields& fields, const LinkGroupView& view) {
  fields("separator", view.separator);
  fields("label", view.label);
  fields("title", view.title);
  fields("links", view.links);
}

LinkView make_article_link(const PageContext& context, ArticleId id);
LinkView make_concept_link(const PageContext& context, ConceptId id);
std::vector<ListedLinkView> list_links(const PageContext& context,
                                       const std::vector<LinkView>& links);
// Nothing for the articles at the top.
std::optional<CrumbView> make_crumb(const PageContext& context, SectionId id);
ArticleLineView make_article_line(const PageContext& context, ArticleId id);
TermView make_term(const PageContext& context, ConceptId id, std::string element_id);
MentionView make_mention(const PageContext& context, const Mention& mention);
// What a concept is tied to, each group with its label and none empty: broader, narrower, related,
// then the typed relations.
std::vector<LinkGroupView> make_relations(const PageContext& context, ConceptId id);

// The title of a kind of article; empty for none.
std::string kind_title(const Site& site, std::string_view kind);

}  // namespace kindred
