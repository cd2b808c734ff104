#include "markup/html_writer.h"

#include <string>

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "base/source.h"
#include "markdown/parse.h"

using namespace kindred;

namespace {

// The document of `text` in one dialect; every link leads to `#link-N`, every image to
// `image-N.png`.
std::string render(const std::string& text, Dialect dialect, bool in_sections = false,
                   bool notes_after_block = true) {
  Sources sources;
  Diagnostics diagnostics;
  const Document document = parse_markdown(sources.add("a.md", text), 0, {}, diagnostics);
  HtmlOptions options;
  options.dialect = dialect;
  options.in_sections = in_sections;
  options.notes_after_block = notes_after_block;
  options.link = [](std::size_t link) {
    return LinkMarkup{"#link-" + std::to_string(link), "term", "t.x", true};
  };
  options.image = [](std::size_t image) {
    return ImageMarkup{"image-" + std::to_string(image) + ".png", 40, 30};
  };
  options.citation = [](std::size_t) {
    return CitationMarkup{true, {{"see", "", "Gaia, 2002", "#ref.gaia", "c.gaia.1", "ref.gaia"}}};
  };
  options.word = [](const char* key) { return std::string("[") + key + "]"; };
  return render_html(document, options);
}

std::string html(const std::string& text) { return render(text, Dialect::Html5); }
std::string xhtml(const std::string& text) { return render(text, Dialect::Xhtml); }

}  // namespace

TEST_CASE("text is escaped in both dialects") {
  CHECK(html("a < b & c") == "<p>a &lt; b &amp; c</p>\n");
  CHECK(xhtml("`<script>`") == "<p><code>&lt;script&gt;</code></p>\n");
}

TEST_CASE("void elements are closed in XHTML and bare in HTML5") {
  CHECK(html("***") == "<hr>\n");
  CHECK(xhtml("***") == "<hr/>\n");
  CHECK(html("a\\\nb") == "<p>a<br>b</p>\n");
  CHECK(xhtml("a\\\nb") == "<p>a<br/>b</p>\n");
}

TEST_CASE("a heading of a site leads to itself, and is heard once") {
  CHECK(html("## Warm *words*") ==
        "<h2 id=\"warm-words\"><a class=\"anchor\" href=\"#warm-words\" "
        "aria-hidden=\"true\" tabindex=\"-1\">§</a>Warm <em>words</em></h2>\n");
}

TEST_CASE("in a book the section carries the id, and sections nest by level") {
  CHECK(render("## A\n\nx\n\n### B\n\n## C\n", Dialect::Xhtml, true) ==
        "<section id=\"a\">\n<h2>A</h2>\n<p>x</p>\n<section id=\"b\">\n<h3>B</h3>\n</section>\n"
        "</section>\n<section id=\"c\">\n<h2>C</h2>\n</section>\n");
}

TEST_CASE("a heading inside something else, a note or a list, begins no section") {
  for (const std::string& text : {std::string("x[^n]\n\n[^n]: a\n\n    ## H\n\n    b\n"),
                                  std::string("- ## H\n"), std::string("<div>\n\n## H\n</div>\n")})
    for (const bool notes_after_block : {true, false}) {
      const std::string out = render(text, Dialect::Xhtml, true, notes_after_block);
      CHECK(out.find("<section") == std::string::npos);
      CHECK(out.find("<h2 id=\"h\">H</h2>") != std::string::npos);
    }
}

TEST_CASE("a link has a preview on the site and a glossary role in the book") {
  CHECK(html("[x](y.md)") == "<p><a class=\"term\" href=\"#link-0\" data-peek=\"t.x\">x</a></p>\n");
  CHECK(xhtml("[x](y.md)") ==
        "<p><a class=\"term\" href=\"#link-0\" epub:type=\"glossref\" "
        "role=\"doc-glossref\">x</a></p>\n");
}

TEST_CASE("a citation stands in parentheses, with its prefix before the link") {
  CHECK(html("So [see @gaia].") ==
        "<p>So (see <a class=\"cite\" id=\"c.gaia.1\" href=\"#ref.gaia\" "
        "data-peek=\"ref.gaia\">Gaia, 2002</a>).</p>\n");
}

TEST_CASE("a note follows the block of its marker, and leads back") {
  CHECK(html("One[^n].\n\nTwo.\n\n[^n]: Deep.\n") ==
        "<p>One<a class=\"nref\" id=\"mark.1\" href=\"#note.1\" role=\"doc-noteref\" "
        "aria-label=\"[note]\">1</a>.</p>\n<div class=\"notes\"><aside class=\"note\" "
        "id=\"note.1\" role=\"doc-footnote\"><a class=\"num\" href=\"#mark.1\" "
        "role=\"doc-backlink\" aria-label=\"[back-to-text]\">1</a><p>Deep.</p>\n</aside>\n"
        "</div>\n<p>Two.</p>\n");
}

