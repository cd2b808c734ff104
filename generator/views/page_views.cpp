#include "views/page_views.h"

#include "views/article_view.h"
#include "views/concept_view.h"
#include "views/home_view.h"
#include "views/map_view.h"
#include "views/path_view.h"
#include "views/references_view.h"
#include "views/section_view.h"
#include "views/shell_view.h"
#include "views/word_keys.h"

namespace kindred {

SearchView make_search_view(const PageContext& context) {
  SearchView view;
  for (std::size_t i = 0; i < context.site.library.sections.size(); ++i) {
    const std::string url = context.section_url(SectionId(i));
    if (!url.empty()) view.sections.push_back({context.site.library.sections[i].title, url});
  }
  return view;
}

MissingView make_missing_view(const PageContext& context) {
  // Nine books of no section; the drawing leaves a gap where the shelf poses two apart.
  std::vector<ShelfBook> books;
  for (int i = 0; i < 9; ++i)
    books.push_back({context.word("missing-title") + std::to_string(i), 4 + (i * 5) % 7});
  MissingView view;
  view.shelf = make_shelf(books, Pose::Apart);
  view.shelf.tone = "c0";
  scale_shelves({&view.shelf});
  if (!context.site.order.empty())
    view.start = make_article_link(context, context.site.order.front());
  return view;
}

namespace {

template <class View>
void add_page(Contract& contract, const char* kind, const char* meaning) {
  contract.pages.push_back({kind, NameKind::Object, make_names<View>(), meaning});
}

}  // namespace

Contract make_contract() {
  Contract contract;
  contract.site = make_names<ShellView>();
  add_page<HomeView>(contract, "home", "the home page");
  add_page<SectionView>(contract, "section", "a section with its articles");
  add_page<ArticleView>(contract, "article", "an article");
  add_page<ConceptView>(contract, "concept", "a concept with everything that speaks of it");
  add_page<ConceptsView>(contract, "concepts", "all concepts from A to Z");
  add_page<ReferencesView>(contract, "references", "all works that articles cite");
  add_page<PathView>(contract, "path", "a reading path with its steps");
  add_page<MapView>(contract, "map", "the concepts and how they are tied to each other");
  add_page<SearchView>(contract, "search", "the search page; scripts put in what it finds");
  add_page<MissingView>(contract, "missing", "what a host shows where there is no page");
  add_page<MovedView>(contract, "moved", "what is at an earlier address of an article");
  contract.ids = {{"home", {"page.main", "start", "contents", "{{id}}"}},
                  {"article", {"page.main", "{{id}}"}},
                  {"section", {"page.main"}},
                  {"concept", {"mentions"}},
                  {"concepts", {"{{id}}"}},
                  {"references", {"{{id}}"}}};
  contract.words = word_keys();
  return contract;
}

}  // namespace kindred
