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
  fields("title", view.title);
  fields("url", view.url);
  fields("below", view.below);
}

// A link back from a reference to a place that cites it.
struct BackLinkView {
  std::string title;  // "1"
  std::string url;
  std::string label;  // "Citation 1 of Gaia, 2002"
};
template <class Fields>
void list_fields(Fields& fields, const BackLinkView& view) {
  fields("title", view.title);
  fields("url", view.url);
  fields("label", view.label);
}

struct ReferenceRunView {
  std::string text;
  bool is_italic = false;
  std::string url;
};
template <class Fields>
void list_fields(Fields& fields, const ReferenceRunView& view) {
  fields("text", view.text);
  fields("is_italic", view.is_italic);
  fields("url", view.url);
}

struct ArticleReferenceView {
  std::string id;
  std::vector<ReferenceRunView> runs;
  std::vector<BackLinkView> citations;
};
template <class Fields>
void list_fields(Fields& fields, const ArticleReferenceView& view) {
  fields("id", view.id);
  fields("runs", view.runs);
  fields("citations", view.citations);
}

struct RelatedView {
  std::string title;
  std::string url;
  std::string summary;
  std::string reason;
};
template <class Fields>
void list_fields(Fields& fields, const RelatedView& view) {
  fields("title", view.title);
  fields("url", view.url);
  fields("summary", view.summary);
  fields("reason", view.reason);
}

struct SpineView {  // a step of a reading path, drawn as a bar
  bool is_current = false;
};
template <class Fields>
void list_fields(Fields& fields, const SpineView& view) {
  fields("is_current", view.is_current);
}

// The article as a step of a reading path.
struct PathRowView {
  std::string id;
  std::string title;
  std::string url;
  std::string step;  // "step 3 of 6"
  std::vector<SpineView> spines;
  std::optional<LinkView> previous;
  std::optional<LinkView> next;
};
template <class Fields>
void list_fields(Fields& fields, const PathRowView& view) {
  fields("id", view.id);
  fields("title", view.title);
  fields("url", view.url);
  fields("step", view.step);
  fields("spines", view.spines);
  fields("previous", view.previous);
  fields("next", view.next);
}

// A line of "About this page".
struct FactView {
  std::string name;
  std::string text;
  std::string date;  // YYYY-MM-DD, when the text is one
};
template <class Fields>
void list_fields(Fields& fields, const FactView& view) {
  fields("name", view.name);
  fields("text", view.text);
  fields("date", view.date);
}

struct ArticleView {
  std::string tone;
  std::optional<CrumbView> heading;
  std::string title;
  std::string summary;
  std::string kind;
  std::string reading_time;
  std::string updated;     // YYYY-MM-DD or empty
  std::string paths_note;  // "On two reading paths"
  bool is_draft = false;
  Markup content_note;
  Markup notice_top;
  Markup notice_bottom;
  bool has_notice = false;
  std::vector<OutlineView> outline;
  Markup body;
  std::vector<TermView> explained;  // concepts that this article explains
  std::vector<TermView> terms;      // concepts that it uses
  std::vector<ArticleReferenceView> references;
  std::vector<MentionView> mentions;
  std::vector<RelatedView> related;
  bool has_read_on = false;
  std::string place;                         // "Part two, Types: article 3 of 9"
  std::optional<NeighboursView> neighbours;  // in the order of the book
  std::vector<PathRowView> paths;
  std::string edit_url;
  std::vector<FactView> facts;
};
template <class Fields>
void list_fields(Fields& fields, const ArticleView& view) {
  fields("tone", view.tone);
  fields("heading", view.heading);
  fields("title", view.title);
  fields("summary", view.summary);
  fields("kind", view.kind);
  fields("reading_time", view.reading_time);
  fields("updated", view.updated);
  fields("paths_note", view.paths_note);
  fields("is_draft", view.is_draft);
  fields("content_note", view.content_note);
  fields("notice_top", view.notice_top);
  fields("notice_bottom", view.notice_bottom);
  fields("has_notice", view.has_notice);
  fields("outline", view.outline);
  fields("body", view.body);
  fields("explained", view.explained);
  fields("terms", view.terms);
  fields("references", view.references);
  fields("mentions", view.mentions);
  fields("related", view.related);
  fields("has_read_on", view.has_read_on);
  fields("place", view.place);
  fields("neighbours", view.neighbours);
  fields("paths", view.paths);
  fields("edit_url", view.edit_url);
  fields("facts", view.facts);
}

ArticleView make_article_view(const PageContext& context, ArticleId id);

std::vector<ReferenceRunView> make_reference_runs(const Bibliography& bibliography, WorkId work);

}  // namespace kindred
