#include "library/front_matter.h"

#include <catch2/catch.hpp>

#include "support/faults.h"

namespace kindred {
namespace {

Config config_with_file() {
  Config config;
  config.has_file = true;
  config.kinds = {{"definition", "Definition"}, {"how-to", "How to"}};
  config.relations = {{"supports", "supports", "is supported by"},
                      {"hinders", "hinders", "is hindered by"}};
  return config;
}

struct Reading {
  Sources sources;
  Diagnostics diagnostics;
  FrontMatterResult result;
  const SourceFile* source = nullptr;

  explicit Reading(std::string text, const Config& config = config_with_file()) {
    source = &sources.add("a.md", std::move(text));
    result = read_front_matter(*source, config, diagnostics);
    diagnostics.sort();
  }

  const FrontMatter& meta() const { return result.front_matter; }
  std::string body() const { return std::string(source->text().substr(result.body_begin)); }

  std::string faults() const { return list_marked_faults(diagnostics); }
};

std::string fault_of(const std::string& yaml) {
  return Reading("---\n" + yaml + "\n---\n").faults();
}

std::string texts(const std::vector<PlacedText>& placed) {
  std::string shown;
  for (const PlacedText& one : placed) {
    shown += one.text;
    if (one.span.text() != one.text) shown += " at " + std::string(one.span.text());
    shown += ";";
  }
  return shown;
}

}  // namespace

TEST_CASE("every field of the front matter is read") {
  const Reading reading(R"(---
title: Emotional  intimacy
summary: "To be known: and loved"
kind: how-to
order: 2.5
content_note: Speaks of *abuse*.
keywords: [closeness, bond]
notice: both
redirects:
  - old/name.md
draft: true
updated: 2024-02-29
autolink: false
concepts:
  - term: Emotional intimacy
    aliases: [emotional closeness, 'heart''s talk']
    definition: >
      Sharing what
      one feels.
    broader: intimacy
    related:
      - trust
    hinders: [fear]
    supports: [growth, trust]
    match: exact
  - term: Être là
    id: presence
---
Body
)");
  CHECK(reading.faults().empty());
  const FrontMatter& meta = reading.meta();
  CHECK(reading.result.is_present);
  CHECK(reading.body() == "Body\n");
  CHECK(meta.title == "Emotional intimacy");
  CHECK(meta.title_span.text() == "Emotional  intimacy");
  CHECK(meta.summary == "To be known: and loved");
  CHECK(meta.kind == "how-to");
  CHECK(meta.order == 2.5);
  CHECK(Reading("---\ntitle: A\norder: +3\n---\n").meta().order == 3);
  CHECK(meta.content_note == "Speaks of *abuse*.");
  CHECK(meta.content_note_span.text() == "Speaks of *abuse*.");
  CHECK(meta.keywords == std::vector<std::string>{"closeness", "bond"});
  CHECK(meta.notice == NoticePlace::Both);
  CHECK(texts(meta.redirects) == "old/name.md;");
  CHECK(meta.is_draft);
  CHECK(meta.updated == "2024-02-29");
  CHECK_FALSE(meta.has_automatic_links);
  REQUIRE(meta.concepts.size() == 2);
  const ConceptEntry& first = meta.concepts[0];
  CHECK(first.id == "emotional-intimacy");
  CHECK(first.span.text() == "Emotional intimacy");
  CHECK(texts(first.aliases) == "emotional closeness;heart's talk at 'heart''s talk';");
  CHECK(first.definition == "Sharing what one feels.");
  CHECK(texts(first.broader) == "intimacy;");
  CHECK(texts(first.related) == "trust;");
  REQUIRE(first.relations.size() == 2);
  CHECK(first.relations[0].first == "supports");
  CHECK(texts(first.relations[0].second) == "growth;trust;");
  CHECK(first.relations[1].first == "hinders");
  CHECK(first.is_exact);
  CHECK(meta.concepts[1].id == "presence");
  CHECK(meta.concepts[1].id_span.text() == "presence");
}

TEST_CASE("a file without front matter is all body") {
  for (const char* text : {"", "Text", "--- \nno end", "---", " ---\na: b\n---\n", "----\n---\n",
                           "---\n\ntitle: x\n", "---\nWords: and more\n", "--- x\n---\n"}) {
    const Reading reading(text);
    CHECK_FALSE(reading.result.is_present);
    CHECK(reading.result.body_begin == 0);
    CHECK(reading.faults().empty());
    CHECK(reading.meta().title_span == make_span(*reading.source, 0, 0));
  }
}

TEST_CASE("front matter that misses a line, or its place, is told") {
  const std::string open =
      "front-matter/syntax 1:1 `---` the front matter that begins here is never closed\n";
  CHECK(Reading("---\ntitle: x\n\n# Hello\n").faults() == open);
  CHECK(Reading("---\ntitel: x\n----\n").faults() == open);
  CHECK(Reading("---\ntitle: x\n", Config{}).faults() == open);
  CHECK(Reading("---\nlayout: x\n", Config{}).faults() == "");
  CHECK(Reading("\n \n---\ntitle: x\n---\n").faults() ==
        "front-matter/syntax 3:1 `---` the front matter does not begin on the first line\n");
}

TEST_CASE("a fault that explains why there is no title is known") {
  const auto is_told = [](const std::string& yaml) {
    return Reading("---\n" + yaml + "\n---\n").result.has_told_title;
  };
  for (const char* yaml : {"Title: x", "titel: x", "title: [x]", "- a", "a: b: c"})
    CHECK(is_told(yaml));
  for (const char* yaml : {"title: x", "title:", "order: x", "", "alias: x"})
    CHECK_FALSE(is_told(yaml));
  CHECK(Reading("---\ntitle: x\n").result.has_told_title);
}

TEST_CASE("the remedy for YAML that cannot be read fits its cause") {
  const auto remedy = [](const std::string& yaml) {
    return Reading("---\n" + yaml + "\n---\n").diagnostics.all().at(0).help.at(0);
  };
  CHECK(remedy("\ttitle: x") == "indent with spaces, not with tabs");
  CHECK(remedy("title: x\n\tsummary: y") == "indent with spaces, not with tabs");
  CHECK(remedy("title: x\n  summary: y") == "begin the field at the start of the line");
  CHECK(remedy("title: \"x") == "put a quotation mark at the end of the text");
  CHECK(remedy("title: a: b").starts_with("put quotation marks around a text that has"));
  CHECK(remedy("concepts:\n  - term: a: b").starts_with("put quotation marks around"));
}

TEST_CASE("the lines around the front matter may vary as editors write them") {
  for (const char* text :
       {"---\ntitle: é\n---\nB", "--- \t\ntitle: é\n---  \nB", "---\r\ntitle: é\r\n---\r\nB",
        "\xEF\xBB\xBF---\ntitle: é\n---\nB", "---\ntitle: é\n...\nB"}) {
    const Reading reading(text);
    CHECK(reading.faults().empty());
    CHECK(reading.meta().title == "é");
    CHECK(reading.meta().title_span.text() == "é");
    CHECK(reading.body() == "B");
  }
  CHECK(Reading("---\n---\nB").body() == "B");
  CHECK(Reading("---\ntitle: x\n---").body().empty());
}

TEST_CASE("an unknown field is told with the nearest known one") {
  const Reading reading(
      "---\nsumary: x\nconcepts:\n  - term: é\n    supprots: [a]\n    alias: b\n---\n");
  CHECK(reading.faults() ==
        "front-matter/unknown-key 2:1 `sumary` there is no field `sumary`\n"
        "front-matter/unknown-key 5:5 `supprots` there is no field `supprots`\n"
        "front-matter/unknown-key 6:5 `alias` there is no field `alias`\n");
  const auto& all = reading.diagnostics.all();
  CHECK(all[0].help[0] == "there is a field with a similar name: `summary`");
  CHECK(all[1].help[0] == "there is a field with a similar name: `supports`");
  CHECK(all[2].help == std::vector<std::string>{"there is a field with a similar name: `aliases`"});
}

TEST_CASE("folders without a configuration may carry any fields") {
  const Reading reading("---\nlayout: post\ntags: [a, b]\ndate: 2020-01-01\ntitle: T\n---\nB",
                        Config());
  CHECK(reading.faults().empty());
  CHECK(reading.meta().title == "T");
  const Reading hugo("+++\ntitle = 'x'\n+++\nB", Config());
  CHECK(hugo.body() == "B");
  CHECK_FALSE(hugo.result.is_present);
  CHECK(Reading("---\nkind: anything\n---\n", Config()).meta().kind == "anything");
}

TEST_CASE("a value of the wrong type or form is told at its place") {
  CHECK(fault_of("title: [a, b]") ==
        "front-matter/bad-value 2:8 `[a, b]` `title` must be one text, but is a list\n");
  CHECK(fault_of("order: first") ==
        "front-matter/bad-value 2:8 `first` `order` must be a number\n");
  CHECK(fault_of("order: .nan") == "front-matter/bad-value 2:8 `.nan` `order` must be a number\n");
  CHECK(fault_of("draft: perhaps") ==
        "front-matter/bad-value 2:8 `perhaps` `draft` must be `true` or `false`\n");
  CHECK(fault_of("notice: left") ==
        "front-matter/bad-value 2:9 `left` `notice` must be `top`, `bottom` or `both`\n");
  CHECK(fault_of("keywords: {a: b}") ==
        "front-matter/bad-value 2:11 `{a: b}` `keywords` must be a list of texts, but is a "
        "mapping\n");
  CHECK(fault_of("keywords: [a, [b]]") ==
        "front-matter/bad-value 2:15 `[b]]` `keywords` has an item that is not a text\n");
  CHECK(fault_of("redirects: ../../x.md") ==
        "front-matter/bad-value 2:12 `../../x.md` `../../x.md` is not a path inside the knowledge "
        "base\n");
  CHECK(fault_of("concepts: trust") ==
        "front-matter/bad-value 2:11 `trust` `concepts` must be a list\n");
  CHECK(fault_of("concepts:\n  - definition: x") ==
        "front-matter/bad-value 3:5 `definition: x` a concept has no `term`\n");
  CHECK(fault_of("concepts:\n  - term: '…'") ==
        "front-matter/bad-value 3:12 `…` no id can be made of this term\n");
  CHECK(fault_of("concepts:\n  - term: a\n    id: A b") ==
        "front-matter/bad-value 4:9 `A b` `id` must be lower-case letters and digits with single "
        "hyphens\n");
  CHECK(fault_of("concepts:\n  - term: a\n    match: fuzzy") ==
        "front-matter/bad-value 4:12 `fuzzy` `match` must be `exact` or `term`\n");
  CHECK(fault_of("kind: howto") ==
        "front-matter/unknown-kind 2:7 `howto` `kindred.toml` lists no kind `howto`\n");
  CHECK(fault_of("just words") ==
        "front-matter/bad-value 2:1 `just words` the front matter must be fields with names\n");
  CHECK(fault_of("title: a\ntitle: b") ==
        "front-matter/bad-value 3:1 `title` the field `title` is here twice\n");
  CHECK(fault_of("title: &t a\nsummary: *t") ==
        "front-matter/bad-value 3:10 `*t` aliases are not supported here\n");
  CHECK(fault_of("title: &t a\nkeywords: [*t, b]") ==
        "front-matter/bad-value 3:12 `*t, b]` aliases are not supported here\n");
  CHECK(fault_of("title: {{ x }}") ==
        "front-matter/bad-value 2:8 `{{ x }}` `title` must be one text, but is a mapping\n"
        "front-matter/bad-value 2:9 `{ x }}` the name of a field must be a word\n");
}

TEST_CASE("every way to end a line ends a field") {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    std::string text = "---|title: A|order: x|---|Words.|";
    for (std::size_t at; (at = text.find('|')) != std::string::npos;) text.replace(at, 1, end);
    const Reading reading(text);
    CHECK(reading.meta().title == "A");
    CHECK(reading.body().starts_with("Words."));
    CHECK(reading.faults() == "front-matter/bad-value 3:8 `x` `order` must be a number\n");
  }
}

