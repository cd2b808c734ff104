#include "bibliography/reference.h"

#include <fstream>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "bibliography/locator.h"
#include "bibliography/read_bibliography.h"

namespace kindred {
namespace {

Bibliography read(std::string text) {
  Sources sources;
  Diagnostics diagnostics;
  Bibliography result = read_bibliography(sources.add("r.bib", std::move(text)), diagnostics);
  INFO((diagnostics.all().empty() ? "" : diagnostics.all()[0].message));
  CHECK(diagnostics.all().empty());
  return result;
}

// The reference of the first entry, italics between asterisks.
std::string shown(const Bibliography& bibliography, WorkId id) {
  std::string text;
  for (const ReferenceRun& run : make_reference(bibliography, id))
    text += run.is_italic ? "*" + run.text + "*" : run.text;
  return text;
}

std::string reference(const std::string& entry) { return shown(read(entry), WorkId(0)); }

std::string label_of(const Bibliography& bibliography, WorkId id) {
  const CitationLabel label = make_citation_label(bibliography, id);
  const std::string face = label.is_title ? "*" : label.is_quoted_title ? "\"" : "";
  return face + label.authors + face + ", " + label.year;
}

// The labels of all works, in the order of the reference list.
std::string labels(const std::string& entries) {
  const Bibliography bibliography = read(entries);
  std::string text;
  for (std::size_t i = 0; i < bibliography.works.size(); ++i)
    text += (i > 0 ? "; " : "") + label_of(bibliography, WorkId(i));
  return text;
}

std::string with_authors(const std::string& authors) {
  return "@misc{a, title={T}, year=2000, author={" + authors + "}}";
}

std::string read_content() {
  std::ifstream file(KINDRED_SOURCE_DIR "/content/references.bib", std::ios::binary);
  REQUIRE(file.good());
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("a citation names one or two people, or the first of more") {
  CHECK(labels(with_authors("Gaia, A. C.")) == "Gaia, 2000");
  CHECK(labels(with_authors("Reis, H. and Shaver, P.")) == "Reis & Shaver, 2000");
  CHECK(labels(with_authors("One, A. and Two, B. and Three, C.")) == "One et al., 2000");
  CHECK(labels(with_authors("One, A. and others")) == "One et al., 2000");
  CHECK(labels(with_authors("{World Health Organization}")) == "World Health Organization, 2000");
  CHECK(labels(with_authors("de la Cruz, Juan")) == "de la Cruz, 2000");
  const Bibliography pair = read(with_authors("Reis, H. and Shaver, P."));
  CHECK(make_citation_label(pair, WorkId(0)).narrative_authors == "Reis and Shaver");
  CHECK(labels("@collection{a, title={T}, editor={Ed, A.}, year=1999}") == "Ed, 1999");
}

TEST_CASE("a work that nobody signed is cited by its title") {
  CHECK(labels("@book{a, title={Short Title: And More}, year=1999}") == "*Short Title*, 1999");
  CHECK(labels("@online{a, title={What is intimacy?}}") == "*What is intimacy?*, n.d.");
  CHECK(labels("@article{a, title={A Piece}}") == "\"A Piece\", n.d.");
  CHECK(labels("@misc{a, title={[Speech at a forum: one]}}") == "[Speech at a forum: one], n.d.");
  CHECK(labels("@book{a, title={One Two Three Four Five of the Six Seven Eight Nine Ten Eleven "
               "Twelve Thirteen}}") == "*One Two Three Four Five*, n.d.");
}

TEST_CASE("years are told as far as they are known") {
  CHECK(labels("@misc{a, title={T}, author={A, B}, date={2001/2003}}") == "A, 2001–2003");
  CHECK(labels("@misc{a, title={T}, author={A, B}, date={1900~}}") == "A, ca. 1900");
  CHECK(labels("@misc{a, title={T}, author={A, B}, year={in press}}") == "A, in press");
  CHECK(labels("@misc{a, title={T}, author={A, B}, date={2022-12-05}}") == "A, 2022");
  CHECK(labels("@book{a, title={T}, author={A, B}, date={1953}, origdate={1900}}") ==
        "A, 1900/1953");
  CHECK(labels("@book{a, title={T}, author={A, B}, date={-0043}}") == "A, 44 B.C.E.");
}

TEST_CASE("works that would read alike get letters in the order of their titles") {
  CHECK(labels("@misc{x, title={The Beta}, author={A, B}, year=2000}"
               "@misc{y, title={Alpha}, author={A, B}, year=2000}"
               "@misc{z, title={Gamma}, author={A, B}, year=2001}") ==
        "A, 2000a; A, 2000b; A, 2001");
  CHECK(labels("@misc{x, title={Two}, author={A, B}}@misc{y, title={One}, author={A, B}}") ==
        "A, n.d.-a; A, n.d.-b");
  const Bibliography two = read(
      "@online{x, title={Two}, author={A, B}, date={2020-05-01}}"
      "@online{y, title={One}, author={A, B}, date={2020-06-01}}");
  CHECK(shown(two, WorkId(0)) == "A, B. (2020a, June 1). *One*.");
}

TEST_CASE("different people of one family name are told apart by initials") {
  CHECK(labels("@misc{x, title={T}, author={Taylor, Jane}, year=2000}"
               "@misc{y, title={T}, author={Taylor, Paul and Neil, A.}, year=2001}"
               "@misc{z, title={T}, author={Gaia, A.}, year=2002}"
               "@misc{w, title={U}, author={Gaia, A. C.}, year=2003}") ==
        "Gaia, 2002; Gaia, 2003; J. Taylor, 2000; P. Taylor & Neil, 2001");
}

TEST_CASE("as many names are written as tell two works of one year apart") {
  CHECK(labels(
            "@misc{x, title={T}, author={K, A. and B, A. and M, A. and N, A. and O, A.}, year=2000}"
            "@misc{y, title={T}, author={K, A. and B, A. and P, A. and Q, A.}, year=2000}"
            "@misc{z, title={T}, author={K, A. and B, A. and S, A.}, year=2000}"
            "@misc{w, title={T}, author={K, A. and B, A. and S, A.}, year=2001}") ==
        "K, B, M, et al., 2000; K, B, P, & Q, 2000; K, B, & S, 2000; K et al., 2001");
}

TEST_CASE("the reference list is ordered by people, year and title") {
  const Bibliography bibliography = read(
      "@misc{e, title={The Zebra}, author={Brown, A.}, year=2000}"
      "@misc{d, title={A Yak}, author={Brown, A.}, year=2000}"
      "@misc{c, title={X}, author={Brown, A.}, year=1999}"
      "@misc{b, title={X}, author={Brown, A.}}"
      "@misc{f, title={X}, author={Brown, A. and Able, B.}, year=1990}"
      "@misc{h, title={The Cat}}"
      "@misc{g, title={X}, author={Browning, A.}, year=1980}"
      "@misc{a, title={X}, author={{\\'A}lvarez, A.}, year=2020}");
  std::string keys;
  for (const Work& work : bibliography.works) keys += work.key;
  CHECK(keys == "abcdefgh");
  std::string by_title;
  for (const Work& work :
       read("@misc{b, title={A Cat}} @misc{c, title={An Owl}} @misc{a, title={The Ant}}").works)
    by_title += work.key;
  CHECK(by_title == "abc");
  CHECK(bibliography.find("d")->index == 3);
  CHECK_FALSE(bibliography.find("D").has_value());
}

TEST_CASE("each type of work has the form of its APA reference") {
  CHECK(reference("@article{a, author={Gaia, A. C.}, year=2002, title={On it: A review}, "
                  "journal={Review}, volume=77, number={3/4}, pages={151--170}}") ==
        "Gaia, A. C. (2002). On it: A review. *Review, 77*(3/4), 151–170.");
  CHECK(reference("@article{a, author={Guo, J.}, year=2021, title={T?}, journal={J}, volume=168, "
                  "eid={110369}, doi={10.1016/j.paid.2020.110369}}") ==
        "Guo, J. (2021). T? *J, 168*, Article 110369. "
        "https://doi.org/10.1016/j.paid.2020.110369");
  CHECK(reference("@book{a, author={Brehm, Sharon S.}, year=2008, title={Intimate}, edition=5, "
                  "volume=2, publisher={McGraw}}") ==
        "Brehm, S. S. (2008). *Intimate* (5th ed., Vol. 2). McGraw.");
  CHECK(reference("@book{a, author={Freud, S.}, translator={Strachey, James}, year=1953, "
                  "origdate=1900, title={Dreams}, publisher={Hogarth}}") ==
        "Freud, S. (1953). *Dreams* (J. Strachey, Trans.). Hogarth. "
        "(Original work published 1900)");
  CHECK(reference("@incollection{a, author={Papouchis, N.}, title={P}, booktitle={Intimacy}, "
                  "editor={Fisher, Martin and Stricker, G.}, publisher={Plenum}, year=1982, "
                  "pages={347-370}, edition={Second}}") ==
        "Papouchis, N. (1982). P. In M. Fisher & G. Stricker (Eds.), *Intimacy* (2nd ed., pp. "
        "347–370). Plenum.");
  CHECK(reference("@inbook{a, author={One, A.}, title={P}, booktitle={B}, year=1982, pages=7}") ==
        "One, A. (1982). P. In *B* (p. 7).");
  CHECK(reference("@collection{a, editor={Paludi, M. A.}, title={Love}, volumes=4, year=2012, "
                  "publisher={Praeger}}") ==
        "Paludi, M. A. (Ed.). (2012). *Love* (Vols. 1–4). Praeger.");
  CHECK(reference("@collection{a, editor={A, B. and C, D.}, title={Love}, year=2012}") ==
        "A, B., & C, D. (Eds.). (2012). *Love*.");
  CHECK(reference("@techreport{a, author={{WHO}}, title={R}, number=12, institution={WHO}, "
                  "year=2020, url={https://who.int/r}}") ==
        "WHO. (2020). *R* (Report No. 12). https://who.int/r");
  CHECK(reference("@phdthesis{a, author={Doe, J.}, title={T}, school={Yale}, year=2020}") ==
        "Doe, J. (2020). *T* [Doctoral dissertation, Yale].");
  CHECK(reference("@online{a, author={Weiss, Robert}, title={U}, organization={PT}, "
                  "date={2022-12-05}, url={https://pt.com/a_b}}") ==
        "Weiss, R. (2022, December 5). *U*. PT. https://pt.com/a_b");
  CHECK(reference("@online{a, title={U}, organization={PT}, urldate={2022-12-05}, "
                  "url={https://pt.com}}") ==
        "*U*. (n.d.). PT. Retrieved December 5, 2022, from https://pt.com");
  CHECK(reference("@misc{a, author={Brooks, D.}, title={[Address]}, howpublished={Speech}, "
                  "date={2019-10-22}}") == "Brooks, D. (2019, October 22). [Address] [Speech].");
  CHECK(reference("@misc{a, author={Doe, J.}, title={T}, eprint={1234.5678}, "
                  "archiveprefix={arXiv}, year=2020}") ==
        "Doe, J. (2020). *T* (arXiv:1234.5678). arXiv. https://arxiv.org/abs/1234.5678");
  CHECK(reference("@article{a, author={Doe, J.}, title={T}, journaltitle={Times}, "
                  "entrysubtype={newspaper}, date={2020-03-04}, pages={A1}}") ==
        "Doe, J. (2020, March 4). T. *Times*, A1.");
}

TEST_CASE("names in a reference are inverted, with initials") {
  const auto people = [](const std::string& names) {
    const std::string text = reference(with_authors(names));
    return text.substr(0, text.find(" (2000)"));
  };
  CHECK(people("Jean-Philippe Laurenceau") == "Laurenceau, J.-P.");
  CHECK(people("J.R.R. Tolkien") == "Tolkien, J. R. R.");
  CHECK(people("Smith, AB") == "Smith, A. B.");
  CHECK(people("King, Jr., Martin Luther") == "King, M. L., Jr.");
  CHECK(people("van Beethoven, Ludwig") == "van Beethoven, L.");
  CHECK(people("{\\'E}mile Zola") == "Zola, É.");
  CHECK(people("One, A. and Two, B. and Three, C.") == "One, A., Two, B., & Three, C.");
  CHECK(people("{Group One} and {Group Two}") == "Group One & Group Two.");
  CHECK(people("Plato") == "Plato.");
  CHECK(people("Khalifian, C. E. and others") == "Khalifian, C. E., et al.");
  std::string many;
  for (int i = 0; i < 25; ++i)
    many += "N" + std::string(1, static_cast<char>('a' + i)) + ", A. and ";
  const std::string listed = people(many + "Last, Z.");
  CHECK(listed.find("Ns, A., … Last, Z.") != std::string::npos);
  CHECK(listed.find("Nt") == std::string::npos);
}

TEST_CASE("addresses are links and end the reference") {
  const Bibliography bibliography =
      read("@article{a, title={T}, doi={10.1/x<y>}, url={https://a.org}}");
  const auto runs = make_reference(bibliography, WorkId(0));
  CHECK(runs.back().text == "https://doi.org/10.1/x<y>");
  CHECK(runs.back().url == "https://doi.org/10.1/x%3Cy%3E");
  CHECK(runs.front().url.empty());
}

TEST_CASE("the bibliography of the knowledge base reads without a fault") {
  const Bibliography bibliography = read(read_content());
  CHECK(bibliography.works.size() >= 60);
  const auto look = [&](const char* key) { return shown(bibliography, *bibliography.find(key)); };
  CHECK(look("psychcentral-intimacy") ==
        "[Intimacy: definition, types, tips]. (n.d.). Psych Central. "
        "https://psychcentral.com/relationships/intimacy-definition-types-tips");
  CHECK(look("enotes-intimacy") == "*What is intimacy?* (n.d.). eNotes.");
  CHECK(look("thrive-intimacy") ==
        "*Does Your Relationship Have Emotional Intimacy?* (n.d.). Thrive Global Community. "
        "https://community.thriveglobal.com/does-your-relationship-have-emotional-intimacy/");
  CHECK(look("price-intimacy") ==
        "Price, A. A. (n.d.). *Emotional Intimacy*. https://amberaprice.com/emotional-intimacy/");
  CHECK(look("weiss-pt") ==
        "Weiss, R. (2022, December). *Understanding Relationship Intimacy*. Psychology Today. "
        "https://www.psychologytoday.com/us/blog/love-and-sex-in-the-digital-age/202212/"
        "understanding-relationship-intimacy");
}

TEST_CASE("every reference of the knowledge base is well set and every label is its own") {
  const Bibliography bibliography = read(read_content());
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < bibliography.works.size(); ++i) {
    const WorkId id(i);
    const std::string text = reference_text(bibliography, id);
    INFO(text);
    for (const char* slip : {"{", "}", "\\", "..", ",,", " .", " ,", "  ", "()", "--", "``", "?."})
      CHECK(text.find(slip) == std::string::npos);
    const auto runs = make_reference(bibliography, id);
    CHECK((text.back() == '.' || text.back() == '?' || !runs.back().url.empty()));
    for (const ReferenceRun& run : runs) CHECK_FALSE(run.text.empty());
    const CitationLabel label = make_citation_label(bibliography, id);
    CHECK_FALSE(label.authors.empty());
    CHECK_FALSE(label.year.empty());
    CHECK(++seen[label_of(bibliography, id)] == 1);
  }
}

TEST_CASE("in German the words around a work are German") {
  const auto german = [](const std::string& entry) {
    Bibliography bibliography = read(entry);
    bibliography.language = "de-AT";
    return bibliography;
  };
  CHECK(shown(german("@incollection{a, author={A, B.}, editor={C, D. and E, F.}, title={T},"
                     " booktitle={Buch}, edition={second}, volume={3}, pages={1-9},"
                     " publisher={Verlag}, year={2001}}"),
              WorkId(0)) ==
        "A, B. (2001). T. In D. C & F. E (Hrsg.), *Buch* (2. Aufl., Bd. 3, S. 1–9). Verlag.");
  CHECK(shown(german("@online{a, title={T}, url={https://example.org/}, urldate={2024-03-05}}"),
              WorkId(0)) == "*T*. (o. J.). Abgerufen am 5. März 2024, von https://example.org/");
  CHECK(shown(german("@phdthesis{a, author={A, B.}, title={T}, institution={Wien}, year={2001}}"),
              WorkId(0)) == "A, B. (2001). *T* [Dissertation, Wien].");
  CHECK(shown(german("@misc{a, author={A, B.}, title={T}, date={2022-12-05}}"), WorkId(0)) ==
        "A, B. (2022, 5. Dezember). *T*.");
  const Bibliography pair = german(with_authors("Reis, H. and Shaver, P."));
  CHECK(make_citation_label(pair, WorkId(0)).narrative_authors == "Reis und Shaver");
  CHECK(make_citation_label(pair, WorkId(0)).authors == "Reis & Shaver");
}

TEST_CASE("pages of a place in a work are worded in the language of the bibliography") {
  Bibliography bibliography;
  CHECK(locator_text(bibliography, "S. 3-4") == "S. 3-4");
  bibliography.language = "de";
  CHECK(locator_text(bibliography, "3") == "S. 3");
  CHECK(locator_text(bibliography, "S. 3-4") == "S. 3–4");
  CHECK(locator_text(bibliography, "Tafel 3-4") == "Tafel 3-4");
}

}  // namespace kindred
