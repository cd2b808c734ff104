#include <catch2/catch.hpp>

#include "support/site_fixture.h"
#include "views/article_view.h"
#include "views/concept_view.h"
#include "views/home_view.h"
#include "views/map_view.h"
#include "views/page_views.h"
#include "views/path_view.h"
#include "views/shelf_view.h"
#include "views/shell_view.h"

using namespace kindred;

namespace {

// Every word is its own key, with its placeholders.
const Words& words() {
  static const Words all({{"minutes", "{count} min"},
                          {"part", "Part {number}"},
                          {"number-1", "one"},
                          {"list-separator", ", "},
                          {"list-last", " and "},
                          {"articles-one", "1 article"},
                          {"articles-other", "{count} articles"},
                          {"about-minutes", "about {count} minutes"},
                          {"about-hours", "about {count} hours"},
                          {"section-extent", "{articles}, {time}"},
                          {"script-close", "Clo\"se"},
                          {"script-x", "</script>"},
                          {"step", "step {number} of {count}"},
                          {"place", "{part}, {section}: {number}/{count}"},
                          {"related-shared", "also {names}"}});
  return all;
}

PageContext context_of(const Site& site, const char* path) { return {site, words(), path}; }

}  // namespace

TEST_CASE("addresses are relative, and of the same page a place alone") {
  const PlannedSite planned = plan_from(sample_base());
  const PageContext context = context_of(planned.site, "basics/trust.html");
  CHECK(context.url("concepts/index.html") == "../concepts/index.html");
  CHECK(context.url("basics/trust.html", "a b") == "#a%20b");
  CHECK(context.url("basics/trust.html") == "trust.html");
  PageContext absolute = context;
  absolute.is_absolute = true;
  CHECK(absolute.url("map.html", "x") == "map.html#x");  // no base address is set
}

