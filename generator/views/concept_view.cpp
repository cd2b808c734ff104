#include "views/concept_view.h"

#include <algorithm>

#include "base/escape.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t shown_see_also = 4;

std::string letter_id(const std::string& letter) {
  return "letter." + (letter == "#" ? std::string("0") : letter);
}

// "a, b, c": alternatives, so without "and".
std::string join_aliases(const PageContext& context, const std::vector<std::string>& aliases) {
  std::string result;
  for (const std::string& alias : aliases)
    result += (result.empty() ? std::string() : context.word("list-separator")) + alias;
  return result;
}

ConceptEntryView make_entry(const PageContext& context, ConceptId id) {
  const Site& site = context.site;
  const Concept& entry = site.concepts[id];
  const SectionId section = site.section_of[entry.home.index];
  ConceptEntryView view;
  view.id = term_element_id(site, id);
  view.title = capitalize(entry.term);
  view.url = context.concept_url(id);
  view.tone = section_tone(site, section);
  view.part = part_label(context, section);
  view.definition = entry.definition;
  view.alias_text = join_aliases(context, entry.aliases);
  const std::size_t articles = site.links.mentions[id.index].size();
  if (articles > 0) view.articles = context.count("articles", articles);
  std::vector<ConceptId> others = entry.related;
  others.insert(others.end(), entry.broader.begin(), entry.broader.end());
  if (others.size() > shown_see_also) others.resize(shown_see_also);
  std::vector<LinkView> links;
  for (const ConceptId other : others)
    links.push_back(
        {site.concepts[other].term, "#" + escape_url_path(term_element_id(site, other))});
  view.see_also = list_links(context, links);
  return view;
}

// A link for each letter; where the concepts begin with Latin letters, the others are shown too.
std::vector<LetterLinkView> make_letter_links(const std::vector<Letter>& letters) {
  const bool is_latin = std::all_of(letters.begin(), letters.end(), [](const Letter& letter) {
    return letter.letter == "#" ||
           (letter.letter.size() == 1 && letter.letter >= "A" && letter.letter <= "Z");
  });
  std::vector<std::string> names;
  for (const Letter& letter : letters)
    if (std::find(names.begin(), names.end(), letter.letter) == names.end())
      names.push_back(letter.letter);
  if (is_latin)
    for (char c = 'A'; c <= 'Z'; ++c)
      if (std::find(names.begin(), names.end(), std::string(1, c)) == names.end())
        names.emplace_back(1, c);
  if (is_latin) std::sort(names.begin(), names.end());  // "#" comes before the letters
  std::vector<LetterLinkView> views;
  for (const std::string& name : names) {
    const bool has_entries = std::any_of(letters.begin(), letters.end(), [&](const Letter& letter) {
      return letter.letter == name;
    });
    views.push_back({name, has_entries ? "#" + escape_url_path(letter_id(name)) : std::string()});
  }
  return views;
}

}  // namespace

ConceptView make_concept_view(const PageContext& context, ConceptId id) {
  const Site& site = context.site;
  const Concept& entry = site.concepts[id];
  const SectionId section = site.section_of[entry.home.index];
  ConceptView view;
  view.tone = section_tone(site, section);
  view.heading = make_crumb(context, section);
  view.title = capitalize(entry.term);
  view.term = entry.term;
  view.aliases = entry.aliases;
  view.alias_text = join_aliases(context, entry.aliases);
  view.definition = entry.definition;
  view.home = make_article_line(context, entry.home);
  view.relations = make_relations(context, id);
  view.neighbourhood = make_neighbourhood(context, id);
  for (const Mention& mention : site.links.mentions[id.index])
    view.mentions.push_back(make_mention(context, mention));
  view.mention_count = context.count("articles", view.mentions.size());
  view.more_mentions = fold_mentions(context, view.mentions);
  return view;
}

ConceptsView make_concepts_view(const PageContext& context) {
  ConceptsView view;
  view.letters = make_letter_links(context.site.letters);
  // Accents may put concepts of one letter apart in the order of terms.
  for (const Letter& letter : context.site.letters) {
    auto group = std::find_if(view.groups.begin(), view.groups.end(), [&](const LetterView& known) {
      return known.letter == letter.letter;
    });
    if (group == view.groups.end())
      group = view.groups.insert(group, {letter_id(letter.letter), letter.letter, {}});
    for (const ConceptId id : letter.concepts) group->entries.push_back(make_entry(context, id));
  }
  return view;
}

}  // namespace kindred