TEST_CASE("front matter in TOML is told, and is no text of the article") {
  const Reading reading("+++\ntitle = 'A'\n+++\nWords.\n");
  CHECK(reading.faults() == "front-matter/syntax 1:1 `+++` this front matter is TOML\n");
  CHECK(reading.body() == "Words.\n");
}

TEST_CASE("empty fields count as absent") {
  const Reading reading(
      "---\ntitle:\nsummary: ~\nkind: null\norder:\nconcepts:\nkeywords:\nnotice:\ndraft:\n"
      "updated:\nautolink:\nredirects:\n---\n");
  CHECK(reading.faults().empty());
  CHECK(reading.meta().title.empty());
  CHECK_FALSE(reading.meta().order.has_value());
  CHECK(reading.meta().has_automatic_links);
}

TEST_CASE("a date must be a real day") {
  for (const char* good : {"2024-02-29", "2000-02-29", "1999-12-31"}) {
    const Reading reading("---\nupdated: " + std::string(good) + "\n---\n");
    CHECK(reading.meta().updated == good);
    CHECK(reading.faults().empty());
  }
  for (const char* bad : {"2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-01",
                          "2024-1-1", "01.02.2024", "2024-01-01T10:00", "0000-01-01", "today"}) {
    const Reading reading("---\nupdated: " + std::string(bad) + "\n---\n");
    CHECK(reading.meta().updated.empty());
    CHECK(reading.faults() == "front-matter/bad-date 2:10 `" + std::string(bad) +
                                  "` `updated` must be a real day, but is `" + bad + "`\n");
  }
}

