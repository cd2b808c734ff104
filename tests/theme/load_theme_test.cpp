#include <catch2/catch.hpp>

#include "support/faults.h"
#include "support/memory_file_system.h"
#include "theme/contract.h"
#include "theme/theme.h"

using namespace kindred;

namespace {

const ContractNames link = {{"title", NameKind::Text, {}}, {"url", NameKind::Text, {}}};

Contract contract() {
  Contract result;
  result.words = {"minutes"};
  result.site = {{"title", NameKind::Text, {}}};
  const ContractNames article = {
      {"title", NameKind::Text, {}},    {"body", NameKind::Markup, {}},
      {"links", NameKind::List, link},  {"names", NameKind::List, {}},
      {"next", NameKind::Object, link}, {"is_draft", NameKind::Flag, {}}};
  result.pages = {{"article", NameKind::Object, article, "an article"}};
  return result;
}

struct Loaded {
  std::string faults;
  std::string helps;
  std::string page;  // rendered with nothing
  Theme theme;
};

// Paths are relative to the theme.
Loaded load(std::map<std::string, std::string> files, const char* language = "en",
            const Contract& names = contract()) {
  files.emplace("theme.toml", "name = \"Test\"\n");
  files.emplace("words/en.toml", "search = \"Search\"\n");
  files["words/en.toml"] += "minutes = \"{count} min\"\n";
  const MemoryFileSystem folder(files, "theme");
  Sources sources;
  Diagnostics diagnostics;
  Loaded loaded;
  loaded.theme = load_theme(folder, {"theme", language}, names, sources, diagnostics);
  loaded.faults = list_faults(diagnostics);
  for (const Diagnostic& fault : diagnostics.all())
    for (const std::string& help : fault.help) loaded.helps += help + "\n";
  const auto page = loaded.theme.pages.find("article");
  if (page != loaded.theme.pages.end()) loaded.page = page->second.render({TemplateData::Object{}});
  return loaded;
}

std::string faults_of(const std::string& article) {
  return load({{"web/article.mustache", article}}).faults;
}

}  // namespace

TEST_CASE("a template that keeps the contract has no faults") {
  CHECK(
      faults_of("{{site.title}}{{page.title}}{{{page.body}}}{{#page.links}}{{title}}{{page.title}}"
                "{{/page.links}}{{^page.links}}{{site.title}}{{/page.links}}{{page.next.url}}"
                "{{#page.next}}{{#url}}{{title}}{{/url}}{{/page.next}}{{#page.is_draft}}d"
                "{{/page.is_draft}}{{#page.names}}{{.}}{{/page.names}}{{words.search}}") == "");
}

TEST_CASE("an unknown name is told at its place, with the nearest") {
  const Loaded loaded = load({{"web/article.mustache", "a\n  {{page.titel}}"}});
  CHECK(loaded.faults ==
        "theme/unknown-name theme/web/article.mustache:2:5 the page `article` offers no name "
        "`page.titel`\n");
  CHECK(loaded.helps == "there is a similar name: `page.title`\n");
}

TEST_CASE("a name without its prefix is told so") {
  const Loaded loaded = load({{"web/article.mustache", "{{is_draft}}"}});
  CHECK(loaded.helps == "write it with its prefix: `page.is_draft`\n");
}

TEST_CASE("an item does not see the names around it") {
  CHECK(faults_of("{{#page.links}}{{body}}{{/page.links}}") ==
        "theme/unknown-name theme/web/article.mustache:1:18 `links` offers no name `body`\n");
  CHECK(
      faults_of("{{.}}") ==
      "theme/unknown-name theme/web/article.mustache:1:3 the page `article` offers no name `.`\n");
}

TEST_CASE("a value is used as what it is") {
  CHECK(faults_of("{{{page.title}}}") ==
        "theme/syntax theme/web/article.mustache:1:4 `page.title` is a text\n");
  CHECK(faults_of("{{page.body}}") ==
        "theme/syntax theme/web/article.mustache:1:3 `page.body` is markup\n");
  CHECK(faults_of("{{page.links}}") ==
        "theme/syntax theme/web/article.mustache:1:3 `page.links` is a list\n");
}

