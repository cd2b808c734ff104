#include "theme/theme_layers.h"

#include <catch2/catch.hpp>

#include "support/faults.h"
#include "support/memory_file_system.h"
#include "theme/contract.h"

using namespace kindred;

namespace {

// A theme that could stand alone, installed beside others.
const std::map<std::string, std::string> installed = {
    {"themes/folio/theme.toml", "name = \"Folio\"\ntokens = \"f.css\"\ndark_tokens = \"d.css\"\n"},
    {"themes/folio/web/article.mustache", "{{> _head}}{{words.a}}{{words.b}}"},
    {"themes/folio/web/_head.mustache", "folio "},
    {"themes/folio/words/en.toml", "a = \"{n} a\"\nb = \"b\"\n"},
    {"themes/folio/words/de.toml", "a = \"{n} A\"\n"},
    {"themes/folio/assets/f.css",
     "/* :root */ :root { --ink: #000; /* 9 */ --link: red }\n.x { --ink: 1 }\n"},
    {"themes/folio/assets/d.css", "@media screen { :root { --ink: #fff; } }"},
    {"themes/folio/book/book.css", "p {}"},
    {"themes/folio/cover/title.ttf", "title"},
};

struct Loaded {
  Theme theme;
  std::string faults;
  std::string helps;

  std::string page() const {
    const auto found = theme.pages.find("article");
    return found == theme.pages.end() ? "" : found->second.render({TemplateData::Object{}});
  }
  std::string asset(const std::string& path) const {
    for (const ThemeAsset& asset : theme.assets)
      if (asset.path == path) return asset.bytes;
    return "none";
  }
};

// `more` are files of the knowledge base `kb` and of other installed themes.
Loaded load(std::map<std::string, std::string> more, const char* folder = "themes/folio",
            const char* language = "en", std::vector<TokenConfig> tokens = {}) {
  std::map<std::string, std::string> all = installed;
  more.merge(all);
  const MemoryFileSystem files(more);
  Contract contract;
  contract.pages = {{"article", NameKind::Object, {}, "an article"}};
  Sources sources;
  Diagnostics diagnostics;
  Loaded loaded;
  loaded.theme = load_theme(files, {folder, language, {"kb", "themes"}, std::move(tokens)},
                            contract, sources, diagnostics);
  loaded.faults = list_faults(diagnostics);
  for (const Diagnostic& fault : diagnostics.all())
    for (const std::string& help : fault.help) loaded.helps += help + "\n";
  return loaded;
}

}  // namespace

TEST_CASE("a knowledge base lays templates, words and assets over its theme") {
  const Loaded loaded = load({{"kb/theme/web/_head.mustache", "own "},
                              {"kb/theme/words/en.toml", "b = \"B\"\n"},
                              {"kb/theme/assets/f.css", "p {}"},
                              {"kb/theme/assets/new.svg", "<svg/>"}});
  CHECK(loaded.faults == "");
  CHECK(loaded.page() == "own &#123;n} aB");
  CHECK(loaded.asset("f.css") == "p {}");
  CHECK(loaded.asset("new.svg") == "<svg/>");
  CHECK(loaded.theme.assets.size() == 3);
}

TEST_CASE("what a knowledge base lays over its theme must have a place there") {
  const Loaded loaded = load({{"kb/theme/web/_haed.mustache", ""},
                              {"kb/theme/_head.mustache", ""},
                              {"kb/theme/words/en.toml", "c = \"C\"\na = \"{m} a\"\n"}});
  CHECK(loaded.faults ==
        "theme/unknown-name theme/_head.mustache:1:1 templates stand in the folder `web` of a "
        "theme\n"
        "theme/unknown-name theme/web/_haed.mustache:1:1 no template names the partial `_haed`\n"
        "theme/unknown-name theme/words/en.toml:1:1 nothing uses a word called `c`\n"
        "theme/unknown-name theme/words/en.toml:2:1 the word `a` has no place `{m}`\n");
  CHECK(loaded.helps.find("there is a template called `_head`") != std::string::npos);
  CHECK(loaded.helps.find("its places are `{n}`") != std::string::npos);
}

TEST_CASE("a word of the language comes before a word that was changed in English") {
  const std::map<std::string, std::string> own = {
      {"kb/theme/words/en.toml", "a = \"x\"\nb = \"y\"\n"}};
  CHECK(load(own, "themes/folio", "de").page() ==
        "folio &#123;n} A<span lang=\"en\" dir=\"ltr\">y</span>");
}

