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

Contract make_contract() {
  Contract contract;
  contract.site = make_names<ShellView>();
  contract.pages.emplace("article", make_names<ArticleView>());
  contract.pages.emplace("concept", make_names<ConceptView>());
  contract.pages.emplace("concepts", make_names<ConceptsView>());
  contract.pages.emplace("home", make_names<HomeView>());
  contract.pages.emplace("map", make_names<MapView>());
  contract.pages.emplace("missing", make_names<MissingView>());
  contract.pages.emplace("path", make_names<PathView>());
  contract.pages.emplace("references", make_names<ReferencesView>());
  contract.pages.emplace("search", make_names<SearchView>());
  contract.pages.emplace("section", make_names<SectionView>());
  contract.words = word_keys();
  return contract;
}

}  // namespace kindred
