#include "site/plan_site.h"

#include <set>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "support/faults.h"
#include "support/site_fixture.h"

namespace kindred {
namespace {

std::string article(const std::string& title, const std::string& more = {}) {
  return "---\ntitle: \"" + title + "\"\n" + more + "---\nWords.\n";
}

std::string join(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& item : list) out += (out.empty() ? "" : " ") + item;
  return out;
}

const std::string toml =
    "title = \"T\"\n[[section]]\nid = \"b\"\ntitle = \"B\"\n"
    "[[section]]\nid = \"a\"\ntitle = \"A\"\n";

std::string routes(const Texts& texts) {
  const PlannedSite planned = plan_from(texts);
  return join(planned.site.routes.articles) + "\n" + list_faults(planned.diagnostics);
}

TEST_CASE("every article lies in the folder of its section, by its slug") {
  CHECK(routes({{"kindred.toml", toml},
                {"a/Über uns.md", article("One")},
                {"b/two.md", article("Two")},
                {"top.md", article("Three")}}) == "a/uber-uns.html b/two.html top.html\n");
}

TEST_CASE("sections, concepts, paths and media have places of their own") {
  const PlannedSite planned = plan_from(sample_base());
  CHECK(join(planned.site.routes.sections) == "basics/index.html more/index.html");
  CHECK(join(planned.site.routes.concepts) ==
        "concepts/closeness.html concepts/doubt.html concepts/trust.html");
  CHECK(join(planned.site.routes.paths) == "paths/short.html");
  CHECK(join(planned.site.routes.media) == "assets/media/basics/dot.png");
}

TEST_CASE("two things at one place are told of, the second with its place") {
  CHECK(routes({{"kindred.toml", toml},
                {"a/my one.md", article("One")},
                {"a/my-one.md", article("Two")},
                {"b/z.md", article("Four")},
                {"search.md", article("Three")}}) ==
        "a/my-one.html a/my-one-2.html b/z.html search-2.html\n"
        "route/collision a/my-one.md:1:1 the article `a/my-one.md` and the article `a/my one.md` "
        "would both be written to `a/my-one.html`\n"
        "route/collision search.md:1:1 the article `search.md` and the page `search.html` would "
        "both be written to `search.html`\n");
}

TEST_CASE("a folder without a configuration gives numbers instead") {
  CHECK(routes({{"index.md", "x"},
                {"search.md", "x"},
                {"404.md", "x"},
                {"concepts/x.md", "x"},
                {"a.md", "x"},
                {"a.markdown", "# y"},
                {"A!.md", "# z"}}) ==
        "404-2.html a.html a-2.html a-3.html concepts/x.html search-2.html\n");
}

TEST_CASE("names that differ only by case are told of once") {
  CHECK(routes({{"kindred.toml", toml},
                {"a/X.md", article("One")},
                {"a/x.md", article("Two")},
                {"b/z.md", article("Three")}}) ==
        "a/x.html a/x-2.html b/z.html\narticle/name-conflict a/x.md:1:1 the name of this file "
        "differs from "
        "`a/X.md` only by case or Unicode form\n");
}

TEST_CASE("a section that takes the place of a page is told of in the configuration") {
  const std::string config = "title = \"T\"\n\n[[section]]\nid = \"concepts\"\ntitle = \"C\"\n";
  const PlannedSite planned =
      plan_from({{"kindred.toml", config}, {"concepts/x.md", article("X")}});
  CHECK(
      list_faults(planned.diagnostics) ==
      "route/collision kindred.toml:4:6 the section `concepts` and the page `concepts/index.html` "
      "would both be written to `concepts/index.html`\n");
}

TEST_CASE("names too long for a disk are shortened, each to a place of its own") {
  const std::string name(240, 'n');
  const PlannedSite planned = plan_from({{name + "1.md", "x"}, {name + "2.md", "# y"}});
  std::set<std::string> places(planned.site.routes.articles.begin(),
                               planned.site.routes.articles.end());
  CHECK(places.size() == 2);
  for (const std::string& place : places) CHECK(place.size() < 220);
  const std::string folder(300, 'f'), deep = folder + "/" + folder + "/" + folder + "/" + folder;
  const PlannedSite sections =
      plan_from({{"kindred.toml", "title = \"T\"\n[[section]]\nid = \"" + folder +
                                      "\"\n[[section]]\nid = \"" + deep + "\"\n"},
                 {deep + "/" + name + ".md", article("A")}});
  CHECK(sections.site.routes.sections.at(0) == folder.substr(0, 200) + "/index.html");
  CHECK(sections.site.routes.sections.at(1).size() < 800);
  CHECK(sections.site.routes.articles.at(0).size() < 800);
  CHECK(sections.site.routes.articles.at(0).ends_with("n.html"));
}

TEST_CASE("an earlier path that no disk can hold is told") {
  const PlannedSite planned =
      plan_from({{"a.md", article("A", "redirects: [" + std::string(251, 'n') + "]\n")}});
  REQUIRE(planned.diagnostics.all().size() == 1);
  CHECK(planned.diagnostics.all()[0].message.ends_with("is longer than 250 bytes"));
  CHECK(plan_from({{"a.md", article("A", "redirects: [" + std::string(250, 'n') + "]\n")}})
            .diagnostics.all()
            .empty());
}

TEST_CASE("articles go by order, then by title, in the order of the sections") {
  const PlannedSite planned = plan_from({{"kindred.toml", toml},
                                         {"a/1.md", article("Zebra", "order: 2\n")},
                                         {"a/2.md", article("ant")},
                                         {"a/3.md", article("Äpfel")},
                                         {"a/4.md", article("Yak", "order: -1.5\n")},
                                         {"b/5.md", article("Last")},
                                         {"top.md", article("First of all")}});
  std::string order;
  for (const ArticleId id : planned.site.order) order += planned.site.article(id).path + " ";
  CHECK(order == "top.md b/5.md a/4.md a/1.md a/2.md a/3.md ");
  CHECK(planned.site.section_numbers == std::vector<std::size_t>{0, 1, 2});
  CHECK(planned.site.minutes == std::vector<int>(6, 1));
  for (std::size_t i = 0; i < planned.site.order.size(); ++i) {
    const ArticleId id = planned.site.order[i];
    const auto& previous = planned.site.previous[id.index];
    const auto& next = planned.site.next[id.index];
    CHECK(previous == (i > 0 ? std::optional(planned.site.order[i - 1]) : std::nullopt));
    CHECK(next == (i + 1 < planned.site.order.size() ? std::optional(planned.site.order[i + 1])
                                                     : std::nullopt));
  }
}

TEST_CASE("the A to Z puts marked letters with plain ones and the rest first") {
  const PlannedSite planned = plan_from(
      {{"a.md", article("A", "concepts: [Éclat, envy, awe, 4-7-8 breathing, Ärger, 愛]\n")}});
  std::string letters;
  for (const Letter& letter : planned.site.letters) {
    letters += letter.letter + ":";
    for (const ConceptId id : letter.concepts) letters += " " + planned.site.concepts[id].term;
    letters += "\n";
  }
  CHECK(letters == "#: 4-7-8 breathing\nA: Ärger awe\nE: Éclat envy\n愛: 愛\n");
}

TEST_CASE("earlier paths lead to the article") {
  const PlannedSite planned = plan_from(
      {{"a.md", article("A", "redirects: [old, b/older.md, ./c//oldest.html, index.md]\n")},
       {"index.md", "x"}});
  std::string redirects;
  for (const Redirect& redirect : planned.site.redirects) redirects += redirect.from + " ";
  CHECK(redirects == "old.html b/older.html c/oldest.html ");
  CHECK(list_faults(planned.diagnostics) ==
        "route/collision a.md:3:48 something else is written to `index.html`\n");
}

TEST_CASE("an earlier path that lies outside or could break something is refused") {
  for (const char* path : {"../x", "/etc/x", "assets/x", "Assets/x", ".git/config", "\"a\\x07b\"",
                           "CON", "'a>b'", "a/../../b", "\"\"", "\".\""}) {
    CAPTURE(path);
    const PlannedSite planned =
        plan_from({{"a.md", article("A", std::string("redirects: [") + path + "]\n")}});
    CHECK(planned.site.redirects.empty());
    CHECK(planned.diagnostics.all().size() == 1);
  }
}

TEST_CASE("reading paths name articles by path or slug, and every step is known to its article") {
  const PlannedSite planned =
      plan_from({{"kindred.toml",
                  toml + "[[path]]\nid = \"p\"\ntitle = \"P\"\n"
                         "articles = [\"two\", \"a/one\", \"a/one.md\", \"same\", \"thow\"]\n"},
                 {"a/one.md", article("One")},
                 {"b/two.md", article("Two")},
                 {"a/same.md", article("Three")},
                 {"b/same.md", article("Four")}});
  std::string steps;
  for (const ArticleId id : planned.site.paths.at(0).articles)
    steps += planned.site.article(id).path + " ";
  CHECK(steps == "b/two.md a/one.md ");
  CHECK(list_faults(planned.diagnostics) ==
        "config/duplicate-id kindred.toml:11:29 the article `a/one.md` is a step of this reading "
        "path already\n"
        "link/ambiguous kindred.toml:11:41 `same` names more than one article\n"
        "config/unknown-article kindred.toml:11:49 there is no article `thow`\n");
  CHECK(planned.site.steps[0].size() == 1);
}

TEST_CASE("a section or reading path with nothing in it is told") {
  const PlannedSite planned =
      plan_from({{"kindred.toml", toml + "[[section]]\nid = \"c\"\ntitle = \"C\"\n"
                                         "[[path]]\nid = \"p\"\ntitle = \"P\"\n"},
                 {"a/deep/one.md", article("One")},
                 {"b/README.md", article("About B")}});
  CHECK(list_faults(planned.diagnostics) ==
        "article/unknown-section a/deep/one.md:1:1 the folder `a/deep` is no section of "
        "`kindred.toml`\n"
        "config/incomplete kindred.toml:9:6 the section `c` has no article\n"
        "config/incomplete kindred.toml:12:6 the reading path `p` has no articles\n");
}

TEST_CASE("all places of a site are different, whatever its names are") {
  Texts texts;
  for (const char* name :
       {"a", "A ", "a!", "a-2", "a 2", "index", "404", "map", "-", "_", "ä", "…"})
    for (const char* folder : {"", "concepts/", "paths/", "assets/media/", "Concepts/"})
      texts[std::string(folder) + name + ".md"] = std::string("# ") + name + folder + "\n";
  texts["a.png"] = sample_base().at("basics/dot.png");
  texts["A.png"] = texts["a.png"];
  const PlannedSite planned = plan_from(texts);
  std::set<std::string> places;
  const Routes& routes = planned.site.routes;
  for (const auto* list : {&routes.articles, &routes.sections, &routes.concepts, &routes.media})
    for (const std::string& place : *list)
      if (!place.empty()) CHECK(places.insert(fold_name(place)).second);
  CHECK(places.size() > 60);
}

}  // namespace
}  // namespace kindred
