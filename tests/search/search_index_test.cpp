#include "search/search_index.h"

#include <catch2/catch.hpp>

#include "support/site_fixture.h"

using namespace kindred;

TEST_CASE("the index is one script with every passage, concept and work") {
  const PlannedSite planned = plan_from({
      {"kindred.toml", "title = \"T\"\n[[section]]\nid = \"s\"\ntitle = \"Sec\"\n"},
      {"references.bib", "@book{k, author = {Gaia, Ann}, title = {On Trust}, year = 2002}\n"},
      {"s/a.md",
       "---\ntitle: A \"q\"\nsummary: Sum.\nkeywords: [other]\nconcepts:\n  - term: trust\n"
       "    aliases: [faith]\n    definition: Def.\n---\nIntro </script>.\n\n## Head\n\nText "
       "*here*.\n"},
  });
  CHECK(render_search_index(planned.site, {3}) ==
        "kindredSearch({\"version\":1,\"documents\":["
        "{\"t\":\"A \\\"q\\\"\",\"u\":\"s/a.html\",\"k\":\"article\",\"s\":\"Sec\","
        "\"x\":\"Sum. Intro .\",\"w\":\"other\",\"c\":3},\n"
        "{\"t\":\"A \\\"q\\\"\",\"h\":\"Head\",\"u\":\"s/a.html#head\",\"k\":\"article\","
        "\"s\":\"Sec\",\"x\":\"Text here.\",\"c\":3},\n"
        "{\"t\":\"Trust\",\"h\":\"faith\",\"u\":\"concepts/trust.html\",\"k\":\"concept\","
        "\"s\":\"Sec\",\"x\":\"Def.\",\"c\":3},\n"
        "{\"t\":\"Gaia, 2002\",\"u\":\"references.html#ref.k\",\"k\":\"work\","
        "\"x\":\"Gaia, A. (2002). On Trust.\"}]});\n");
}
