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
                  "@book{bare, title={Nobody's Book}}\n"
                  "@book{reis86, author={Reis, H. and Shaver, P.}, title={B}, date={1986}}\n"
                  "@book{reis86a, author={Reis, H. and Shaver, P.}, title={A}, date={1986}}\n"),
      diagnostics);
  const Document document = parse_markdown(sources.add("a.md", text), 0, {}, diagnostics);
  const CitationReference& citation = document.citations.at(0);
  std::vector<std::optional<WorkId>> works;
  for (const CitationItem& item : citation.items) works.push_back(bibliography.find(item.key));
  const CitationMarkup markup =
      make_citation_markup(citation, works, bibliography, [](WorkId) { return CitationPlace{}; });
  std::string out = markup.has_parentheses ? "(" : "";
  for (const CitationPart& part : markup.parts) {
    if (&part != &markup.parts.front()) out += part.continues ? ", " : "; ";
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

TEST_CASE("works stand in the order of the reference list, except where the writer leads to one") {
  CHECK(word("[@reis; @many; @gaia]") == "(Gaia, 2002; Lau et al., 1998; Reis & Shaver, 1988)");
  CHECK(word("[see @reis; @many; see also @many; @gaia]") ==
        "(see |Reis & Shaver, 1988; Lau et al., 1998; see also |Lau et al., 1998; Gaia, 2002)");
  CHECK(word("Reis [-@reis; @nobody; @gaia]") == "(1988; @nobody; Gaia, 2002)");
}

TEST_CASE("several years of the same people follow one name") {
  CHECK(word("[@reis; @reis86; @reis86a; @gaia]") ==
        "(Gaia, 2002; Reis & Shaver, 1986a, 1986b, 1988)");
  CHECK(word("Reis and Shaver [-@reis86; -@reis]") == "(1986b, 1988)");
  // A page belongs to one of them, and so do words before it.
  CHECK(word("[@reis86, p. 4; @reis]") == "(Reis & Shaver, 1986b, p. 4; Reis & Shaver, 1988)");
  CHECK(word("[@reis86; see @reis]") == "(Reis & Shaver, 1986b; see |Reis & Shaver, 1988)");
}

TEST_CASE("a place in a work has the form of APA") {
  CHECK(word("[@gaia, 5]") == "(Gaia, 2002, p. 5)");
  CHECK(word("@gaia [3-4] says") == "Gaia (2002, pp. 3–4)");
  CHECK(word("[@gaia, 3, 7--9, for a list]") == "(Gaia, 2002, pp. 3, 7–9, for a list)");
  CHECK(word("[@gaia, pp. 33-35]") == "(Gaia, 2002, pp. 33–35)");
  CHECK(word("[@gaia, paras. 3-4; but not 5-6]") == "(Gaia, 2002, paras. 3–4; but not 5-6)");
  for (const char* const kept : {"p. 4", "chap. 2", "12 weeks on", "2020-05-01", "3rd ed.",
                                 "Table 2-1", "line 5a-b", "for the whole", "3, 4th of them"})
    CHECK(word(std::string("[@gaia, ") + kept + "]") == std::string("(Gaia, 2002, ") + kept + ")");
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
