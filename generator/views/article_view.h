#pragma once

// The page of an article: the text, and everything that the rest of the knowledge base has to say
// about it.

#include <optional>
#include <string>
#include <vector>

#include "views/parts.h"

namespace kindred {

// A heading in the contents of the page, with those one level below it.
struct OutlineView {
  std::string title;
  std::string url;
  std::vector<LinkView> below;
};
template <class Fields>
void list_fields(Fields& fields, const OutlineView& view) {
  fields("title", view.title, "the heading");
  fields("url", view.url, "its place on this page");
  fields("below", view.below, "the headings one level below it");
}

// A link back from a reference to a place that cites it.
struct BackLinkView {
  std::string title;
  std::string url;
  std::string label;
};
template <class Fields>
void list_fields(Fields& fields, const BackLinkView& view) {
  fields("title", view.title, "its number among the citations of the work on this page: “1”");
  fields("url", view.url, "its place on this page");
  fields("label", view.label, "for the link's name: “Citation 1 of Gaia, 2002”");
}

struct ReferenceRunView {
  std::string text;
  bool is_italic = false;
  std::string url;
};
template <class Fields>
void list_fields(Fields& fields, const ReferenceRunView& view) {
  fields("text", view.text, "a stretch of the reference");
  fields("is_italic", view.is_italic, "whether it is set in italics: the title of a work");
  fields("url", view.url, "where it leads; empty for plain text");
}

struct ArticleReferenceView {
  std::string id;
  std::vector<ReferenceRunView> runs;
  std::vector<BackLinkView> citations;
};
template <class Fields>
void list_fields(Fields& fields, const ArticleReferenceView& view) {
  fields("id", view.id, "for the element: citations in the text lead here");
  fields("runs", view.runs, "the reference in the form of APA 7, in stretches");
  fields("citations", view.citations, "links back to the places that cite it");
}

struct RelatedView {
  std::string title;
  std::string url;
  std::string summary;
  std::string reason;
};
template <class Fields>
void list_fields(Fields& fields, const RelatedView& view) {
  fields("title", view.title, "its title");
  fields("url", view.url, "its page");
  fields("summary", view.summary, "its summary; may be empty");
  fields("reason", view.reason, "why it is related: “Also about trust”");
}

struct SpineView {  // a step of a reading path, drawn as a bar
  bool is_current = false;
};
template <class Fields>
void list_fields(Fields& fields, const SpineView& view) {
  fields("is_current", view.is_current, "whether this article is the step");
}

// The article as a step of a reading path.
struct PathRowView {
  std::string id;
  std::string title;
  std::string url;
  std::string step;
  std::vector<SpineView> spines;
  std::optional<LinkView> previous;
  std::optional<LinkView> next;
};
template <class Fields>
void list_fields(Fields& fields, const PathRowView& view) {
  fields("id", view.id,
         "the path's id: in an address, `?path=` and this id keep the reader on the path");
  fields("title", view.title, "the path's title");
  fields("url", view.url, "its page");
  fields("step", view.step, "“step 3 of 6”");
  fields("spines", view.spines, "one for each step, to draw them");
  fields("previous", view.previous, "the step before");
  fields("next", view.next, "the step after");
}

// A line of "About this page".
struct FactView {
  std::string name;
  std::string text;
  std::string date;
};
template <class Fields>
void list_fields(Fields& fields, const FactView& view) {
  fields("name", view.name, "what it is: “Kind”");
  fields("text", view.text, "the fact");
  fields("date", view.date, "the same as YYYY-MM-DD, when it is a date");
}

struct ArticleView {
  std::string tone;
  std::optional<CrumbView> heading;
  std::string title;
  std::string summary;
  std::string kind;
  std::string reading_time;
  std::string updated;
  std::string updated_text;
  std::string paths_note;
  bool is_draft = false;
  Markup content_note;
  Markup notice_top;
  Markup notice_bottom;
  bool has_notice = false;
  std::vector<OutlineView> outline;
  Markup body;
  std::vector<TermView> explained;
  std::vector<TermView> terms;
  std::vector<ArticleReferenceView> references;
  std::vector<MentionView> mentions;
  std::optional<MoreMentionsView> more_mentions;
  std::vector<RelatedView> related;
  bool has_read_on = false;
  std::string place;
  std::optional<NeighboursView> neighbours;
  std::vector<PathRowView> paths;
  std::string edit_url;
  std::vector<FactView> facts;
};
template <class Fields>
void list_fields(Fields& fields, const ArticleView& view) {
  fields("tone", view.tone, "the class of the section's color, `c0` to `c8`");
  fields("heading", view.heading,
         "the section that the article belongs to; none for articles at the top");
  fields("title", view.title, "its title");
  fields("summary", view.summary, "its summary; may be empty");
  fields("kind", view.kind, "the title of its kind; may be empty");
  fields("reading_time", view.reading_time, "“5 minute read”");
  fields("updated", view.updated, "when it was changed, as YYYY-MM-DD; may be empty");
  fields("updated_text", view.updated_text, "the same in words: “November 22, 2026”");
  fields("paths_note", view.paths_note, "“On two reading paths”; empty for none");
  fields("is_draft", view.is_draft, "whether it is a draft, shown with `--drafts`");
  fields("content_note", view.content_note,
         "what a reader may want to know beforehand, for a paragraph; may be empty");
  fields("notice_top", view.notice_top, "the shared notice, where it stands above the text");
  fields("notice_bottom", view.notice_bottom, "the shared notice, where it stands below the text");
  fields("has_notice", view.has_notice, "whether the notice stands anywhere on the page");
  fields("outline", view.outline, "the headings of the text, its two upper levels");
  fields("body", view.body, "the text");
  fields("explained", view.explained, "the concepts that it explains");
  fields("terms", view.terms,
         "the concepts that it uses; their `id` is where a preview finds the definition");
  fields("references", view.references, "the works that it cites");
  fields("mentions", view.mentions, "the other articles that link here; of many the first");
  fields("more_mentions", view.more_mentions, "the others of many articles that link here");
  fields("related", view.related, "articles about the same things");
  fields("has_read_on", view.has_read_on,
         "whether there is anything to read on with: neighbours or paths");
  fields("place", view.place, "its place in the book: “Part two, Types: article 3 of 9”");
  fields("neighbours", view.neighbours,
         "the articles before and after it, in the order of the book");
  fields("paths", view.paths, "the reading paths that lead through it");
  fields("edit_url", view.edit_url,
         "where the article can be changed, when the knowledge base says so");
  fields("facts", view.facts, "facts about the page: its file, kind, date and how to cite it");
}

ArticleView make_article_view(const PageContext& context, ArticleId id);

std::vector<ReferenceRunView> make_reference_runs(const Bibliography& bibliography, WorkId work);

}  // namespace kindred
