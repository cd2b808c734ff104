#include "links/backlinks.h"

#include <set>

#include <catch2/catch.hpp>

#include "support/linked_base.h"

namespace kindred {
namespace {

std::string article(const std::string& title, const std::string& body,
                    const std::string& more = {}) {
  return "---\ntitle: " + title + "\n" + more + "---\n" + body + "\n";
}

const Texts small = {
    {"kindred.toml",
     "title = \"T\"\n[[section]]\nid = \"b\"\ntitle = \"B\"\n"
     "[[section]]\nid = \"a\"\ntitle = \"A\"\n"},
    {"references.bib", "@book{gaia2002, author = {Ann Gaia}, title = {On Trust}, year = 2002}"},
    {"a/trust.md", article("Trust", "It needs [[doubt]]. See [doubt](../b/doubt.md).",
                           "concepts: [trust, closeness]\n")},
    {"a/other.md", article("Other",
                           "## Part\n\nOne. Many say [@gaia2002] that *[[trust]]* and "
                           "closeness help. Two.\n\nAnd [[trust]] again.")},
    {"b/doubt.md", article("Doubt", "Trust, says @gaia2002, is [the answer](../a/trust.md).",
                           "concepts: [doubt]\n")},
    {"index.md", article("Welcome", "[[trust]]")}};

// "from#heading: sentence", one a line.
std::string mentions_of(const LinkedBase& base, const std::string& term) {
  std::string out;
  for (std::size_t i = 0; i < base.concepts.concepts.size(); ++i) {
    if (base.concepts.concepts[i].term != term) continue;
    for (const Mention& mention : base.links.mentions[i])
      out += base.library.article(mention.article).path + "#" + mention.fragment +
             (mention.is_automatic ? "~ " : ": ") + show(mention.sentence) + "\n";
  }
  return out;
}

std::string backlinks_of(const LinkedBase& base, const std::string& path) {
  std::string out;
  for (const Backlink& link : base.links.backlinks[find_article(base.library, path).index]) {
    out += base.library.article(link.mention.article).path + " {";
    for (const ConceptId id : link.concepts) out += " " + base.concepts[id].term;
    out += " }: " + show(link.mention.sentence) + "\n";
  }
  return out;
}

TEST_CASE("a concept knows its first mention in each article, with the sentence") {
  const LinkedBase base = link_base(small);
  CHECK(mentions_of(base, "trust") ==
        "b/doubt.md#~ [Trust], says Gaia (2002), is the answer.\n"
        "a/other.md#part: Many say that [trust] and closeness help.\n");
  CHECK(mentions_of(base, "doubt") == "a/trust.md#: It needs [doubt].\n");
}

TEST_CASE(
    "an article knows who links to it or to its concepts, once each, in the order of the book") {
  const LinkedBase base = link_base(small);
  CHECK(backlinks_of(base, "a/trust.md") ==
        "b/doubt.md { trust }: Trust, says Gaia (2002), is [the answer].\n"
        "a/other.md { trust closeness }: Many say that [trust] and closeness help.\n");
  CHECK(backlinks_of(base, "b/doubt.md") == "a/trust.md { doubt }: See [doubt].\n");
  CHECK(backlinks_of(base, "a/other.md") == "");
}

TEST_CASE("a work knows where it is cited, and links between pages are counted") {
  const LinkedBase base = link_base(small);
  REQUIRE(base.links.work_uses.size() == 1);
  REQUIRE(base.links.work_uses[0].size() == 2);
  CHECK(base.library.article(base.links.work_uses[0][1].article).path == "a/other.md");
  CHECK(base.links.work_uses[0][1].fragment == "part");
  CHECK(base.links.link_count == 7);
}

TEST_CASE("a long sentence is shortened around its mention") {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "word ";
  const LinkedBase base = link_base({{"a.md", words + "[[b]] " + words + "."}, {"b.md", "# B"}});
  const std::string sentence =
      show(base.links.backlinks[find_article(base.library, "b.md").index][0].mention.sentence);
  CHECK(sentence.starts_with("… word word"));
  CHECK(sentence.ends_with("word word …"));
  CHECK(sentence.size() < 250);
  CHECK(sentence.find(" [B] ") != std::string::npos);
}

std::string related_to(const LinkedBase& base, const std::string& path) {
  std::string out;
  for (const RelatedArticle& item : base.links.related[find_article(base.library, path).index]) {
    out += base.library.article(item.article).path;
    for (const ConceptId id : item.shared) out += " " + base.concepts[id].term;
    out += std::string(item.links_here ? " <" : "") + (item.is_linked ? " >" : "") + "\n";
  }
  return out;
}

TEST_CASE("articles are related by the concepts that they share, rare ones first, and by links") {
  Texts texts = {{"rare.md", article("Rare", "x", "concepts: [awe]\n")},
                 {"often.md", article("Often", "x", "concepts: [talk]\n")},
                 {"me.md", article("Me", "We talk in awe.")},
                 {"alone.md", article("Alone", "x")}};
  for (int i = 0; i < 8; ++i)
    texts["t" + std::to_string(i) + ".md"] = article("T" + std::to_string(i), "We talk.");
  const LinkedBase base = link_base(texts);
  CHECK(related_to(base, "me.md").starts_with("rare.md awe >\noften.md talk >\n"));
  CHECK(base.links.related[find_article(base.library, "me.md").index].size() == 6);
  CHECK(related_to(base, "alone.md") == "");
  CHECK(related_to(base, "rare.md") == "me.md awe <\n");
}

TEST_CASE("a concept that nearly all articles use ties no two of them together") {
  Texts texts = {{"talk.md", article("Talk", "x", "concepts: [talk]\n")}};
  for (int i = 0; i < 200; ++i)
    texts["t" + std::to_string(i) + ".md"] = article("T" + std::to_string(i), "We talk.");
  CHECK(related_to(link_base(texts), "t7.md") == "talk.md >\n");
  texts.erase("t8.md");
  CHECK(related_to(link_base(texts), "t7.md").starts_with("talk.md talk >\n"));
}

// Small bases of every shape: rings, stars, pairs, with and without concepts.
std::vector<Texts> many_bases() {
  std::vector<Texts> bases = {small};
  for (int count = 1; count <= 6; ++count) {
    for (int step = 1; step <= 3; ++step) {
      Texts texts;
      for (int i = 0; i < count; ++i) {
        const std::string next = std::to_string((i + step) % count);
        texts["s" + std::to_string(i % 2) + "/n" + std::to_string(i) + ".md"] =
            article("N" + std::to_string(i),
                    "Idea" + next + " is here, [[idea" + next + "]] and [[n" + next +
                        "]].\n\n## Part\n\nMore idea0 and [[n0]].",
                    "concepts: [idea" + std::to_string(i) + "]\n");
      }
      bases.push_back(std::move(texts));
    }
  }
  return bases;
}

TEST_CASE("backlinks and mentions are exactly the inverse of links") {
  for (const Texts& texts : many_bases()) {
    const LinkedBase base = link_base(texts);
    std::set<std::pair<std::size_t, std::size_t>> forward, backward, used, mentioned;
    for (std::size_t from = 0; from < base.links.articles.size(); ++from) {
      for (const Target& target : base.links.articles[from].targets) {
        if (const auto* to = std::get_if<ArticleTarget>(&target); to && to->id.index != from)
          forward.emplace(from, to->id.index);
        if (const auto* to = std::get_if<ConceptTarget>(&target)) {
          used.emplace(from, to->id.index);
          const std::size_t home = base.concepts[to->id].home.index;
          if (home != from) forward.emplace(from, home);
        }
      }
    }
    for (std::size_t to = 0; to < base.links.backlinks.size(); ++to)
      for (const Backlink& link : base.links.backlinks[to])
        CHECK(backward.emplace(link.mention.article.index, to).second);  // once each
    for (std::size_t to = 0; to < base.links.mentions.size(); ++to)
      for (const Mention& mention : base.links.mentions[to])
        CHECK(mentioned.emplace(mention.article.index, to).second);
    CHECK(forward == backward);
    CHECK(used == mentioned);
  }
}

TEST_CASE("one thread finds what eight find") {
  const auto dump = [](const LinkedBase& base) {
    std::string out = base.faults();
    for (const Article& article : base.library.articles)
      out += article.path + "\n" + links_of(base, article.path) + backlinks_of(base, article.path) +
             related_to(base, article.path);
    for (const Concept& item : base.concepts.concepts) out += mentions_of(base, item.term);
    return out;
  };
  for (const Texts& texts : many_bases())
    CHECK(dump(link_base(texts, 1)) == dump(link_base(texts, 8)));
}

}  // namespace
}  // namespace kindred
