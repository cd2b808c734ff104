#pragma once

// What every page has around its matter: head, masthead, navigation and footer. The names of
// `site.…` in templates.

#include <optional>
#include <string>
#include <vector>

#include "views/parts.h"

namespace kindred {

struct NavigationView {
  std::string title;
  std::string url;
  std::string current;
};
template <class Fields>
void list_fields(Fields& fields, const NavigationView& view) {
  fields("title", view.title, "what the link says");
  fields("url", view.url, "where it leads");
  fields("current", view.current,
         "for `aria-current`: “page”, or “true” on a page below it; may be empty");
}

struct ShellView {
  std::string title;
  std::string page_title;
  std::string subtitle;
  std::string description;
  std::string about;
  std::string rights;
  std::string rights_text;
  std::optional<LinkView> license;
  std::string authors;
  std::string language;
  std::string direction;
  std::string root;
  std::string assets;
  std::string home_url;
  std::string start_url;
  std::string contents_url;
  std::string concepts_url;
  std::string references_url;
  std::string map_url;
  std::string search_url;
  std::string canonical_url;
  std::string moved_url;
  std::string feed_url;
  std::string exit_url;
  bool has_concepts = false;
  bool has_references = false;
  std::vector<NavigationView> navigation;
  Markup script_words;
};
template <class Fields>
void list_fields(Fields& fields, const ShellView& view) {
  fields("title", view.title, "the title of the knowledge base");
  fields("page_title", view.page_title,
         "for `<title>`: the page's title and that of the knowledge base");
  fields("subtitle", view.subtitle, "of the knowledge base; may be empty");
  fields("description", view.description,
         "what the page is about, for search engines; may be empty");
  fields("about", view.about, "the description of the knowledge base; may be empty");
  fields("rights", view.rights, "who may do what with the text; may be empty");
  fields("rights_text", view.rights_text, "the same without the address at its end");
  fields("license", view.license, "the address at the end of the rights, when there is one");
  fields("authors", view.authors, "“A, B and C”; may be empty");
  fields("language", view.language, "for `lang`: the language of the text");
  fields("direction", view.direction, "for `dir`: “ltr” or “rtl”");
  fields("root", view.root, "leads to the folder of `index.html`, with a slash at its end");
  fields("assets", view.assets, "leads to the theme's assets, with a slash at its end");
  fields("home_url", view.home_url, "the home page");
  fields("start_url", view.start_url, "the first article, or the home page when there is none");
  fields("contents_url", view.contents_url,
         "the place `#contents` of the home page, which its template must have");
  fields("concepts_url", view.concepts_url, "the concepts from A to Z");
  fields("references_url", view.references_url, "all works");
  fields("map_url", view.map_url, "the map of concepts");
  fields("search_url", view.search_url, "the search page");
  fields("canonical_url", view.canonical_url,
         "the page's full address; empty without a `base_url`");
  fields("moved_url", view.moved_url,
         "on the page `moved`, where it leads on to without being asked; empty on all others");
  fields("feed_url", view.feed_url, "the feed; empty without a `base_url`");
  fields("exit_url", view.exit_url,
         "a neutral page, for readers who must leave at once; empty unless asked for");
  fields("has_concepts", view.has_concepts, "whether there are concepts");
  fields("has_references", view.has_references, "whether there are works");
  fields("navigation", view.navigation,
         "the main places, with a mark at the one that the page belongs to");
  fields("script_words", view.script_words,
         "the words whose keys begin with `script-`, as JSON for a script element");
}

// Which entry of the navigation a page belongs to.
enum class Place { Home, Articles, Contents, Concepts, Concept, Map, References, Search, Other };

// `title` is the page's own, empty for the home page; `description` falls back to the site's.
ShellView make_shell_view(const PageContext& context, Place place, const std::string& title,
                          const std::string& description);

// Makes it that of a page at an earlier address of an article, which leads on to the article.
void lead_on(const PageContext& context, ArticleId to, ShellView& view);

// A JSON object of the words whose keys begin with `script-`, by what follows.
std::string script_words(const Words& words);

}  // namespace kindred
