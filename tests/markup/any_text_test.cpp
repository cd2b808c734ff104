// Constructs thrown together at random, the same ones in each run: whatever meets, the writer comes
// to its end and what it wrote is well-formed.

#include <array>
#include <random>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "base/source.h"
#include "markdown/parse.h"
#include "markup/html_writer.h"
#include "support/xml_scan.h"

using namespace kindred;

namespace {

constexpr auto inline_texts = std::to_array<std::string_view>({
    "word",
    "**b**",
    "~~s~~",
    "`c`",
    "[a](b.md)",
    "[[b|x *y*]]",
    "[@k, p. 3]",
    "x[^1]",
    "y[^2]",
    "![alt](p.png)",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<h2>",
    "</h2>",
    "<section>",
    "<table><tr><td>",
    "</table>",
    "<ul><li>",
    "</ul>",
    "<dl><dt>",
    "<dd>",
    "</dl>",
    "<details>",
    "<summary>",
    "</details>",
    "<ruby>x<rt>y",
    "<br>",
    "<figcaption>",
    "<figure>",
    "</figure>",
    "<ol start=3>",
    "<pre>",
    "<caption>c",
    "<blockquote>",
    "&#xFFFE;",
    "&#1;",
    "\"q\"",
    "<",
    ">",
    "|",
    "{#id}",
    "<!-- c -->",
    "<svg><p>",
    "<a href=\"x.md\">",
    "</a>",
    "<col>",
    "[a [b](c)](d)",
});

constexpr auto block_texts = std::to_array<std::string_view>({
    "## H %",
    "### H % {#h}",
    "> [!note] %\n> %",
    "> [!try] %\n> %\n>\n> - %",
    "> [!dialogue] %\n> **A:** %\n>\n> ## %",
    "> [!definition] %\n> %",
    "> ## %\n> %",
    "- %\n- %",
    "1. %\n\n   ## %",
    "| % | b |\n|---|:-:|\n| % | % |",
    "```x\n%\n```",
    "%\n%",
    "- [ ] %",
    "***",
    "%\n===",
    "- > [!caution] %\n  > %\n  >\n  > > [!help] %\n  > > x",
    "[^1]: %\n\n    ## %\n\n    %",
    "[^2]: %\n\n    %\n\n    > [!try] %",
    "> [!try]\n> ## %\n> %[^2]",
    "<details>\n<summary>%</summary>\n\n%\n\n</details>",
    "<div>\n\n## %\n\n</div>",
    "<table>\n<tr>\n<td>\n\n%\n\n</td>\n</tr>\n</table>",
    "![%](p.png)",
});

class Texts {
 public:
  explicit Texts(unsigned seed) : random_(seed) {}

  std::string article() {
    std::string text;
    for (int i = 0; i < 12; ++i) text += block() + "\n\n";
    return text;
  }

 private:
  template <class List>
  std::string_view one_of(const List& list) {
    return list[random_() % list.size()];
  }
  std::string block() {
    std::string text;
    for (const char c : one_of(block_texts)) c == '%' ? text += words() : text += c;
    return text;
  }
  std::string words() {
    std::string text;
    for (auto count = random_() % 4 + 1; count > 0; --count)
      text += std::string(one_of(inline_texts)) + " ";
    return text;
  }

  std::minstd_rand random_;  // the standard says which numbers it gives
};

std::string render(const Document& document, Dialect dialect, bool notes_after_block) {
  HtmlOptions options;
  options.dialect = dialect;
  options.in_sections = true;
  options.notes_after_block = notes_after_block;
  options.link = [](std::size_t) { return LinkMarkup{"#l", "term", "", false}; };
  return render_html(document, options);
}

}  // namespace

TEST_CASE("whatever constructs meet, the writer's output is well-formed") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    const std::string text = Texts(seed).article();
    Sources sources;
    Diagnostics diagnostics;
    const Document document = parse_markdown(sources.add("a.md", text), 0, {}, diagnostics);
    for (const bool notes_after_block : {true, false}) {
      INFO(text);
      CHECK(scan_xml(render(document, Dialect::Xhtml, notes_after_block)).fault == "");
      CHECK(!render(document, Dialect::Html5, notes_after_block).empty());
    }
  }
}