TEST_CASE("words are filled where they have a place, and otherwise left") {
  const PlannedSite planned = plan_from(sample_base());
  const PageContext context = context_of(planned.site, "index.html");
  CHECK(context.minutes(7) == "7 min");
  CHECK(context.count("articles", 1) == "1 article");
  CHECK(context.count("articles", 0) == "0 articles");
  CHECK(context.number_word(1) == "one");
  CHECK(context.number_word(99) == "99");
  CHECK(context.word("part", {{"number", "{count}"}, {"count", "x"}}) == "Part {count}");
  CHECK(join_names(context, {"a"}) == "a");
  CHECK(join_names(context, {"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("a time to read is told in minutes, from an hour and a half on in hours") {
  const PlannedSite planned = plan_from(sample_base());
  const PageContext context = context_of(planned.site, "index.html");
  CHECK(context.duration(89) == "about 89 minutes");
  CHECK(context.duration(90) == "about 2 hours");
  CHECK(context.extent(1, 20) == "1 article, about 20 minutes");
}

TEST_CASE("the address of a license at the end of the rights becomes a link") {
  Texts texts = sample_base();
  texts["kindred.toml"] = "rights = \"Free, https://example.org/by/\"\n" + texts["kindred.toml"];
  const PlannedSite planned = plan_from(texts);
  const ShellView view =
      make_shell_view(context_of(planned.site, "index.html"), Place::Home, "", "");
  CHECK(view.rights_text == "Free");
  REQUIRE(view.license);
  CHECK(view.license->title == "example.org/by");
  CHECK(view.license->url == "https://example.org/by/");
}

TEST_CASE("the words of the scripts are safe inside a page") {
  CHECK(script_words(words()) == "{\"close\":\"Clo\\\"se\",\"x\":\"\\u003C/script>\"}");
}

TEST_CASE("names and values of a view come from one list") {
  const ContractNames names = make_names<LinkGroupView>();
  REQUIRE(names.size() == 5);
  CHECK(names[3].name == "has_links");
  CHECK(names[3].kind == NameKind::Flag);
  CHECK(names[4].name == "links");
  CHECK(names[4].names.size() == 3);
  const TemplateData data = make_data(LinkGroupView{"; ", "broader", "Broader", {}});
  const auto& object = std::get<TemplateData::Object>(data.value);
  REQUIRE(object.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(object[i].name == names[i].name);
  CHECK(std::get<std::string>(object[1].data.value) == "broader");
}

TEST_CASE("the contract has every kind of page, and no name twice") {
  const Contract contract = make_contract();
  CHECK(contract.pages.size() == 11);
  for (const ContractName& kind : contract.pages)
    for (std::size_t i = 0; i < kind.names.size(); ++i)
      CHECK(find_name(kind.names, kind.names[i].name) == &kind.names[i]);
}

TEST_CASE("books stand by the rules of the shelf") {
  // FNV-1a of "a" is 0xe40c292c: height 62 + 5 * 6, shade 2.
  const ShelfView one = make_shelf({{"a", 6}}, Pose::End);
  REQUIRE(one.books.size() == 1);
  CHECK(one.books[0].width == "13.4");
  CHECK(one.books[0].turn.empty());
  const std::vector<ShelfBook> books(6, {"a", 6});
  CHECK(make_shelf(books, Pose::None).books[1].x == "14.2");
  CHECK(make_shelf(books, Pose::End).books[5].turn.starts_with("-11 "));
  CHECK(make_shelf(books, Pose::Apart).books[2].turn.starts_with("-9 "));
  CHECK(make_shelf(books, Pose::Apart).books[3].turn.starts_with("9 "));
  CHECK(make_shelf(books, Pose::Together).books[2].turn.starts_with("10 "));
  CHECK(make_shelf({{"a", 6}, {"b", 6}}, Pose::Apart).books[0].turn.empty());
  CHECK(make_shelf({}, Pose::Together).units == 0);
}

TEST_CASE("shelves share one scale") {
  ShelfView a = make_shelf(std::vector<ShelfBook>(16, {"a", 6}), Pose::None);
  ShelfView b = make_shelf(std::vector<ShelfBook>(8, {"a", 6}), Pose::None);
  scale_shelves({&a, &b});
  CHECK(a.share == "1.000");
  CHECK(b.share == "0.500");
  ShelfView alone = make_shelf({{"a", 6}}, Pose::None);
  scale_shelves({&alone});
  CHECK(alone.share < "0.2");
}

TEST_CASE("an article knows its place in the book and on its paths") {
  const PlannedSite planned = plan_from(sample_base());
  const ArticleView view =
      make_article_view(context_of(planned.site, "basics/trust.html"), ArticleId(0));
  CHECK(view.place == "Part one, Basics: 1/1");
  REQUIRE(view.neighbours);
  CHECK_FALSE(view.neighbours->previous);
  CHECK(view.neighbours->next->url == "../more/doubt.html");
  REQUIRE(view.paths.size() == 1);
  CHECK(view.paths[0].step == "step 1 of 2");
  CHECK(view.paths[0].spines.size() == 2);
  CHECK(view.paths[0].spines[0].is_current);
  CHECK_FALSE(view.paths[0].previous);
  const ArticleView last =
      make_article_view(context_of(planned.site, "more/doubt.html"), ArticleId(1));
  REQUIRE(last.paths[0].previous);
  CHECK(last.paths[0].previous->url == "../basics/trust.html?path=short");
  CHECK_FALSE(last.paths[0].next);
}

TEST_CASE("the page of a path leads to the other paths") {
  Texts texts = sample_base();
  texts["kindred.toml"] += "[[path]]\nid = \"long\"\ntitle = \"Long\"\narticles = [\"trust\"]\n";
  const PlannedSite planned = plan_from(texts);
  const PathView view = make_path_view(context_of(planned.site, "paths/short.html"), PathId(0));
  REQUIRE(view.others.size() == 1);
  CHECK(view.others[0].title == "Long");
}

TEST_CASE("of many concepts and mentions a page shows the first few") {
  std::string concepts;
  for (const char letter : std::string("abcdefg"))
    concepts += std::string("  - term: ") + letter + "x\n    related: [ax]\n";
  const PlannedSite planned =
      plan_from({{"a.md", "---\ntitle: A\nconcepts:\n" + concepts + "---\nText.\n"}});
  CHECK(make_home_view(context_of(planned.site, "index.html")).concepts.size() == 6);
  const ConceptsView view = make_concepts_view(context_of(planned.site, "concepts/index.html"));
  CHECK(view.groups[0].entries[0].see_also.size() == 4);
  std::vector<MentionView> mentions(10);
  CHECK_FALSE(fold_mentions(context_of(planned.site, "a.html"), mentions));
  mentions.resize(11);
  CHECK(fold_mentions(context_of(planned.site, "a.html"), mentions)->mentions.size() == 3);
  CHECK(mentions.size() == 8);
}

TEST_CASE("sections have eight colours in turn, and the articles at the top have their own") {
  std::map<std::string, std::string> texts = {{"top.md", "# Top\n"}};
  for (const char section : std::string("abcdefghi"))
    texts[std::string(1, section) + "/x.md"] = "x";
  const PlannedSite planned = plan_from(texts);
  std::string tones;
  for (std::size_t i = 0; i < planned.site.library.sections.size(); ++i)
    tones += section_tone(planned.site, SectionId(i)) + " ";
  CHECK(tones == "c0 c1 c2 c3 c4 c5 c6 c7 c8 c1 ");
}

TEST_CASE("the contents of a page list its two upper levels of headings, each with its place") {
  const PlannedSite planned = plan_from(
      {{"a.md",
        "---\ntitle: A\n---\n\n## One\n\n### Two\n\n#### Three\n\n> ## Boxed\n\n## Four\n"}});
  std::string outline;
  const ArticleView view = make_article_view(context_of(planned.site, "a.html"), ArticleId(0));
  for (const OutlineView& entry : view.outline) {
    outline += entry.title + " " + entry.url + "\n";
    for (const LinkView& below : entry.below)
      outline += "  " + below.title + " " + below.url + "\n";
  }
  CHECK(outline == "One #one\n  Two #two\nFour #four\n");
}

TEST_CASE("previews and references name each other") {
  const PlannedSite planned = plan_from(sample_base());
  const ArticleView view =
      make_article_view(context_of(planned.site, "basics/trust.html"), ArticleId(0));
  REQUIRE(view.references.size() == 1);
  CHECK(view.references[0].id == "ref.gaia:2002");
  REQUIRE(view.references[0].citations.size() == 2);
  CHECK(view.references[0].citations[1].url == "#c.gaia%3A2002.2");
  CHECK(view.body.html.find("id=\"c.gaia:2002.2\"") != std::string::npos);
}

TEST_CASE("letters without concepts are shown where all are Latin") {
  const PlannedSite planned = plan_from(sample_base());
  const ConceptsView view = make_concepts_view(context_of(planned.site, "concepts/index.html"));
  CHECK(view.letters.size() == 26);
  CHECK(view.letters[0].url.empty());
  CHECK(view.letters[2].url == "#letter.C");
  REQUIRE(view.groups.size() == 3);
  CHECK(view.groups[0].entries[0].id == "term.closeness");
}

TEST_CASE("concepts that share a letter share a group, wherever they are sorted") {
  PlannedSite planned = plan_from(sample_base());
  planned.site.letters = {{"D", {ConceptId(0)}}, {"T", {ConceptId(1)}}, {"D", {ConceptId(2)}}};
  const ConceptsView view = make_concepts_view(context_of(planned.site, "concepts/index.html"));
  REQUIRE(view.groups.size() == 2);
  CHECK(view.groups[0].entries.size() == 2);
}
