#include "links/concept_scheme.h"

#include <catch2/catch.hpp>

#include "support/linked_base.h"

namespace kindred {
namespace {

LinkedBase scheme(const std::string& concepts) {
  return link_base({{"kindred.toml",
                     "title = \"T\"\n[[relation]]\nid = \"supports\"\nlabel = \"supports\"\n"
                     "inverse = \"is supported by\"\n"},
                    {"a.md", "---\ntitle: A\nconcepts:\n" + concepts + "---\n"}});
}

std::string names(const LinkedBase& base, const std::vector<ConceptId>& ids) {
  std::string out;
  for (const ConceptId id : ids) out += " " + base.concepts[id].term;
  return out;
}

// "term ^ broader v narrower ~ related (relation others)", one a line.
std::string dump(const LinkedBase& base) {
  std::string out;
  for (const Concept& item : base.concepts.concepts) {
    out += item.term;
    if (!item.broader.empty()) out += " ^" + names(base, item.broader);
    if (!item.narrower.empty()) out += " v" + names(base, item.narrower);
    if (!item.related.empty()) out += " ~" + names(base, item.related);
    for (const TypedRelation& relation : item.relations)
      out += " (" + relation.label + names(base, relation.others) + ")";
    out += "\n";
  }
  return out + base.faults();
}

TEST_CASE("every relation is held by both its ends") {
  CHECK(dump(scheme("  - term: closeness\n  - term: trust\n    broader: Closeness\n"
                    "    related: [doubt]\n    supports: [closeness]\n  - term: doubt\n"
                    "    related: [trust]\n")) ==
        "closeness v trust (is supported by trust)\ndoubt ~ trust\n"
        "trust ^ closeness ~ doubt (supports closeness)\n");
}

TEST_CASE("concepts are sorted by their folded terms, without diacritical marks") {
  CHECK(dump(scheme("  - term: zeal\n  - term: Äußerung\n  - term: awe\n")) ==
        "Äußerung\nawe\nzeal\n");
}

TEST_CASE("each ring of broader is told of once and broken") {
  const LinkedBase base = scheme(
      "  - term: a\n    broader: b\n  - term: b\n    broader: c\n  - term: c\n    broader: a\n");
  CHECK(dump(base) ==
        "a ^ b\nb ^ c v a\nc v b\n"
        "concept/broader-cycle a.md:9:14 `c` is, by way of `broader`, broader than itself\n");
}

TEST_CASE("a ring of ten thousand concepts is walked without a crash") {
  std::map<std::string, std::string> texts;
  for (int file = 0; file < 20; ++file) {
    std::string& text = texts["a" + std::to_string(file) + ".md"];
    text = "---\ntitle: A" + std::to_string(file) + "\nconcepts:\n";
    for (int i = file * 500; i < (file + 1) * 500; ++i)
      text += "  - term: t" + std::to_string(i) + "\n    broader: t" +
              std::to_string((i + 1) % 10'000) + "\n";
    text += "---\n";
  }
  CHECK(link_base(texts).diagnostics.all().size() == 1);
}

TEST_CASE("a second concept with a known name is told of at its place") {
  CHECK(scheme("  - term: trust\n  - term: reliance\n    aliases: [Trust]\n").faults() ==
        "concept/duplicate-term a.md:6:15 the alias `Trust` already belongs to the concept `trust` "
        "of `a.md`\n");
  CHECK(scheme("  - term: trust\n  - term: Trust\n").faults() ==
        "concept/duplicate-term a.md:5:11 the concept `Trust` is already explained in `a.md`\n");
}

}  // namespace
}  // namespace kindred
