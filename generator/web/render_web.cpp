#include "web/render_web.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "search/search_index.h"
#include "views/article_view.h"
#include "views/concept_view.h"
#include "views/home_view.h"
#include "views/map_view.h"
#include "views/page_views.h"
#include "views/path_view.h"
#include "views/references_view.h"
#include "views/section_view.h"
#include "views/shell_view.h"
#include "web/compact_css.h"
#include "web/feed.h"
#include "web/sitemap.h"

namespace kindred {
namespace {

// A page that is still to be made.
struct PendingPage {
  std::string path;
  std::function<std::string(const PageContext&)> render;
};

// Lists the pages of a site; each is then made alone. The pages refer to the list, so it must
// outlive them.
class PageList {
 public:
  PageList(const Site& site, const Theme& theme) : site_(site), theme_(theme) {}

  std::vector<PendingPage> take() & {
    add_top_pages();
    for (std::size_t i = 0; i < site_.library.sections.size(); ++i) add_section(SectionId(i));
    for (std::size_t i = 0; i < site_.library.articles.size(); ++i) add_article(ArticleId(i));
    for (std::size_t i = 0; i < site_.concepts.concepts.size(); ++i) add_concept(ConceptId(i));
    for (std::size_t i = 0; i < site_.paths.size(); ++i) add_path(PathId(i));
    for (const Redirect& redirect : site_.redirects) add_redirect(redirect);
    return std::move(pages_);
  }

 private:
  template <class View>
  static std::string fill(const Template& page, const ShellView& shell, const View& view) {
    TemplateData::Object root;
    root.push_back({"site", make_data(shell)});
    root.push_back({"page", make_data(view)});
    return page.render({std::move(root)});
  }

  const Template& page(const char* kind) const {
    static const Template none;
    const auto found = theme_.pages.find(kind);
    return found == theme_.pages.end() ? none : found->second;
  }

  // A page with a fixed title.
  template <class Make>
  void add_fixed(const char* path, const char* kind, Place place, const char* title_key,
                 const char* description_key, Make make) {
    const Template& page_template = page(kind);
    pages_.push_back({path, [=, &page_template](const PageContext& context) {
                        const ShellView shell = make_shell_view(
                            context, place, context.word(title_key), context.word(description_key));
                        return fill(page_template, shell, make(context));
                      }});
  }

  void add_top_pages() {
    add_fixed(route::home, "home", Place::Home, "", "", make_home_view);
    add_fixed(route::concepts, "concepts", Place::Concepts, "concepts-title", "concepts-summary",
              make_concepts_view);
    add_fixed(route::references, "references", Place::References, "sources", "sources-summary",
              make_references_view);
    add_fixed(route::map, "map", Place::Map, "map-title", "map-summary", make_map_view);
    add_fixed(route::search, "search", Place::Search, "search", "", make_search_view);
    add_fixed(route::missing, "missing", Place::Other, "missing-title", "missing-summary",
              make_missing_view);
  }

  void add_section(SectionId id) {
    const std::string& path = site_.routes.sections[id.index];
    if (path.empty()) return;
    pages_.push_back(
        {path, [this, id](const PageContext& context) {
           const Section& section = site_.section(id);
           return fill(page("section"),
                       make_shell_view(context, Place::Articles, section.title, section.summary),
                       make_section_view(context, id));
         }});
  }

  void add_article(ArticleId id) {
    pages_.push_back({site_.routes.articles[id.index], [this, id](const PageContext& context) {
                        const FrontMatter& meta = site_.article(id).meta;
                        return fill(
                            page("article"),
                            make_shell_view(context, Place::Articles, meta.title, meta.summary),
                            make_article_view(context, id));
                      }});
  }

  void add_concept(ConceptId id) {
    pages_.push_back(
        {site_.routes.concepts[id.index], [this, id](const PageContext& context) {
           const ConceptView view = make_concept_view(context, id);
           return fill(page("concept"),
                       make_shell_view(context, Place::Concept, view.title, view.definition), view);
         }});
  }

  void add_path(PathId id) {
    pages_.push_back({site_.routes.paths[id.index], [this, id](const PageContext& context) {
                        const ReadingPath& path = site_.paths[id.index];
                        return fill(
                            page("path"),
                            make_shell_view(context, Place::Other, path.title, path.summary),
                            make_path_view(context, id));
                      }});
  }

  void add_redirect(const Redirect& redirect) {
    pages_.push_back(
        {redirect.from, [this, &redirect](const PageContext& context) {
           const FrontMatter& meta = site_.article(redirect.to).meta;
           ShellView shell = make_shell_view(context, Place::Articles, meta.title, meta.summary);
           lead_on(context, redirect.to, shell);
           return fill(page("moved"), shell, MovedView{make_article_link(context, redirect.to)});
         }});
  }

  const Site& site_;
  const Theme& theme_;
  std::vector<PendingPage> pages_;
};

std::vector<int> section_colours(const Site& site) {
  std::vector<int> colours;
  for (std::size_t i = 0; i < site.library.sections.size(); ++i)
    colours.push_back(section_colour(site, SectionId(i)));
  return colours;
}

void add_files(const Site& site, const Theme& theme, const WebOptions& options, OutputTree& tree) {
  if (theme.has_search)
    for (auto& [path, bytes] : make_search_index(site, {section_colours(site), options.threads, 0}))
      tree.add(path, std::move(bytes));
  for (std::size_t i = 0; i < site.library.media.size(); ++i)
    tree.add(site.routes.media[i], site.library.media[i].bytes);
  for (const ThemeAsset& asset : theme.assets) {
    const std::string path = "assets/" + asset.path;
    if (tree.contains(path)) continue;
    tree.add(path, path.ends_with(".css") ? compact_css(asset.bytes) : asset.bytes);
  }
  if (site.library.config.info.base_url.empty()) return;
  tree.add("sitemap.xml", render_sitemap(site));
  tree.add("feed.xml", render_feed(site));
}

}  // namespace

OutputTree render_web(const Site& site, const Theme& theme, const WebOptions& options) {
  PageList list(site, theme);
  const std::vector<PendingPage> pages = list.take();
  std::vector<std::string> bytes(pages.size());
  parallel_for(pages.size(), options.threads, [&](std::size_t i) {
    const bool is_absolute =
        pages[i].path == route::missing && !site.library.config.info.base_url.empty();
    bytes[i] = pages[i].render({site, theme.words, pages[i].path, is_absolute});
  });
  OutputTree tree;
  for (std::size_t i = 0; i < pages.size(); ++i) tree.add(pages[i].path, std::move(bytes[i]));
  add_files(site, theme, options, tree);
  return tree;
}

}  // namespace kindred
