#pragma once

// What every page has around its matter: head, masthead, navigation and footer. The names of
// `site.…` in templates.

#include <string>
#include <vector>

#include "views/fields.h"
#include "views/page_context.h"

namespace kindred {

struct NavigationView {
  std::string title;
  std::string url;
  std::string current;  // the value of aria-current: "page", "true" for a page below, or empty
};
template <class Fields>
void list_fields(Fields& fields, const NavigationView& view) {
  fields("title", view.title);
  fields("url", view.url);
  fields("current", view.current);
}

struct ShellView {
  std::string title;        // of the knowledge base
  std::string page_title;   // for the window
  std::string subtitle;     // of the knowledge base
  std::string description;  // of the page
  std::string about;        // description of the knowledge base
  std::string rights;
  std::string authors;
  std::string language;
  std::string direction;  // "ltr" or "rtl"
  std::string root;       // leads to the folder of index.html: "../", "./" or an address
  std::string assets;     // leads to the folder of the assets, with a slash
  std::string home_url;
  std::string start_url;  // the first article, or the home page
  std::string contents_url;
  std::string concepts_url;
  std::string references_url;
  std::string map_url;
  std::string search_url;
  std::string canonical_url;  // empty without a base_url
  std::string feed_url;       // empty without a base_url
  std::string exit_url;       // where `quick_exit` of the theme's settings leads; empty: nowhere
  bool has_concepts = false;
  bool has_references = false;
  std::vector<NavigationView> navigation;
  Markup script_words;  // the words that the scripts use, as a JSON object
};
template <class Fields>
void list_fields(Fields& fields, const ShellView& view) {
  fields("title", view.title);
  fields("page_title", view.page_title);
  fields("subtitle", view.subtitle);
  fields("description", view.description);
  fields("about", view.about);
  fields("rights", view.rights);
  fields("authors", view.authors);
  fields("language", view.language);
  fields("direction", view.direction);
  fields("root", view.root);
  fields("assets", view.assets);
  fields("home_url", view.home_url);
  fields("start_url", view.start_url);
  fields("contents_url", view.contents_url);
  fields("concepts_url", view.concepts_url);
  fields("references_url", view.references_url);
  fields("map_url", view.map_url);
  fields("search_url", view.search_url);
  fields("canonical_url", view.canonical_url);
  fields("feed_url", view.feed_url);
  fields("exit_url", view.exit_url);
  fields("has_concepts", view.has_concepts);
  fields("has_references", view.has_references);
  fields("navigation", view.navigation);
  fields("script_words", view.script_words);
}

// Which entry of the navigation a page belongs to.
enum class Place { Home, Articles, Contents, Concepts, Concept, Map, References, Search, Other };

// `title` is the page's own, empty for the home page; `description` falls back to the site's.
ShellView make_shell_view(const PageContext& context, Place place, const std::string& title,
                          const std::string& description);

// A JSON object of the words whose keys begin with `script-`, by what follows.
std::string script_words(const Words& words);

}  // namespace kindred