TEST_CASE("a theme builds upon another") {
  const Loaded loaded = load({{"themes/own/theme.toml", "extends = \"folio\"\n"},
                              {"themes/own/web/_head.mustache", "own "}},
                             "themes/own");
  CHECK(loaded.faults == "");
  CHECK(loaded.page() == "own &#123;n} ab");
  CHECK(loaded.theme.assets.size() == 2);
  CHECK(loaded.theme.book_css == "p {}");
}

TEST_CASE("a whole script or style sheet stands for the parts below it, a part for the same part") {
  const std::map<std::string, std::string> parts = {{"themes/folio/assets/s.js/1.js", "one;\n"},
                                                    {"themes/folio/assets/s.js/2.js", "two;\n"}};
  std::map<std::string, std::string> more = parts;
  more.emplace("kb/theme/assets/s.js", "own;\n");
  CHECK(load(more).asset("s.js") == "own;\n");
  more = parts;
  more.emplace("kb/theme/assets/s.js/1.js", "own;\n");
  CHECK(load(more).asset("s.js") == "own;\ntwo;\n");
}

TEST_CASE("a theme that builds upon itself or upon nothing is told") {
  CHECK(load({{"themes/a/theme.toml", "extends = \"b\"\n"},
              {"themes/a/web/article.mustache", ""},
              {"themes/b/theme.toml", "extends = \"a\"\n"}},
             "themes/a")
            .faults == "theme/syntax themes/b/theme.toml:1:1 the theme `a` builds upon itself\n");
  const Loaded loaded = load({{"themes/a/theme.toml", "extends = \"foilo\"\nserach = \"none\"\n"},
                              {"themes/a/web/article.mustache", ""}},
                             "themes/a");
  CHECK(loaded.faults ==
        "theme/unknown-name themes/a/theme.toml:2:1 there is no key `serach` in a `theme.toml`\n"
        "theme/unknown-theme themes/a/theme.toml:1:1 there is no theme called `foilo`\n");
  CHECK(loaded.helps.find("there is a theme with a similar name: `folio`") != std::string::npos);
}

TEST_CASE("the default theme stands in for words, the book and its cover, and for nothing else") {
  const Loaded loaded = load({{"themes/own/theme.toml", "search = \"none\"\n"},
                              {"themes/own/web/article.mustache", "{{words.b}}{{words.own}}"},
                              {"themes/own/words/en.toml", "own = \"!\"\n"}},
                             "themes/own");
  CHECK(loaded.faults == "");
  CHECK(loaded.page() == "b!");
  CHECK(loaded.theme.assets.empty());
  CHECK(loaded.theme.book_css == "p {}");
  CHECK(loaded.theme.cover_fonts.title == "title");
  CHECK_FALSE(loaded.theme.has_search);
}

TEST_CASE("what theme.toml says must have an effect") {
  const Loaded loaded = load(
      {{"themes/own/theme.toml", "extends = \"folio\"\ntokens = \"g.css\"\nsearch = \"no\"\n"}},
      "themes/own");
  CHECK(loaded.faults ==
        "theme/unknown-name themes/own/theme.toml:3:1 `search` cannot be `no`\n"
        "theme/missing-file themes/own/theme.toml:2:1 the theme has no asset `g.css`\n");
}

TEST_CASE("tokens change in the rules of the root, in the light and in the dark") {
  const Loaded loaded =
      load({}, "themes/folio", "en", {{{"ink", {}}, "#111", "#eee"}, {{"link", {}}, "blue", ""}});
  CHECK(loaded.faults == "");
  CHECK(loaded.asset("f.css") ==
        "/* :root */ :root { --ink: #111; /* 9 */ --link: blue}\n.x { --ink: 1 }\n");
  CHECK(loaded.asset("d.css") == "@media screen { :root { --ink: #eee; } }");
}

TEST_CASE("a token that the theme does not have is told at its place") {
  Sources sources;
  const SourceFile& file = sources.add("kindred.toml", "links = 'red'");
  const PlacedText name{"links", make_span(file, 0, 5)};
  const Loaded loaded = load({}, "themes/folio", "en", {{name, "red", "red"}});
  CHECK(loaded.faults ==
        "theme/unknown-name kindred.toml:1:1 `assets/f.css` has no token `links`\n"
        "theme/unknown-name kindred.toml:1:1 `assets/d.css` has no token `links`\n");
  CHECK(loaded.helps.find("there is a token with a similar name: `link`") != std::string::npos);
}