TEST_CASE("in a book the number leads the text of the note, and markers have no child elements") {
  CHECK(xhtml("One[^n].\n\n[^n]: Deep.\n") ==
        "<p>One<a class=\"noteref\" id=\"mark.1\" href=\"#note.1\" epub:type=\"noteref\" "
        "role=\"doc-noteref\">1</a>.</p>\n<aside class=\"note\" id=\"note.1\" "
        "epub:type=\"footnote\" role=\"doc-footnote\"><p><a class=\"num\" href=\"#mark.1\" "
        "role=\"doc-backlink\" aria-label=\"[back-to-text]\">1</a> Deep.</p></aside>\n");
}

TEST_CASE("a second marker of one note has an id of its own") {
  const std::string out = html("A[^n] b[^n].\n\n[^n]: x\n");
  CHECK(out.find("id=\"mark.1\"") != std::string::npos);
  CHECK(out.find("id=\"mark.1.2\"") != std::string::npos);
  CHECK(out.find("<aside") == out.rfind("<aside"));
}

TEST_CASE("an exercise is a section named by its heading") {
  CHECK(html("> [!try] Three lines\n> Go.") ==
        "<section class=\"exercise\" aria-labelledby=\"try.1\"><p class=\"label\">[callout-try]</p>"
        "<h2 id=\"try.1\">Three lines</h2>\n<p>Go.</p>\n</section>\n");
}

TEST_CASE("a definition with a title is a list of one term") {
  CHECK(html("> [!definition] trust\n> Relying.") ==
        "<div class=\"definition\"><p class=\"label\">[callout-definition]</p><dl><dt>"
        "<dfn>trust</dfn></dt><dd><p>Relying.</p>\n</dd></dl></div>\n");
}

TEST_CASE("the turns of a dialogue tell speakers apart in the order they first speak") {
  CHECK(html("> [!dialogue] At noon\n> **Ana:** Hi.\n> **Bo:** Hm.\n> **Ana:** Well.") ==
        "<figure class=\"exchange\"><figcaption>At noon</figcaption>"
        "<div class=\"turn a\"><p class=\"speaker\">Ana</p><div "
        "class=\"words\"><p>Hi.</p>\n</div></div>\n"
        "<div class=\"turn b\"><p class=\"speaker\">Bo</p><div "
        "class=\"words\"><p>Hm.</p>\n</div></div>\n"
        "<div class=\"turn a\"><p class=\"speaker\">Ana</p><div "
        "class=\"words\"><p>Well.</p>\n</div></div>\n</figure>\n");
}

TEST_CASE("a table tells each cell its column on the site") {
  const std::string out = html("| A | B |\n|---|--:|\n| x | y |\n");
  CHECK(out.find("<th scope=\"col\">A</th>") != std::string::npos);
  CHECK(out.find("<td class=\"end\" data-label=\"B\">y</td>") != std::string::npos);
}

TEST_CASE("a table too wide for a small page is written row by row in the book") {
  const std::string text = "| A | B | C |  |\n|-|-|-|-|\n| a | *b* |  | d |\n";
  CHECK(xhtml(text) ==
        "<div class=\"table cards\">\n<div class=\"card\"><p class=\"title\">a</p>"
        "<p class=\"tie\"><span class=\"label\">B:</span> <em>b</em></p>"
        "<p class=\"tie\">d</p></div></div>\n");
  CHECK(html(text).find("<div class=\"table wide\"><table>") != std::string::npos);
  // A mark of a note may stand on a page once only.
  CHECK(xhtml("| A[^n] | B | C | D |\n|-|-|-|-|\n| a | b | c | d |\n\n[^n]: N\n").find("<table>") !=
        std::string::npos);
}

TEST_CASE("a first column without a heading holds the headings of the rows") {
  const std::string out = xhtml("|  | B |\n|---|---|\n| x | y |\n");
  CHECK(out.find("<tr><td></td><th scope=\"col\">B</th></tr>") != std::string::npos);
  CHECK(out.find("<th scope=\"row\">x</th>") != std::string::npos);
}

TEST_CASE("a task is a mark with a name, never a form control") {
  const std::string out = xhtml("- [x] done\n- [ ] open\n");
  CHECK(out.find("aria-label=\"[task-done]\">☑</span>") != std::string::npos);
  CHECK(out.find("aria-label=\"[task-open]\">☐</span>") != std::string::npos);
  CHECK(out.find("<input") == std::string::npos);
}

TEST_CASE("a figure has its caption and the size of its image") {
  CHECK(
      html("![a cup](cup.png \"Two cups\")") ==
      "<figure class=\"figure\"><img src=\"image-0.png\" alt=\"a cup\" width=\"40\" height=\"30\" "
      "loading=\"lazy\"><figcaption>Two cups</figcaption></figure>\n");
}