TEST_CASE("lists may be written in the ways that writers know") {
  CHECK(Reading("---\nkeywords: a b, c ,, d\n---\n").meta().keywords ==
        std::vector<std::string>{"a b", "c", "d"});
  const Reading reading("---\nconcepts:\n  - trust\n  - term: x\n    aliases: y z\n---\n");
  CHECK(reading.faults().empty());
  REQUIRE(reading.meta().concepts.size() == 2);
  CHECK(reading.meta().concepts[0].id == "trust");
  CHECK(texts(reading.meta().concepts[1].aliases) == "y z;");
}

TEST_CASE("texts may look like other types") {
  const Reading reading("---\ntitle: 2021\nsummary: true\nkeywords: [1984, no]\n---\n");
  CHECK(reading.faults().empty());
  CHECK(reading.meta().title == "2021");
  CHECK(reading.meta().keywords == std::vector<std::string>{"1984", "no"});
}

TEST_CASE("invalid YAML is told where it breaks, and the body is still found") {
  const Reading reading("---\ntitle: Intimacy: a guide\n---\nB");
  CHECK(reading.faults() ==
        "front-matter/syntax 2:16 `: a guide` the front matter is not valid YAML: illegal map "
        "value\n");
  CHECK(reading.body() == "B");
  CHECK(reading.result.is_present);
  CHECK(fault_of("title: é\nkeywords: [a, b") ==
        "front-matter/syntax 3:11 `[a, b` the front matter is not valid YAML: end of sequence flow "
        "not "
        "found\n");
  CHECK(fault_of("summary: \"never closed").rfind("front-matter/syntax 2:", 0) == 0);
  CHECK(fault_of("summary: 'never closed\ntitle: x").rfind("front-matter/syntax 2:10", 0) == 0);
  CHECK(fault_of("title: @x").rfind("front-matter/syntax 2:8", 0) == 0);
  CHECK(fault_of("%YAML 9.9").rfind("front-matter/syntax 2:1", 0) == 0);
}

