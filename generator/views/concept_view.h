#pragma once

// The pages of concepts: one for each concept, and the A–Z of all.

#include <optional>
#include <string>
#include <vector>

#include "views/neighbourhood.h"
#include "views/parts.h"

namespace kindred {

struct ConceptView {
  std::string tone;
  std::optional<CrumbView> heading;
  std::string title;
  std::string term;
  std::vector<std::string> aliases;
  std::string alias_text;
  std::string definition;
  ArticleLineView home;
  std::vector<LinkGroupView> relations;
  std::optional<NeighbourhoodView> neighbourhood;
  std::vector<MentionView> mentions;
  std::optional<MoreMentionsView> more_mentions;
  std::string mention_count;
};
template <class Fields>
void list_fields(Fields& fields, const ConceptView& view) {
  fields("tone", view.tone, "the class of its section's color");
  fields("heading", view.heading, "the section of the article that explains it");
  fields("title", view.title, "the term, beginning with a capital");
  fields("term", view.term, "the term as inside a sentence");
  fields("aliases", view.aliases, "its other names");
  fields("alias_text", view.alias_text, "the same as one text: “a, b”; may be empty");
  fields("definition", view.definition, "its definition; may be empty");
  fields("home", view.home, "the article that explains it");
  fields("relations", view.relations, "the concepts that it is tied to, by relation");
  fields("neighbourhood", view.neighbourhood, "the same as a small map; of many the most tied");
  fields("mentions", view.mentions, "the articles that speak of it; of many the first");
  fields("more_mentions", view.more_mentions, "the others of many articles that speak of it");
  fields("mention_count", view.mention_count, "how many they all are: “9 articles”");
}

ConceptView make_concept_view(const PageContext& context, ConceptId id);

struct LetterLinkView {
  std::string letter;
  std::string url;
};
template <class Fields>
void list_fields(Fields& fields, const LetterLinkView& view) {
  fields("letter", view.letter, "the letter");
  fields("url", view.url, "its group on this page; empty when no concept begins with it");
}

struct ConceptEntryView {
  std::string id;
  std::string title;
  std::string url;
  std::string tone;
  std::string part;
  std::string definition;
  std::string alias_text;
  std::string articles;
  std::vector<ListedLinkView> see_also;
};
template <class Fields>
void list_fields(Fields& fields, const ConceptEntryView& view) {
  fields("id", view.id, "for the element: links lead here");
  fields("title", view.title, "the term, beginning with a capital");
  fields("url", view.url, "the concept's page");
  fields("tone", view.tone, "the class of its section's color");
  fields("part", view.part, "“Part two”; may be empty");
  fields("definition", view.definition, "its definition; may be empty");
  fields("alias_text", view.alias_text, "its other names: “a, b”; may be empty");
  fields("articles", view.articles, "how many articles speak of it: “6 articles”; empty for none");
  fields("see_also", view.see_also, "a few related concepts, on this page");
}

struct LetterView {
  std::string id;
  std::string letter;
  std::vector<ConceptEntryView> entries;
};
template <class Fields>
void list_fields(Fields& fields, const LetterView& view) {
  fields("id", view.id, "for the heading: `letters` lead here");
  fields("letter", view.letter, "the letter");
  fields("entries", view.entries, "its concepts");
}

struct ConceptsView {
  std::vector<LetterLinkView> letters;
  std::vector<LetterView> groups;
};
template <class Fields>
void list_fields(Fields& fields, const ConceptsView& view) {
  fields("letters", view.letters, "a link for each letter");
  fields("groups", view.groups, "the concepts by letter");
}

ConceptsView make_concepts_view(const PageContext& context);

}  // namespace kindred
