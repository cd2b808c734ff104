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
  fields("title", view.title, "what the link says");
  fields("url", view.url, "where it leads");
}

// A link in a sentence, with what stands before it: nothing, ", " or " and ".
struct ListedLinkView {
  std::string separator;
  std::string title;
  std::string url;
};
template <class Fields>
void list_fields(Fields& fields, const ListedLinkView& view) {
  fields("separator", view.separator,
         "what stands before it in the sentence: nothing, “, ” or “ and ”");
  fields("title", view.title, "what the link says");
  fields("url", view.url, "where it leads");
}

// What lies before and after a page.
struct NeighboursView {
  std::optional<LinkView> previous;
  std::optional<LinkView> next;
};
template <class Fields>
void list_fields(Fields& fields, const NeighboursView& view) {
  fields("previous", view.previous, "what comes before");
  fields("next", view.next, "what comes after");
}

// The section that a page belongs to, as the line above its title.
struct CrumbView {
  std::string tone;
  std::string part;
  std::string title;
  std::string url;
  std::vector<BookView> emblem;
};
template <class Fields>
void list_fields(Fields& fields, const CrumbView& view) {
  fields("tone", view.tone, "the class of the section's color: `c1` to `c8` in turn");
  fields("part", view.part, "“Part two”");
  fields("title", view.title, "the section's title");
  fields("url", view.url, "its page");
  fields("emblem", view.emblem,
         "the books of its emblem, drawn in a square of 32 units that stands on 28");
}

// A concept with its definition.
struct TermView {
  std::string id;
  std::string title;
  std::string url;
  std::string tone;
  std::string definition;
};
template <class Fields>
void list_fields(Fields& fields, const TermView& view) {
  fields("id", view.id, "for the element: links in the text lead here; empty where none do");
  fields("title", view.title, "the term, beginning with a capital");
  fields("url", view.url, "the concept's page");
  fields("tone", view.tone, "the class of its section's color");
  fields("definition", view.definition, "its definition");
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
  fields("title", view.title, "the article's title");
  fields("url", view.url, "its page");
  fields("summary", view.summary, "its summary; may be empty");
  fields("kind", view.kind, "the title of its kind; may be empty");
  fields("minutes", view.minutes, "how long it takes to read: “6 min”");
  fields("tone", view.tone, "the class of its section's color");
}

struct RunView {  // a stretch of a sentence
  std::string text;
  bool is_mention = false;
};
template <class Fields>
void list_fields(Fields& fields, const RunView& view) {
  fields("text", view.text, "a stretch of the sentence");
  fields("is_mention", view.is_mention, "whether it is what the sentence is quoted for");
}

// A place that names something, with its sentence.
struct MentionView {
  std::string title;
  std::string url;
  std::string part;
  std::vector<RunView> sentence;
};
template <class Fields>
void list_fields(Fields& fields, const MentionView& view) {
  fields("title", view.title, "the title of the article that mentions it");
  fields("url", view.url, "the place in that article");
  fields("part", view.part, "“Part two”; may be empty");
  fields("sentence", view.sentence, "the sentence around the place, in stretches; may be empty");
}

// Those of many places that a page may fold away.
struct MoreMentionsView {
  std::string label;
  std::vector<MentionView> mentions;
};
template <class Fields>
void list_fields(Fields& fields, const MoreMentionsView& view) {
  fields("label", view.label, "how many they are: “31 more”");
  fields("mentions", view.mentions, "the places");
}

// Links under one label: "broader", "supports" …
struct LinkGroupView {
  std::string separator;
  std::string label;
  std::string title;
  std::vector<ListedLinkView> links;
};
template <class Fields>
void list_fields(Fields& fields, const LinkGroupView& view) {
  fields("separator", view.separator,
         "from the group before it, where groups stand in one sentence: “; ”");
  fields("label", view.label, "the relation as inside a sentence: “supports”");
  fields("title", view.title, "the same, beginning with a capital");
  fields("links", view.links, "the concepts at its other end");
}

LinkView make_article_link(const PageContext& context, ArticleId id);
LinkView make_concept_link(const PageContext& context, ConceptId id);
std::vector<ListedLinkView> list_links(const PageContext& context,
                                       const std::vector<LinkView>& links);
// Nothing for the articles at the top.
std::optional<CrumbView> make_crumb(const PageContext& context, SectionId id);
// The articles of a section as books, in the section's colour; their pose is by its number.
ShelfView make_section_shelf(const Site& site, SectionId id);
ArticleLineView make_article_line(const PageContext& context, ArticleId id);
TermView make_term(const PageContext& context, ConceptId id, std::string element_id);
MentionView make_mention(const PageContext& context, const Mention& mention);
// Leaves the first of many mentions where they are and takes the others out of them.
std::optional<MoreMentionsView> fold_mentions(const PageContext& context,
                                              std::vector<MentionView>& mentions);
// What a concept is tied to, each group with its label and none empty: broader, narrower, related,
// then the typed relations.
std::vector<LinkGroupView> make_relations(const PageContext& context, ConceptId id);

}  // namespace kindred