TEST_CASE("places inside values of every style are exact") {
  const Reading reading(
      "---\nkeywords:\n  - plain é\n  - \"double\"\n  - 'single'\n  - \"esc\\u00e9\"\n"
      "redirects: [folded\n    over lines, !!str tagged]\n---\n");
  CHECK(reading.faults().empty());
  CHECK(texts(reading.meta().redirects) ==
        "folded over lines at folded\n    over lines;tagged at !!str tagged];");
  CHECK(reading.meta().keywords.size() == 4);
}

TEST_CASE("no front matter makes the reader crash or hang") {
  std::string dashes;
  for (int i = 0; i < 20000; ++i) dashes += "- ";
  for (const std::string& yaml :
       {std::string(100000, '['), std::string(100000, '{'), dashes, std::string(300000, 'x'),
        std::string("a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]"), std::string("&a "),
        std::string("? "), std::string("\"\\"), std::string("|"), std::string(": : :"),
        std::string("\t- a"), std::string("- - - -\n- :"), std::string("!<"), std::string("*")}) {
    const Reading reading("---\n" + yaml + "\n---\nB");
    CHECK(reading.body() == "B");
  }
  CHECK(fault_of(std::string(300000, 'x')).rfind("front-matter/syntax", 0) == 0);
}

}  // namespace kindred
