#pragma once

// The pages of concepts: one for each concept, and the A–Z of all.

#include <optional>
#include <string>
#include <vector>

#include "views/parts.h"

namespace kindred {

struct ConceptView {
  std::string tone;
  std::optional<CrumbView> heading;
  std::string title;  // the term, its first letter in upper case
  std::string term;
  std::vector<std::string> aliases;
  std::string alias_text;  // the same as one text
  std::string definition;
  ArticleLineView home;  // the article that explains it
  std::vector<LinkGroupView> relations;
  std::vector<MentionView> mentions;
  std::string mention_count;  // "9 articles"
};
template <class Fields>
void list_fields(Fields& fields, const ConceptView& view) {
  fields("tone", view.tone);
  fields("heading", view.heading);
  fields("title", view.title);
  fields("term", view.term);
  fields("aliases", view.aliases);
  fields("alias_text", view.alias_text);
  fields("definition", view.definition);
  fields("home", view.home);
  fields("relations", view.relations);
  fields("mentions", view.mentions);
  fields("mention_count", view.mention_count);
}

ConceptView make_concept_view(const PageContext& context, ConceptId id);

struct LetterLinkView {
  std::string letter;
  std::string url;  // empty: no concept begins with it
};
template <class Fields>
void list_fields(Fields& fields, const LetterLinkView& view) {
  fields("letter", view.letter);
  fields("url", view.url);
}

struct ConceptEntryView {
  std::string id;  // of the element
  std::string title;
  std::string url;
  std::string tone;
  std::string part;
  std::string definition;
  std::string alias_text;
  std::string articles;  // "6 articles"; empty for none
  std::vector<ListedLinkView> see_also;
};
template <class Fields>
void list_fields(Fields& fields, const ConceptEntryView& view) {
  fields("id", view.id);
  fields("title", view.title);
  fields("url", view.url);
  fields("tone", view.tone);
  fields("part", view.part);
  fields("definition", view.definition);
  fields("alias_text", view.alias_text);
  fields("articles", view.articles);
  fields("see_also", view.see_also);
}

struct LetterView {
  std::string id;  // of the element
  std::string letter;
  std::vector<ConceptEntryView> entries;
};
template <class Fields>
void list_fields(Fields& fields, const LetterView& view) {
  fields("id", view.id);
  fields("letter", view.letter);
  fields("entries", view.entries);
}

struct ConceptsView {
  std::vector<LetterLinkView> letters;
  std::vector<LetterView> groups;
};
template <class Fields>
void list_fields(Fields& fields, const ConceptsView& view) {
  fields("letters", view.letters);
  fields("groups", view.groups);
}

ConceptsView make_concepts_view(const PageContext& context);

}  // namespace kindred