TEST_CASE("below an unknown section nothing more is told") {
  CHECK(faults_of("{{#page.x}}{{a}}{{#b}}{{c}}{{/b}}{{/page.x}}") ==
        "theme/unknown-name theme/web/article.mustache:1:4 the page `article` offers no name "
        "`page.x`\n");
}

TEST_CASE("partials are put in and checked where they are used") {
  const Loaded loaded =
      load({{"web/article.mustache", "<{{> _a}}>{{#page.links}}{{> _b}}{{/page.links}}"},
            {"web/_a.mustache", "A\n"},
            {"web/_b.mustache", "{{title}}{{name}}"}});
  CHECK(loaded.page == "<A>");
  CHECK(loaded.faults ==
        "theme/unknown-name theme/web/_b.mustache:1:12 `links` offers no name `name`\n");
}

TEST_CASE("partials that are not there or hold themselves are told") {
  const Loaded loaded = load({{"web/article.mustache", "{{> _haed}}{{> _a}}"},
                              {"web/_head.mustache", ""},
                              {"web/_a.mustache", "{{> _b}}"},
                              {"web/_b.mustache", "{{> _a}}"}});
  CHECK(loaded.faults ==
        "theme/missing-file theme/web/article.mustache:1:5 there is no partial called `_haed`\n"
        "theme/syntax theme/web/_b.mustache:1:5 partial `_a` holds itself\n");
  CHECK(loaded.helps.find("`_head`") != std::string::npos);
}

TEST_CASE("partials that multiply end somewhere") {
  std::map<std::string, std::string> files = {{"web/article.mustache", "{{> _0}}"}};
  for (int i = 0; i < 30; ++i) {
    const std::string next = "{{> _" + std::to_string(i + 1) + "}}";
    files["web/_" + std::to_string(i) + ".mustache"] = "xxxxxxxxxxxxxxxx" + next + next;
  }
  files["web/_30.mustache"] = "x";
  const Loaded loaded = load(std::move(files));
  CHECK(loaded.faults.find("is larger than 4 MiB") != std::string::npos);
  CHECK(loaded.page.empty());
}

TEST_CASE("words are put in, escaped, and never become tags") {
  const Loaded loaded = load({{"web/article.mustache", "{{words.a}}"},
                              {"words/en.toml", "a = \"<{{page.title}} \\\"x\\\"\" # why\n"}});
  CHECK(loaded.faults == "");
  CHECK(loaded.page == "&lt;&#123;&#123;page.title}} &quot;x&quot;");
}

TEST_CASE("words of a language stand on its base language and on English") {
  const std::map<std::string, std::string> files = {
      {"web/article.mustache", "{{words.a}}{{words.b}}{{words.c}}"},
      {"words/en.toml", "a = \"1\"\nb = \"1\"\nc = \"1\"\n"},
      {"words/pt.toml", "b = \"2\"\nc = \"2\"\n"},
      {"words/pt-br.toml", "c = \"3\"\n"}};
  CHECK(load(files, "en-GB").page == "111");
  CHECK(load(files, "pt-BR").page == "<span lang=\"en\" dir=\"ltr\">1</span>23");
}

TEST_CASE("a word said in English says so where an element may stand") {
  const std::map<std::string, std::string> files = {
      {"web/article.mustache",
       "<title>{{words.a}}</title><a title=\"{{words.a}}\">{{words.a}}</a>{{words.b}}"},
      {"words/en.toml", "a = \"A\"\nb = \"B\"\n"},
      {"words/ar.toml", "b = \"ب\"\n"}};
  CHECK(load(files, "ar").page ==
        "<title>A</title><a title=\"A\"><span lang=\"en\" dir=\"ltr\">A</span></a>ب");
}

TEST_CASE("English keeps its direction on a page from right to left") {
  const std::map<std::string, std::string> files = {{"web/article.mustache", ""}};
  CHECK(load(files, "en").theme.words("minutes") == "{count} min");
  CHECK(load(files, "de").theme.words("minutes") == "{count} min");
  CHECK(load(files, "ar").theme.words("minutes") == "\u2066{count} min\u2069");
}

