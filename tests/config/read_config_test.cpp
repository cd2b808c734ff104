#include "config/read_config.h"

#include <catch2/catch.hpp>

#include "config/css_value.h"
#include "config/uuid.h"
#include "support/config_reading.h"

namespace kindred {
namespace {

std::string texts(const std::vector<PlacedText>& placed) {
  std::string shown;
  for (const PlacedText& one : placed) shown += one.text + "=" + std::string(one.span.text()) + ";";
  return shown;
}

}  // namespace

TEST_CASE("every key of kindred.toml is read") {
  const Reading reading(R"(
title = "Understanding Intimacy"
subtitle = "A guide"
description = "What it is."
language = "en-GB"
authors = ["Ada", "Ben"]
publisher = "House"
rights = "CC BY 4.0"
identifier = "urn:isbn:9780000000000"
base_url = "https://example.org/guide"
edit_url = "https://example.org/edit/{path}"
[[section]]
id = "types/deep"
title = "Types"
summary = "Kinds of it."
[[section]]
id = "signs"
title = "Signs"
[[path]]
id = "start"
title = "Start here"
summary = "For beginners."
articles = ["types/one.md", "two"]
[[kind]]
id = "how-to"
title = "How to"
[[relation]]
id = "supports"
label = "supports"
inverse = "is supported by"
[links]
auto = false
[markdown]
html = "escape"
[theme]
name = "plain"
cloth = "moss"
quick_exit = true
[theme.tokens]
link = "#7b2443"
serif = { light = "\"A B\", serif", dark = "Georgia" }
)");
  CHECK(reading.faults().empty());
  const Config& config = reading.config;
  CHECK(config.has_file);
  CHECK(config.info.title == "Understanding Intimacy");
  CHECK(config.info.subtitle == "A guide");
  CHECK(config.info.description == "What it is.");
  CHECK(config.info.language == "en-GB");
  CHECK(names(config.info.authors) == std::vector<std::string>{"Ada", "Ben"});
  CHECK(config.info.publisher == "House");
  CHECK(config.info.rights == "CC BY 4.0");
  CHECK(config.info.identifier == "urn:isbn:9780000000000");
  CHECK(config.info.base_url == "https://example.org/guide/");
  CHECK(config.info.edit_url == "https://example.org/edit/{path}");
  REQUIRE(config.sections.size() == 2);
  CHECK(config.sections[0].id == "types/deep");
  CHECK(config.sections[0].title == "Types");
  CHECK(config.sections[0].summary == "Kinds of it.");
  CHECK(config.sections[0].span.text() == "\"types/deep\"");
  CHECK(config.sections[1].title == "Signs");
  REQUIRE(config.paths.size() == 1);
  CHECK(texts(config.paths[0].articles) == "types/one.md=\"types/one.md\";two=\"two\";");
  REQUIRE(config.kinds.size() == 1);
  CHECK(config.kinds[0].title == "How to");
  REQUIRE(config.relations.size() == 1);
  CHECK(config.relations[0].inverse == "is supported by");
  CHECK_FALSE(config.links.automatic);
  CHECK(config.html == RawHtml::Escape);
  CHECK(config.theme.name.text == "plain");
  CHECK(config.theme.cloth == Cloth::Moss);
  CHECK(config.theme.exit_url == "https://www.wikipedia.org/");
  REQUIRE(config.theme.tokens.size() == 2);
  CHECK(config.theme.tokens[0].name.span.text() == "link");
  CHECK(config.theme.tokens[0].light == "#7b2443");
  CHECK(config.theme.tokens[0].dark.empty());
  CHECK(config.theme.tokens[1].light == "\"A B\", serif");
  CHECK(config.theme.tokens[1].dark == "Georgia");
}

TEST_CASE("what kindred.toml leaves out has its default") {
  const Reading reading("title = 'T'\n");
  CHECK(reading.faults().empty());
  CHECK(reading.config.info.language == "en");
  CHECK(reading.config.info.identifier == derive_identifier("T", "en"));
  CHECK(reading.config.info.base_url.empty());
  CHECK(reading.config.links.automatic);
  CHECK(reading.config.html == RawHtml::Sanitize);
  CHECK(reading.config.theme.name.text == "folio");
}

TEST_CASE("the identifier that is not given is made of the title and the language that are") {
  const Reading reading("title = 'T'\nlanguage = 'de'\n");
  CHECK(reading.config.info.identifier == derive_identifier("T", "de"));
}

TEST_CASE("an unknown key is told at its place with the nearest known one") {
  const Reading reading(
      "titel = 'T'\ntitle = 'T'\n[links]\n  äuto = 1\n[[section]]\nid = 'a'\nsumary = ''\n");
  // TOML allows no bare `ä`, so the first try shows the syntax error alone.
  CHECK(reading.faults().rfind("config/syntax 4:3 `ä`", 0) == 0);

  const Reading second(
      "titel = 'T'\ntitle = 'T'\n[links]\n  'äuto' = 1\n[[section]]\nid = 'a'\nsumary = ''\n");
  CHECK(second.faults() ==
        "config/unknown-key 1:1 `titel` there is no key `titel`\n"
        "config/unknown-key 4:3 `'äuto'` there is no key `äuto` in `[links]`\n"
        "config/incomplete 6:6 `'a'` `a` has no title\n"
        "config/unknown-key 7:1 `sumary` there is no key `sumary` in `[[section]]`\n");
  CHECK(second.help(0) == "there is a key with a similar name: `title`");
  CHECK(second.help(1) == "there is a key with a similar name: `auto`");
}

TEST_CASE("a key of the whole file that stands too far down is told where it belongs") {
  const Reading reading(
      "title = 'T'\n[[kind]]\nid = 'k'\ntitle = 'K'\nbase_url = 'https://a.org'\n");
  CHECK(reading.faults() ==
        "config/unknown-key 5:1 `base_url` there is no key `base_url` in `[[kind]]`\n");
  CHECK(reading.help(0) ==
        "it is a key of the whole file: move it above the first line that begins with `[`");
}

TEST_CASE("places count bytes behind characters of several bytes and a byte order mark") {
  const Reading reading("\xEF\xBB\xBFtitle = 'é'\n\"ké€\" = 1 # é\nauthors = ['ö', 5]\n");
  CHECK(reading.faults() ==
        "config/unknown-key 2:1 `\"ké€\"` there is no key `ké€`\n"
        "config/bad-value 3:17 `5` an item of `authors` must be a name\n");
  CHECK(names(reading.config.info.authors) == std::vector<std::string>{"ö"});
}

TEST_CASE("a value of the wrong type or form is told and its default stands") {
  const auto fault = [](const std::string& line) {
    const Reading reading("title = 'T'\n" + line + "\n");
    return reading.faults();
  };
  CHECK(fault("subtitle = 5") == "config/bad-value 2:12 `5` `subtitle` must be a text\n");
  CHECK(fault("authors = 'A'") ==
        "config/bad-value 2:11 `'A'` `authors` must be a list of names\n");
  CHECK(fault("language = 'english!'") ==
        "config/bad-value 2:12 `'english!'` `english!` is not a language tag\n");
  CHECK(fault("links = 1") == "config/bad-value 2:9 `1` `links` must be a table\n");
  CHECK(fault("[links]\nauto = 'no'") ==
        "config/bad-value 3:8 `'no'` `auto` must be `true` or `false`\n");
  CHECK(fault("[markdown]\nhtml = 'raw'") ==
        "config/bad-value 3:8 `'raw'` `html` must be `sanitize` or `escape`\n");
  CHECK(fault("[section]\nid = 'a'") ==
        "config/bad-value 2:1 `[section]` `section` must be a list of tables\n");
  CHECK(fault("kind = [1]") == "config/bad-value 2:9 `1` an item of `kind` must be a table\n");
  CHECK(fault("[theme]\ncloth = ['a']") == "config/bad-value 3:9 `['a']` `cloth` must be a text\n");
  CHECK(fault("[theme]\ncloth = 'mos'") ==
        "config/bad-value 3:9 `'mos'` there is no cloth `mos`\n");
  CHECK(fault("[theme]\nquick_exit = 'yes'") ==
        "config/bad-value 3:14 `'yes'` `quick_exit` cannot be this\n");
  CHECK(fault("[theme]\nquick_exit = 'https://'") ==
        "config/bad-value 3:14 `'https://'` `quick_exit` cannot be this\n");
  CHECK(fault("[theme]\ncolors = 1") ==
        "config/unknown-key 3:1 `colors` there is no key `colors` in `[theme]`\n");
  CHECK(fault("[theme.tokens]\nlink = 'red; }'") ==
        "config/bad-value 3:8 `'red; }'` `red; }` is no single value of CSS\n");
  CHECK(fault("[theme.tokens]\nlink = { lihgt = 'red' }") ==
        "config/unknown-key 3:10 `lihgt` there is no key `lihgt` in `link`\n");
  CHECK(fault("[[relation]]\nid = 'broader'") ==
        "config/bad-value 3:6 `'broader'` `broader` is a field of every concept already\n");
}

TEST_CASE("the value of a token stays inside its declaration and loads nothing") {
  for (const char* value : {"#7b2443", "rgb(1 2 3 / .5)", "clamp(1rem, .9rem + 1vw, 2rem)",
                            "'A B', serif", "color-mix(in srgb, red 45%, transparent)"})
    CHECK(is_css_value(value));
  for (const char* value : {"", "red;x", "red}", "a{", "url(x)", "URL(x)", "image-set('x' 1x)",
                            "red/*", "\\3b", "(", "red)", "'a", "<", "a\nb", "@import"})
    CHECK_FALSE(is_css_value(value));
  CHECK_FALSE(is_css_value(std::string(201, 'a')));
}

TEST_CASE("addresses must be of the web, and a base address ends in a slash") {
  const auto base = [](const std::string& url) {
    const Reading reading("title = 'T'\nbase_url = '" + url + "'\n");
    return reading.config.info.base_url + "|" + std::to_string(reading.diagnostics.all().size());
  };
  CHECK(base("http://a.org") == "http://a.org/|0");
  CHECK(base("HTTPS://a.org/b/") == "HTTPS://a.org/b/|0");
  CHECK(base("") == "|0");
  for (const char* bad : {"a.org", "ftp://a.org", "https://", "https:///x", "javascript:x",
                          "https://a b", "https://a.org/?q=1", "https://a.org/#x"})
    CHECK(base(bad) == "|1");
}

TEST_CASE("the address for edits says where the file stands in it, or begins with it") {
  const auto edit = [](const std::string& url) {
    const Reading reading("title = 'T'\nedit_url = '" + url + "'\n");
    return reading.config.info.edit_url + "|" + std::to_string(reading.diagnostics.all().size());
  };
  CHECK(edit("https://a.org/edit/{path}?plain") == "https://a.org/edit/{path}?plain|0");
  CHECK(edit("https://a.org/edit") == "https://a.org/edit/{path}|0");
  CHECK(edit("https://a.org/edit/") == "https://a.org/edit/{path}|0");
  CHECK(edit("") == "|0");
  CHECK(edit("a.org/{path}") == "|1");
}

TEST_CASE("ids must be slugs, present and different") {
  const Reading reading(
      "title = 'T'\n[[section]]\nid = 'A B'\n[[section]]\ntitle = 'x'\n[[section]]\nid = 'a/b'\n"
      "[[section]]\nid = 'a/b'\n[[kind]]\nid = 'a/b'\n[[section]]\nid = '../a'\n");
  REQUIRE(reading.config.sections.size() == 1);
  CHECK(reading.config.sections[0].title == "a/b");
  CHECK(reading.config.kinds.empty());
  CHECK(reading.faults() ==
        "config/bad-value 3:6 `'A B'` the id `A B` must be made of lower-case letters and digits "
        "with single hyphens\n"
        "config/bad-value 4:1 `[[section]]` a `[[section]]` has no `id`\n"
        "config/incomplete 7:6 `'a/b'` `a/b` has no title\n"
        "config/duplicate-id 9:6 `'a/b'` there are two `[[section]]` with the id `a/b`\n"
        "config/bad-value 11:6 `'a/b'` the id `a/b` must be made of lower-case letters and digits "
        "with single hyphens\n"
        "config/bad-value 13:6 `'../a'` the id `../a` must be made of lower-case letters and "
        "digits with single hyphens\n");
  CHECK(reading.help(0) == "write `a-b`");
}

TEST_CASE("a missing title is told, and the name of the folder stands in for it") {
  const Reading none("");
  CHECK(none.faults() == "config/incomplete 1:1 `` the knowledge base has no title\n");
  CHECK(none.config.info.title == "Notes");
  CHECK(none.config.info.identifier == derive_identifier("Notes", "en"));
  CHECK(Reading("title = ' '").faults() ==
        "config/incomplete 1:9 `' '` the knowledge base has no title\n");
  const Reading number("title = 5");
  CHECK(number.faults() == "config/bad-value 1:9 `5` `title` must be a text\n");
  CHECK(number.config.info.title == "Notes");
}

TEST_CASE("a syntax error is told where TOML finds it, and the defaults stand") {
  const Reading reading("title = 'é' x\n");
  CHECK(reading.faults() ==
        "config/syntax 1:13 `x` not valid TOML: expected a comment or whitespace, saw 'x'\n");
  CHECK(reading.config.has_file);
  CHECK(reading.config.info.title == "Notes");
  CHECK(Reading("title = 'a").diagnostics.all().size() == 1);
  const Reading twice("title = 'a'\ntitle = 'b'\n");
  CHECK(twice.diagnostics.all().size() == 1);
  CHECK(twice.help(0) == "this name stands there twice: keep one of the two");
}

TEST_CASE("a relation without words is called by its id, from both sides") {
  const Reading reading(
      "title = 'T'\n[[relation]]\nid = 'a'\n[[relation]]\nid = 'b'\nlabel = 'x'\n");
  REQUIRE(reading.config.relations.size() == 2);
  CHECK(reading.config.relations[0].label == "a");
  CHECK(reading.config.relations[0].inverse == "a");
  CHECK(reading.config.relations[1].inverse == "x");
}

TEST_CASE("the remedy for a fault of syntax is one that mends it") {
  const auto help = [](const std::string& text) { return Reading(text).help(0); };
  for (const char* word : {"types", "family", "intro", "new", "building"})
    CHECK(help(std::string("id = ") + word) == "put quotation marks around a text");
  CHECK(help("title = \u201CT\u201D") == "write straight quotation marks: `\"`");
  for (const char* both : {"[kind]\n[[kind]]", "[[path]]\n[path]", "[section]\n[section]"})
    CHECK(help(both) == "write two brackets around the name each time: `[[name]]`");
  CHECK(help("a = ['x' 'y']") == "put a comma between two items, and `]` behind the last");
  CHECK(help("a = 1\na = 2") == "this name stands there twice: keep one of the two");
}

TEST_CASE("no input makes the reader crash or hang") {
  std::string dots = "title = 'T'\n";
  for (int i = 0; i < 50000; ++i) dots += "a.";
  CHECK(Reading(dots + "a = 1\n").faults().rfind("config/syntax 2:1", 0) == 0);
  CHECK(Reading("a = " + std::string(100000, '[')).diagnostics.has_errors());
  std::string tables = "a = ";
  for (int i = 0; i < 50000; ++i) tables += "{b=";
  CHECK(Reading(tables).diagnostics.has_errors());
  for (const char* text : {"=", "[", "[[", "[[]]", "\"", "a=", "a.=1", "a='''"})
    CHECK(Reading(text).diagnostics.has_errors());
  std::string path = "title = 'T'\n[[path]]\nid = 'p'\ntitle = 'P'\narticles = [";
  for (int i = 0; i < 500; ++i) path += "'a/b.md', ";
  CHECK(Reading(path + "]\n").faults().empty());
}

TEST_CASE("an identifier that calls itself a UUID is one") {
  const std::string head = "title = 'T'\nidentifier = 'urn:uuid:";
  CHECK(Reading(head + "527dda32-a0de-5105-a042-cb475b5f7d11'\n").faults().empty());
  CHECK(Reading(head + "A1B2'\n").faults().find("`urn:uuid:A1B2` is no UUID") != std::string::npos);
}

TEST_CASE("the derived identifier is a version 5 UUID and depends on title and language alone") {
  // What other implementations give for this name in the namespace of URLs.
  CHECK(make_uuid("https://example.org/") == "527dda32-a0de-5105-a042-cb475b5f7d11");
  const std::string one = derive_identifier("T", "en");
  CHECK(one.rfind("urn:uuid:", 0) == 0);
  CHECK(one.size() == 45);
  CHECK(one[23] == '5');
  CHECK(one == derive_identifier("T", "en"));
  CHECK(one != derive_identifier("T", "de"));
  CHECK(one != derive_identifier("t", "en"));
  CHECK(default_config("T").info.identifier == one);
  CHECK_FALSE(default_config("T").has_file);
}

}  // namespace kindred
