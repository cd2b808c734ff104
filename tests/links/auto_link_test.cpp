#include "links/auto_link.h"

#include <catch2/catch.hpp>

#include "support/linked_base.h"

namespace kindred {
namespace {

// The links of an article with `body`, in a base whose concepts are `concepts` (YAML items).
std::string links(const std::string& body, const std::string& concepts,
                  const std::string& language = "en") {
  const LinkedBase base =
      link_base({{"kindred.toml", "title = \"T\"\nlanguage = \"" + language + "\"\n"},
                 {"a.md", "---\ntitle: A\n---\n" + body + "\n"},
                 {"home.md", "---\ntitle: Home\nconcepts:\n" + concepts + "---\nWords.\n"}});
  return links_of(base, "a.md") + base.faults();
}

const std::string trust = "  - term: trust\n    aliases: [reliance on others]\n";

TEST_CASE("the first mention of a concept becomes a link, later ones do not") {
  CHECK(links("Trust grows. More trust, and reliance on others.", trust) ==
        "Trust ~> concept trust\n");
  CHECK(links("Their reliance on others.", trust) == "reliance on others ~> concept trust\n");
}

TEST_CASE("a concept that is linked by hand is not linked again, wherever it was") {
  CHECK(links("Trust grows. See [[trust]].", trust) == "trust -> concept trust\n");
}

TEST_CASE("mentions in headings, links, code, titles and names of speakers stay as they are") {
  CHECK(links("## Trust\n\n`trust` and [trust](https://example.org)\n\n```\ntrust\n```\n\n"
              "> [!note] Trust\n> Words.\n\n> [!dialogue]\n> **Trust:** Hello.",
              trust) == "trust -> https://example.org\n");
}

TEST_CASE("mentions inside emphasis, lists, tables and call-outs are links") {
  CHECK(links("*Our **trust***", trust) == "trust ~> concept trust\n");
  CHECK(links("- a\n- trust", trust) == "trust ~> concept trust\n");
  CHECK(links("| a |\n|---|\n| trust |", trust) == "trust ~> concept trust\n");
  CHECK(links("> [!note]\n> trust", trust) == "trust ~> concept trust\n");
}

TEST_CASE("only whole words count") {
  CHECK(links("Entrusted, trustee and distrust.", trust) == "");
  CHECK(links("trust-building and (trust)", trust) == "trust ~> concept trust\n");
}

TEST_CASE("inflected forms count, other words of the same stem do not") {
  CHECK(links("Their boundaries hold.", "  - term: boundary\n") ==
        "boundaries ~> concept boundary\n");
  CHECK(links("An emotional bids market.", "  - term: emotional bid\n") ==
        "emotional bids ~> concept emotional bid\n");
  CHECK(links("The responsibility is ours.", "  - term: responsive\n") == "");
  CHECK(links("Gute Beziehungen.", "  - term: Beziehung\n", "de") ==
        "Beziehungen ~> concept Beziehung\n");
}

TEST_CASE("the longest name wins, and the letter-by-letter one among equally long") {
  CHECK(links("On emotional intimacy itself.",
              "  - term: intimacy\n  - term: emotional intimacy\n  - term: emotional\n") ==
        "emotional intimacy ~> concept emotional intimacy\n");
  CHECK(links("Secure attachment styles differ.",
              "  - term: attachment style\n  - term: attachment styles\n") ==
        "attachment styles ~> concept attachment styles\n");
  CHECK(links("The attachment style differs.",
              "  - term: attachment styles\n  - term: attachment style\n") ==
        "attachment style ~> concept attachment style\n");
}

TEST_CASE("where only the term is matched, aliases are left to the writer") {
  const std::string term = "  - term: trust\n    aliases: [reliance]\n    match: term\n";
  CHECK(links("Such reliance.", term) == "");
  CHECK(links("Such reliance, and Trust.", term) == "Trust ~> concept trust\n");
  CHECK(links("See [[reliance]].", term) == "reliance -> concept trust\n");
}

TEST_CASE("a name that must match exactly does so in case and form") {
  const std::string exact = "  - term: Gestalt\n    match: exact\n";
  CHECK(links("A gestalt, Gestalts, Gestalt.", exact) == "Gestalt ~> concept Gestalt\n");
}

TEST_CASE("a name may be written with a hyphen, over a line break or with a fixed space") {
  const std::string worth = "  - term: self-worth\n";
  CHECK(links("Her self worth.", worth) == "self worth ~> concept self-worth\n");
  CHECK(links("Her self\nworth.", worth) == "self worth ~> concept self-worth\n");
  CHECK(links("Her self\u00A0worth.", worth) == "self\u00A0worth ~> concept self-worth\n");
  CHECK(links("Her self, worth.", worth) == "");
  CHECK(links("Her *self* worth.", worth) == "");
}

TEST_CASE("scripts without spaces are matched character by character") {
  CHECK(links("彼らの親密さは大切だ。", "  - term: 親密さ\n", "ja") ==
        "親密さ ~> concept 親密さ\n");
}

TEST_CASE("an article does not link the concepts that it explains") {
  const LinkedBase base =
      link_base({{"kindred.toml", "title = \"T\"\n"},
                 {"home.md", "---\ntitle: H\nconcepts: [trust, doubt]\n---\nTrust and doubt.\n"}});
  CHECK(links_of(base, "home.md") == "");
}

TEST_CASE("automatic links can be switched off for an article and for all") {
  const std::string home = "---\ntitle: H\nconcepts: [trust]\n---\n";
  const LinkedBase one = link_base({{"kindred.toml", "title = \"T\"\n"},
                                    {"a.md", "---\ntitle: A\nautolink: false\n---\nTrust.\n"},
                                    {"h.md", home}});
  CHECK(links_of(one, "a.md") == "");
  const LinkedBase all = link_base({{"kindred.toml", "title = \"T\"\n[links]\nauto = false\n"},
                                    {"a.md", "---\ntitle: A\n---\nTrust.\n"},
                                    {"h.md", home}});
  CHECK(links_of(all, "a.md") == "");
}

TEST_CASE("the words of an article stay the same, letter by letter") {
  const std::string body = "Some *trust*,\nself\nworth — “trust”\\\nand [[trust|a]] worth it.";
  const auto text = [&](const char* automatic) {
    const LinkedBase base = link_base(
        {{"kindred.toml", std::string("title = \"T\"\n[links]\nauto = ") + automatic + "\n"},
         {"a.md", "---\ntitle: A\n---\n" + body + "\n"},
         {"h.md", "---\ntitle: H\nconcepts: [trust, self-worth, it]\n---\n"}});
    return plain_text(base.library.article(find_article(base.library, "a.md")).body.blocks);
  };
  CHECK(text("true") == text("false"));
}

TEST_CASE("long and like names cost no square of their number") {
  std::string concepts, body;
  for (int i = 0; i < 2000; ++i) concepts += "  - term: a b c" + std::to_string(i) + "\n";
  for (int i = 0; i < 20'000; ++i) body += "a b ";
  CHECK(links(body + "c7", concepts) == "a b c7 ~> concept a b c7\n");
}

}  // namespace
}  // namespace kindred
