#include "bibliography/read_bibliography.h"

#include <catch2/catch.hpp>

#include "bibliography/latex_text.h"
#include "bibliography/name_list.h"
#include "bibliography/work_date.h"
#include "support/faults.h"

namespace kindred {
namespace {

struct Reading {
  Sources sources;
  Diagnostics diagnostics;
  Bibliography bibliography;

  explicit Reading(std::string text) {
    bibliography = read_bibliography(sources.add("references.bib", std::move(text)), diagnostics);
    diagnostics.sort();
  }

  const Work& work(const char* key) const {
    const auto id = bibliography.find(key);
    REQUIRE(id.has_value());
    return bibliography.works[id->index];
  }

  std::string keys() const {
    std::string shown;
    for (const Work& one : bibliography.works) shown += one.key + ";";
    return shown;
  }

  std::string faults() const { return list_marked_faults(diagnostics); }
};

// "given|prefix|family|suffix;", a literal name in angle brackets.
std::string names(std::string_view latex) {
  std::string shown;
  const NameList list = parse_names(latex);
  for (const PersonName& name : list.names)
    shown += name.is_literal
                 ? "<" + name.family + ">;"
                 : name.given + "|" + name.prefix + "|" + name.family + "|" + name.suffix + ";";
  return list.has_more ? shown + "more" : shown;
}

std::string date(std::string_view text) {
  const auto parsed = parse_date(text);
  if (!parsed) return "none";
  std::string shown = std::to_string(parsed->year);
  if (parsed->month > 0) shown += "-" + std::to_string(parsed->month);
  if (parsed->day > 0) shown += "-" + std::to_string(parsed->day);
  if (parsed->end_year) shown += "/" + std::to_string(*parsed->end_year);
  return parsed->is_circa ? shown + "~" : shown;
}

}  // namespace

TEST_CASE("an entry is read with its names, title, date and fields") {
  const Reading reading(R"(
@Article{reis1988,
  Author  = {Reis, Harry T. and Shaver, Phillip},
  title   = "Intimacy as an {Interpersonal} Process",
  journal = {Handbook},
  year    = 1988,
  month   = dec,
  pages   = {367--389},
  doi     = {https://doi.org/10.1037/abc_1},
  note    = {for editors},
}
)");
  CHECK(reading.faults().empty());
  const Work& work = reading.work("reis1988");
  CHECK(work.type == WorkType::Article);
  CHECK(work.entry_type == "article");
  CHECK(work.authors.size() == 2);
  CHECK(work.title == "Intimacy as an Interpersonal Process");
  REQUIRE(work.date.has_value());
  CHECK(work.date->year == 1988);
  CHECK(work.date->month == 12);
  const std::vector<std::pair<std::string, std::string>> fields = {
      {"doi", "10.1037/abc_1"}, {"journaltitle", "Handbook"}, {"pages", "367–389"}};
  CHECK(work.fields == fields);
  CHECK(work.field("note").empty());
  CHECK(work.key_span.text() == "reis1988");
  CHECK(work.span.text().substr(0, 9) == "@Article{");
  CHECK(work.span.text().substr(work.span.text().size() - 3) == ",\n}");
}

TEST_CASE("the syntax of BibTeX is read in all its forms") {
  const Reading reading(R"(Free text with an e-mail@address.org {and braces}.
% @article{commented, title={No}}
@comment{ @article{inside, title={No}} }
@preamble{"\newcommand{\x}{y}"}
@string{acm = "ACM" # { Press}}
@STRING(year1 = 1999)
@book(paren, title = {A) b}, publisher = acm # ", " # {N.Y.}, year = year1)
@misc{last-without-comma,title={T {"} q},date={2020}}
@misc{ spaced , title = "in {"}quotes{"} here" }
@misc { gap, title={x} }
)");
  CHECK(reading.faults().empty());
  CHECK(reading.keys() == "paren;spaced;last-without-comma;gap;");
  CHECK(reading.work("paren").field("publisher") == "ACM Press, N.Y.");
  CHECK(reading.work("paren").title == "A) b");
  CHECK(reading.work("paren").date->year == 1999);
  CHECK(reading.work("spaced").title == "in \"quotes\" here");
}

TEST_CASE("a broken entry is told at its place and the next one is read") {
  const auto check = [](const std::string& broken, const std::string& fault) {
    const Reading reading(broken + "\n@misc{good, title={G}}\n");
    CHECK(reading.faults() == fault);
    CHECK(reading.bibliography.find("good").has_value());
  };
  check("@book{a, title = {open", "bibliography/syntax 1:1 `@book{a` this entry is never closed\n");
  check("@book{a, title = \"open},",
        "bibliography/syntax 1:1 `@book{a` this entry is never closed\n");
  check("@book{a, title = {x},", "bibliography/syntax 1:1 `@book{a` this entry is never closed\n");
  check("@book{, title = {x}}", "bibliography/syntax 1:7 `,` this entry has no key\n");
  check("@book{title = {x}}", "bibliography/syntax 1:13 `=` this entry has no key\n");
  check("@book{a, title {x}}",
        "bibliography/syntax 1:16 `{` after the name of a field should be `=`\n");
  check("@book{a, = {x}}", "bibliography/syntax 1:10 `=` here should be the name of a field\n");
  check("@book{a, title = }",
        "bibliography/syntax 1:18 `}` here should be a text in braces, a number or a macro\n");
  check("@string{a {b}}",
        "bibliography/syntax 1:11 `{` a `@string` must be written as `name = {text}`\n");
  check("@comment{never closed", "");
}

TEST_CASE("a forgotten comma is told and the entry is kept") {
  const Reading reading("@book{a,\n  title = {é}\n  year = 2000\n}");
  CHECK(reading.faults() == "bibliography/syntax 2:14 `` there is no comma after this field\n");
  CHECK(reading.work("a").title == "é");
  CHECK(reading.work("a").date->year == 2000);
}

TEST_CASE("faults in entries are told and the rest of the entry stands") {
  const Reading reading(R"(@misc{a, title = {A}, year = {20x0}}
@misc{a, title = {Again}}
@bok{b, title = {B}}
@book{c, year = 1999, month = {Foo}}
@misc{d, title = {D}, title = {E}, doi = {nonsense}, url = {javascript:alert(1)}}
@misc{e, title = macro, urldate = {soon}, crossref = {nobody}}
)");
  CHECK(reading.faults() ==
        "bibliography/bad-field 1:30 `{20x0}` `20x0` is not a date\n"
        "bibliography/duplicate-key 2:7 `a` there are two entries with the key `a`\n"
        "bibliography/unknown-type 3:1 `@bok` there is no type of entry `@bok`\n"
        "bibliography/missing-field 4:7 `c` the entry `c` has no title\n"
        "bibliography/bad-field 4:31 `{Foo}` `Foo` is not a month\n"
        "bibliography/bad-field 5:23 `title` the field `title` is here twice\n"
        "bibliography/bad-field 5:42 `{nonsense}` `nonsense` is not a DOI\n"
        "bibliography/bad-field 5:60 `{javascript:alert(1)}` `javascript:alert(1)` is not an http "
        "or https address\n"
        "bibliography/bad-field 6:18 `macro` there is no macro `macro`\n"
        "bibliography/bad-field 6:35 `{soon}` `soon` is not a date\n"
        "bibliography/bad-field 6:54 `{nobody}` there is no entry `nobody`\n");
  CHECK(reading.work("a").title == "A");
  CHECK(reading.work("b").type == WorkType::Misc);
  CHECK(reading.work("d").title == "D");
  CHECK(reading.work("d").field("url").empty());
  CHECK(reading.diagnostics.all()[2].help[0] == "there is a type with a similar name: `@book`");
}

TEST_CASE("a field that is almost a known one is told, and foreign fields are not") {
  const Reading reading(R"(@book{a, auther = {A}, Titel = {B}, title = {T}, yaer = 2000,
  editora = {E}, eissn = {1}, bdsk-url-1 = {x}, date-added = {y}, mendeley-tags = {z}, day = 3}
)");
  CHECK(reading.faults() ==
        "bibliography/unknown-field 1:10 `auther` the field `auther` is not known and passed "
        "over\n"
        "bibliography/unknown-field 1:24 `Titel` the field `titel` is not known and passed over\n"
        "bibliography/unknown-field 1:50 `yaer` the field `yaer` is not known and passed over\n");
  CHECK(reading.diagnostics.all()[0].help[0] == "there is a field with a similar name: `author`");
}

TEST_CASE("an entry without its sign or type is told and read") {
  const Reading reading("book{a, title={A}}\nnotes {and} words\n@{b, title={B}}\n@ {c}\nbook{d}\n");
  CHECK(reading.faults() ==
        "bibliography/syntax 1:1 `book` this entry has no `@`\n"
        "bibliography/syntax 3:1 `@` this entry has no type\n");
  CHECK(reading.keys() == "a;b;");
}

TEST_CASE("LaTeX becomes plain text") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {R"(Schr\"odinger)", "Schrödinger"},
      {R"(Schr{\"o}dinger)", "Schrödinger"},
      {R"({\'E}mile \'{e} \' e)", "Émile é é"},
      {R"(\c{c}a \c c \v{s} \k{a} \H{o} \r{u} \d{h} \b{b} \u{g} \=a \.z)",
       "ça ç š ą ő ů ḥ ḇ ğ ā ż"},
      {R"(\'{\i} {\'\i} \"\i{} \i{} \j x)", "í í ï ı ȷx"},
      {R"(\ss\ \o\ {\O} \aa{} \AA \ae{} \L\l\ \OE\oe)", "ß ø Ø å Åæ Łł Œœ"},
      {R"(\^{\'e} \'{\^e})", "\xC3\xA9\xCC\x82 ế"},
      {R"(1--2 a---b ``q'' `r' it's~so)", "1–2 a—b “q” ‘r’ it’s so"},
      {R"(\& \% \$ \# \_ \{x\})", "& % $ # _ (x)"},
      {R"(\textit{Homo \emph{sapiens}} {\bf b} \textsc{C})", "Homo sapiens b C"},
      {R"(\href{http://x}{text} \url{http://y})", "text http://y"},
      {R"($\alpha$-test H$_2$O x^2)", "α-test H2O x^2"},
      {R"(\~{}user \^{})", "~user ^"},
      {R"(\LaTeX{} and \TeX)", "LaTeX and TeX"},
      {R"(a\\b\ c\,d\-e\/f)", "a b c def"},
      {R"(\unknown{kept} \unknown kept)", "kept kept"},
      {"  many\n\t spaces  ", "many spaces"},
      {"Rapolienė 日本", "Rapolienė 日本"},
      {"\\", ""},
      {"{{{", ""},
      {"}}}", ""},
      {"\\'", ""},
      {"\\href{open", ""},
  };
  for (const auto& [latex, text] : cases) CHECK(decode_latex(latex) == text);
}

TEST_CASE("addresses keep their characters") {
  CHECK(decode_verbatim(R"({https://a.org/x\_y\%20~z--q?a=1\&b})") ==
        "https://a.org/x_y%20~z--q?a=1&b");
  CHECK(decode_verbatim(R"(a\textasciitilde b)") == "a~ b");
}

TEST_CASE("names are split by the rules of BibTeX") {
  CHECK(names("Gaia, A. C.") == "A. C.||Gaia|;");
  CHECK(names("Harry T. Reis and Phillip Shaver") == "Harry T.||Reis|;Phillip||Shaver|;");
  CHECK(names("Ludwig van Beethoven") == "Ludwig|van|Beethoven|;");
  CHECK(names("van Beethoven, Ludwig") == "Ludwig|van|Beethoven|;");
  CHECK(names("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin") ==
        "Charles Louis Xavier Joseph|de la|Vallée Poussin|;");
  CHECK(names("King, Jr., Martin Luther") == "Martin Luther||King|Jr.;");
  CHECK(names("{World Health Organization}") == "<World Health Organization>;");
  CHECK(names("{Barnes and Noble} and {\\'E}mile Zola") == "<Barnes and Noble>;Émile||Zola|;");
  CHECK(names("{Ann} {Lee}") == "Ann||Lee|;");
  CHECK(names("Khalifian, C. E. and others") == "C. E.||Khalifian|;more");
  CHECK(names("Plato") == "||Plato|;");
  CHECK(names("family=Bach, given=Johann Sebastian, prefix=von") == "Johann Sebastian|von|Bach|;");
  CHECK(names("Levine, Suzanne Braun") == "Suzanne Braun||Levine|;");
  CHECK(names("{Mac Donald}, Ann") == "Ann||Mac Donald|;");
  CHECK(names("Anderson, Ann AND\n\tBrandt, B.") == "Ann||Anderson|;B.||Brandt|;");
  CHECK(names("") == "");
  CHECK(names("and and") == "");
  CHECK(names(", First") == "<First>;");
  CHECK(names("李 明") == "李||明|;");
}

TEST_CASE("dates are read as far as they are known") {
  CHECK(date("2022") == "2022");
  CHECK(date("2022-12") == "2022-12");
  CHECK(date("2022-12-05") == "2022-12-5");
  CHECK(date("2022-12-05T10:00:00Z") == "2022-12-5");
  CHECK(date("2001/2003") == "2001/2003");
  CHECK(date("2001-03/2001-05") == "2001-3");
  CHECK(date("2001--2003") == "2001/2003");
  CHECK(date("1999--00") == "1999/2000");
  CHECK(date("2021/..") == "2021");
  CHECK(date("2021/") == "2021");
  CHECK(date("2021~") == "2021~");
  CHECK(date("2021?") == "2021~");
  CHECK(date("c. 1900") == "1900~");
  CHECK(date("ca. 1900") == "1900~");
  CHECK(date("[1900]") == "1900");
  CHECK(date("199X") == "1990/1999");
  CHECK(date("2004-24") == "2004-24");
  CHECK(date("-0044") == "-44");
  for (const char* bad : {"", "x", "20", "2022-13", "2022-02-30", "2003/2001", "../2001", "99999",
                          "2022-1-1-1", "/", "--", "2022 12"})
    CHECK(date(bad) == "none");
}

TEST_CASE("months come from macros, names and numbers, with a day if it is there") {
  const auto month = [](const std::string& written) {
    const Reading reading("@misc{a, title={T}, year=2020, month=" + written + "}");
    const WorkDate date = *reading.work("a").date;
    return std::to_string(date.month) + "-" + std::to_string(date.day) +
           (reading.faults().empty() ? "" : "!");
  };
  CHECK(month("jan") == "1-0");
  CHECK(month("\"5~\" # dec") == "12-5");
  CHECK(month("{Sept.}") == "9-0");
  CHECK(month("{March}") == "3-0");
  CHECK(month("7") == "7-0");
  CHECK(month("{May 17}") == "5-17");
  CHECK(month("{13}") == "0-0!");
  CHECK(month("{February 30}") == "0-0!");
}

TEST_CASE("a year that is no year may still be known") {
  const Reading reading("@misc{a, title={A}, year={n.d.}}\n@misc{b, title={B}, year={in press}}");
  CHECK(reading.faults().empty());
  CHECK_FALSE(reading.work("a").date.has_value());
  CHECK(reading.work("b").field("pubstate") == "inpress");
}

TEST_CASE("the types of both dialects are known") {
  const auto type = [](const std::string& name) {
    const Reading reading("@" + name + "{a, title={T}, booktitle={B}}");
    CHECK(reading.faults().empty());
    return reading.work("a").type;
  };
  CHECK(type("PhDThesis") == WorkType::Thesis);
  CHECK(type("techreport") == WorkType::Report);
  CHECK(type("inproceedings") == WorkType::Chapter);
  CHECK(type("inbook") == WorkType::Chapter);
  CHECK(type("proceedings") == WorkType::Collection);
  CHECK(type("www") == WorkType::Online);
  CHECK(type("dataset") == WorkType::Misc);
  CHECK(Reading("@inbook{a, title={T}}").work("a").type == WorkType::Book);
}

TEST_CASE("an entry inherits from the one that it names") {
  const Reading reading(R"(
@incollection{part, title={Part}, author={One, A.}, crossref={whole}}
@collection{whole, title={Whole}, subtitle={All}, editor={Two, B.}, date={1990}, publisher={P}}
)");
  CHECK(reading.faults().empty());
  const Work& part = reading.work("part");
  CHECK(part.title == "Part");
  CHECK(part.field("booktitle") == "Whole: All");
  CHECK(part.editors.size() == 1);
  CHECK(part.date->year == 1990);
  CHECK(part.field("publisher") == "P");
}

TEST_CASE("no bibliography makes the reader crash or hang") {
  std::string unclosed, comments, deep(200000, '{'), doubling = "@string{a0 = {xxxxxxxxxx}}\n";
  for (int i = 0; i < 20000; ++i) unclosed += "@a{b" + std::to_string(i) + ",c={\n";
  for (int i = 0; i < 20000; ++i) comments += "@comment{\n";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "a" + std::to_string(i - 1);
    doubling += "@string{a" + std::to_string(i) + " = " + before + " # " + before + "}\n";
  }
  doubling += "@misc{x, title = a59}";
  std::string accents = "@misc{x, title={";
  for (int i = 0; i < 100000; ++i) accents += "\\'\\c";
  std::string fields = "@misc{x";
  for (int i = 0; i < 50000; ++i) fields += ",f" + std::to_string(i) + "=1";
  std::string people = "@misc{x, title={T}, author={";
  for (int i = 0; i < 50000; ++i) people += "a and ";
  for (const std::string& text : {unclosed,
                                  comments,
                                  "@misc{x, title={" + deep,
                                  doubling,
                                  accents + "e}}",
                                  fields + "}",
                                  people + "}}",
                                  std::string("@"),
                                  std::string("@a"),
                                  std::string("@a{"),
                                  std::string("@a{b"),
                                  std::string("@a{b,"),
                                  std::string("@a{b,c"),
                                  std::string("@a{b,c="),
                                  std::string("@a{b,c=\""),
                                  std::string("@string{"),
                                  std::string("%"),
                                  std::string("@{"),
                                  std::string("@a{b,c=d#"),
                                  std::string("@a(b)"),
                                  std::string("@\xC3{b}")}) {
    const Reading reading(text);
    CHECK(reading.bibliography.works.size() <= 1);
  }
}

TEST_CASE("a key without its comma is told as that, and stays known") {
  const Reading reading("@book{k2 author={B}}\n@book{k 3, title={T}}\n@book{k4, title={T} !\n}\n");
  CHECK(reading.faults().find("1:7 `k2` there is no comma behind the key `k2`") !=
        std::string::npos);
  CHECK(reading.faults().find("2:7 `k` there is no comma behind the key `k`") != std::string::npos);
  CHECK(reading.keys().empty());
  CHECK(reading.bibliography.broken_keys == std::set<std::string, std::less<>>{"k", "k2", "k4"});
  CHECK(Reading("@book{author = {B}}").bibliography.broken_keys.empty());
}

TEST_CASE("names that are hardly of one person are told") {
  const auto faults = [](const std::string& author) {
    return Reading("@book{k, title={T}, author={" + author + "}}").faults();
  };
  for (const char* author : {"A, B, C, D", "Martin Luther King Jr.", "Ann Bo and Henry Ford II"})
    CHECK(faults(author).find("is hardly the name of one person") != std::string::npos);
  for (const char* author : {"King, Jr., Martin Luther", "{A, B, C, D}", "Smith, Ann and Bo, Cy",
                             "family=Smith, given=Ann, prefix=von, suffix=Jr."})
    CHECK(faults(author) == "");
}

}  // namespace kindred
