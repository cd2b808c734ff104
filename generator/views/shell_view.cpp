#include "views/shell_view.h"

#include <utility>

#include "base/escape.h"
#include "base/site_path.h"
#include "base/text.h"
#include "language/words.h"

namespace kindred {
namespace {

constexpr std::string_view script_prefix = "script-";

// Rights often end with the address of a license: it becomes a link, named without its scheme.
void set_rights(const std::string& rights, ShellView& view) {
  view.rights = view.rights_text = rights;
  const std::string_view scheme = "https://";
  const std::size_t at = rights.rfind(scheme);
  if (at == std::string::npos || rights.find(' ', at) != std::string::npos) return;
  const std::string url = rights.substr(at);
  std::string name = url.substr(scheme.size());
  if (name.ends_with('/')) name.pop_back();
  view.rights_text = trim(std::string_view(rights).substr(0, at));
  if (view.rights_text.ends_with(',')) view.rights_text.pop_back();
  view.license = LinkView{std::move(name), url};
}

std::string canonical_url(const PageContext& context, const std::string& route) {
  const std::string& base = context.site.library.config.info.base_url;
  return base.empty() ? base : base + escape_url_path(route == route::home ? "" : route);
}

// "../" for each folder that the page lies in.
std::string root_of(const PageContext& context) {
  if (context.is_absolute) return context.site.library.config.info.base_url;
  const std::string up = relative_url(context.path, "x");
  return up.size() == 1 ? "./" : up.substr(0, up.size() - 1);
}

std::string mark(bool is_this_page, bool is_below) {
  return is_this_page ? "page" : is_below ? "true" : "";
}

std::vector<NavigationView> make_navigation(const PageContext& context, Place place) {
  const Site& site = context.site;
  std::vector<NavigationView> entries;
  entries.push_back({context.word("start-here"), context.url(route::home, "start"), {}});
  entries.push_back({context.word("articles"), context.url(route::home, "contents"),
                     mark(false, place == Place::Articles)});
  if (!site.concepts.concepts.empty()) {
    entries.push_back({context.word("concepts"), context.url(route::concepts),
                       mark(place == Place::Concepts, place == Place::Concept)});
    entries.push_back(
        {context.word("map"), context.url(route::map), mark(place == Place::Map, false)});
  }
  if (!site.library.bibliography.works.empty())
    entries.push_back({context.word("sources"), context.url(route::references),
                       mark(place == Place::References, false)});
  return entries;
}

void set_addresses(const PageContext& context, ShellView& view) {
  const Site& site = context.site;
  view.root = root_of(context);
  view.assets = view.root == "./" ? "assets/" : view.root + "assets/";
  view.home_url = context.url(route::home);
  view.start_url = site.order.empty() ? view.home_url : context.article_url(site.order.front());
  view.contents_url = context.url(route::home, "contents");
  view.concepts_url = context.url(route::concepts);
  view.references_url = context.url(route::references);
  view.map_url = context.url(route::map);
  view.search_url = context.url(route::search);
  view.exit_url = site.library.config.theme.exit_url;
  if (!site.library.config.info.base_url.empty()) view.feed_url = context.url("feed.xml");
  if (context.path != route::missing) view.canonical_url = canonical_url(context, context.path);
}

}  // namespace

ShellView make_shell_view(const PageContext& context, Place place, const std::string& title,
                          const std::string& description) {
  const Site& site = context.site;
  const SiteInfo& info = site.library.config.info;
  ShellView view;
  view.title = info.title;
  view.page_title = title.empty() ? info.title : title + " · " + info.title;
  view.subtitle = info.subtitle;
  view.about = info.description;
  view.description = description.empty() ? info.description : description;
  set_rights(info.rights, view);
  std::vector<std::string> authors;
  for (const Person& author : info.authors) authors.push_back(author.name);
  view.authors = join_names(context, authors);
  view.language = info.language;
  view.direction = is_right_to_left(info.language) ? "rtl" : "ltr";
  view.has_concepts = !site.concepts.concepts.empty();
  view.has_references = !site.library.bibliography.works.empty();
  view.navigation = make_navigation(context, place);
  view.script_words = {script_words(context.words)};
  set_addresses(context, view);
  return view;
}

void lead_on(const PageContext& context, ArticleId to, ShellView& view) {
  view.moved_url = context.article_url(to);
  view.canonical_url = canonical_url(context, context.site.routes.articles[to.index]);
}

std::string script_words(const Words& words) {
  std::string json = "{";
  for (const auto& [key, text] : words.all()) {
    if (!key.starts_with(script_prefix)) continue;
    if (json.size() > 1) json += ',';
    json +=
        json_string(std::string_view(key).substr(script_prefix.size())) + ":" + json_string(text);
  }
  return json + "}";
}

}  // namespace kindred
