#include "markup/citation_markup.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "base/source.h"
#include "bibliography/read_bibliography.h"
#include "markdown/parse.h"

using namespace kindred;

namespace {

// "(see |Gaia, 2002, p. 3; …)": the parts of the first citation of `text`, prefix and link parted
// by a bar.
std::string word(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const Bibliography bibliography = read_bibliography(
      sources.add("references.bib",
                  "@article{gaia, author={Gaia, A. C.}, title={On it}, journal={J}, date={2002}}\n"
                  "@book{reis, author={Reis, H. and Shaver, P.}, title={T}, date={1988}}\n"
                  "@book{many, author={Lau, J. and Barr, L. and Pie, P.}, title={U}, date={1998}}\n"
                  "@book{bare, title={Nobody's Book}}\n"),
      diagnostics);
  const Document document = parse_markdown(sources.add("a.md", text), 0, {}, diagnostics);
  const CitationReference& citation = document.citations.at(0);
  std::vector<std::optional<WorkId>> works;
  for (const CitationItem& item : citation.items) works.push_back(bibliography.find(item.key));
  const CitationMarkup markup =
      make_citation_markup(citation, works, bibliography, [](WorkId) { return CitationPlace{}; });
  std::string out = markup.has_parentheses ? "(" : "";
  for (const CitationPart& part : markup.parts) {
    if (&part != &markup.parts.front()) out += "; ";
    out += part.prefix.empty() ? "" : part.prefix + " |";
    out += part.title.empty() ? part.text : "<" + part.title + ">" + part.text;
  }
  return out + (markup.has_parentheses ? ")" : "");
}

}  // namespace

TEST_CASE("a citation in parentheses has author and year") {
  CHECK(word("[@gaia]") == "(Gaia, 2002)");
  CHECK(word("[@reis; see @many, p. 12]") == "(Reis & Shaver, 1988; see |Lau et al., 1998, p. 12)");
}

TEST_CASE("a citation in a sentence has its year in parentheses") {
  CHECK(word("@reis hold that") == "Reis and Shaver (1988)");
  CHECK(word("@gaia [p. 3] says") == "Gaia (2002, p. 3)");
}

TEST_CASE("an author that the sentence names already can be left out") {
  CHECK(word("Gaia says so [-@gaia, p. 4]") == "(2002, p. 4)");
}

TEST_CASE("a work without an author is cited by its title") {
  CHECK(word("[@bare]") == "(<Nobody’s Book>, n.d.)");
}

TEST_CASE("an unknown work is shown by its key") {
  CHECK(word("[@nobody, p. 1]") == "(@nobody, p. 1)");
}