TEST_CASE("an unknown word and a faulty line are told at their place") {
  const Loaded loaded = load({{"web/article.mustache", "{{words.serach}}"},
                              {"words/en.toml", "search = \"S\"\nx = y\nsearch = \"T\"\n"}});
  CHECK(loaded.faults ==
        "theme/syntax theme/words/en.toml:2:1 this line is not of the form `key = \"text\"`\n"
        "theme/syntax theme/words/en.toml:3:1 `search` is given twice\n"
        "theme/unknown-name theme/web/article.mustache:1:3 the theme has no word called "
        "`words.serach`\n");
}

TEST_CASE("a word has the places of its English, and that of one the number of the others") {
  const Loaded loaded = load({{"web/article.mustache", "{{words.parts-one}}{{words.parts-other}}"},
                              {"words/en.toml", "parts-one = \"1\"\nparts-other = \"{count}\"\n"},
                              {"words/fr.toml",
                               "parts-one = \"{count} partie\"\n"
                               "parts-other = \"{cuont}\"\nminutes = \"{count\"\n"}},
                             "fr");
  CHECK(loaded.faults ==
        "theme/unknown-name theme/words/fr.toml:2:1 the word `parts-other` has no place "
        "`{cuont}`\n");
  CHECK(loaded.helps == "its places are `{count}`\n");
}

TEST_CASE("files that are missing or never used are told") {
  const Loaded loaded = load({{"web/artikle.mustache", ""}});
  CHECK(loaded.faults ==
        "theme/unknown-name theme/web/artikle.mustache:1:1 there is no kind of page called "
        "`artikle`\n"
        "theme/missing-file theme/web/article.mustache:1:1 the theme has no template for an "
        "article\n");
}

TEST_CASE("an id that links lead to and no element has is told") {
  Contract with_ids = contract();
  with_ids.ids = {{"article", {"top", "end", "{{id}}"}}};
  const Loaded loaded = load({{"web/article.mustache", "<p id='top'>{{> _end}}<p id=\"ending\">"},
                              {"web/_end.mustache", "<p class=\"x\" id=\"end\">"}},
                             "en", with_ids);
  CHECK(loaded.faults ==
        "theme/missing-id theme/web/article.mustache:1:1 the page has no element with the id "
        "`{{id}}`\n");
}

TEST_CASE("a folder that is no theme is one fault") {
  Sources sources;
  Diagnostics diagnostics;
  load_theme(MemoryFileSystem(), {"theme", "en"}, contract(), sources, diagnostics);
  CHECK(list_faults(diagnostics) ==
        "theme/missing-file theme/theme.toml:1:1 the theme has no `theme.toml`\n");
}

TEST_CASE("a folder that is called like a script or a style sheet is one") {
  const Theme theme = load({{"web/article.mustache", ""},
                            {"assets/search.js/2-b.js", "b();\n"},
                            {"assets/search.js/1-a.js", "a();\n"},
                            {"assets/look.css/1.css", "p {}\n"},
                            {"assets/z.js", "z();\n"}})
                          .theme;
  REQUIRE(theme.assets.size() == 3);
  CHECK(theme.assets[0].path == "look.css");
  CHECK(theme.assets[0].bytes == "p {}\n");
  CHECK(theme.assets[1].path == "search.js");
  CHECK(theme.assets[1].bytes == "a();\nb();\n");
}

TEST_CASE("of a script in parts, comments that begin a line stay with its writers") {
  const Theme theme =
      load({{"web/article.mustache", ""},
            {"assets/a.js/1.js",
             "/* One. */\na(); /* here */\n  /* Two\n   lines. */ b();\nc(\"/*\");"},
            {"assets/b.js", "/* Whole. */\nb();\n"}})
          .theme;
  REQUIRE(theme.assets.size() == 2);
  CHECK(theme.assets[0].bytes == "a(); /* here */\n b();\nc(\"/*\");");
  CHECK(theme.assets[1].bytes == "/* Whole. */\nb();\n");
}

TEST_CASE("assets and the style sheet of the book are taken as they are") {
  const Theme theme = load({{"web/article.mustache", ""},
                            {"assets/b.css", "\xFF"},
                            {"assets/a/x.svg", "<svg/>"},
                            {"book/book.css", "p {}"}})
                          .theme;
  REQUIRE(theme.assets.size() == 2);
  CHECK(theme.assets[0].path == "a/x.svg");
  CHECK(theme.assets[1].bytes == "\xFF");
  CHECK(theme.book_css == "p {}");
}
