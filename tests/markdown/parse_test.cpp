#include "markdown/parse.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/parallel.h"
#include "markdown/dump.h"
#include "markdown/plain_text.h"
#include "markdown/walk.h"

using namespace kindred;

namespace {

struct Parsed {
  SourceFile file;
  Diagnostics diagnostics;
  Document document;

  explicit Parsed(std::string text, std::size_t begin = 0) : file("a.md", std::move(text)) {
    document = parse_markdown(file, begin, {}, diagnostics);
  }
};

std::string repeat(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// Blocks lie inside the blocks around them, inlines inside their block, one after the other.
void check_inside(const Inlines& inlines, const SourceSpan& outer) {
  std::size_t last = outer.begin;
  for (const Inline& one : inlines) {
    CHECK(one.span.begin >= last);
    CHECK(one.span.begin <= one.span.end);
    CHECK(one.span.end <= outer.end);
    last = one.span.end;
    if (const auto* emphasis = std::get_if<Emphasis>(&one.node))
      check_inside(emphasis->children, one.span);
    if (const auto* strong = std::get_if<Strong>(&one.node))
      check_inside(strong->children, one.span);
    if (const auto* struck = std::get_if<Strikethrough>(&one.node))
      check_inside(struck->children, one.span);
    if (const auto* link = std::get_if<Link>(&one.node)) check_inside(link->children, one.span);
  }
}

void check_inside(const Blocks& blocks, const SourceSpan& outer) {
  for (const Block& block : blocks) {
    CHECK(block.span.begin >= outer.begin);
    CHECK(block.span.end <= outer.end);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.node))
      check_inside(paragraph->children, block.span);
    if (const auto* plain = std::get_if<Plain>(&block.node))
      check_inside(plain->children, block.span);
    if (const auto* heading = std::get_if<Heading>(&block.node))
      check_inside(heading->children, block.span);
    if (const auto* quote = std::get_if<BlockQuote>(&block.node))
      check_inside(quote->children, block.span);
    if (const auto* html = std::get_if<HtmlBlock>(&block.node))
      check_inside(html->children, block.span);
    if (const auto* call_out = std::get_if<CallOut>(&block.node)) {
      check_inside(call_out->title, block.span);
      check_inside(call_out->children, block.span);
    }
    if (const auto* table = std::get_if<Table>(&block.node))
      for (const TableRow& row : table->rows)
        for (const TableCell& cell : row) check_inside(cell.children, cell.span);
    if (const auto* list = std::get_if<List>(&block.node))
      for (const ListItem& item : list->items) check_inside(item.children, item.span);
  }
}

std::string place(const SourceFile& file, std::size_t offset) {
  const Position position = file.position(offset);
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

const std::string mixed = R"(# Title {#t}

Text with [[link|*label*]], **bold**, [a](b.md "t"), [@key, p. 3], `code`, ~~struck~~,
www.example.org and a note[^1]. "Quoted" -- yes...

| a | b |
|---|:-:|
| [[x\|y]] | <b>z</b> |

> [!try] Title
> - [x] done
> - [ ] open

> [!dialogue]
> **A:** b
> **C:** d

<details><summary>s</summary>

inside

</details>

[^1]: The note.
)";

}  // namespace

TEST_CASE("eight threads read one text alike") {
  std::string text;
  for (int i = 0; i < 5; ++i) text += mixed;
  const std::string expected = dump(Parsed(text).document, {true});
  REQUIRE(expected.find("Link address") != std::string::npos);
  std::vector<std::string> dumps(200);
  parallel_for(dumps.size(), 8,
               [&](std::size_t i) { dumps[i] = dump(Parsed(text).document, {true}); });
  for (const std::string& one : dumps) CHECK(one == expected);
}

TEST_CASE("places count from the first byte of the file, front matter included") {
  const std::string front = "---\ntitle: Ä\n---\n";
  const Parsed parsed(front + "a [[b]]\n", front.size());
  REQUIRE(parsed.document.links.size() == 1);
  CHECK(place(parsed.file, parsed.document.links[0].span.begin) == "4:3");
  CHECK(parsed.document.links[0].span.text() == "[[b]]");
}

TEST_CASE("a byte order mark and CRLF line endings do not move places") {
  const Parsed parsed(
      "\xEF\xBB\xBF"
      "a [[b]]\r\n> c [[d]]\r\n> [e](f)\r\n\r\n|x|\r\n|-|\r\n|[[g]]|\r\n");
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 4);
  CHECK(links[0].span.text() == "[[b]]");
  CHECK(place(parsed.file, links[1].span.begin) == "2:5");
  CHECK(links[2].span.text() == "[e](f)");
  CHECK(links[2].destination_span.text() == "f");
  CHECK(place(parsed.file, links[3].span.begin) == "7:2");
}

TEST_CASE("every node lies inside its parent, after the one before it") {
  const Parsed parsed(
      mixed + "\n> - *a [[b]]\n>   c* `d`\n> e ~~f **g**~~\n\nh\n===\n\n1. i\n\n   j <b>k</b>\n");
  check_inside(parsed.document.blocks, make_span(parsed.file, 0, parsed.file.text().size()));
}

TEST_CASE("a link knows its destination, fragment and where they are written") {
  const Parsed parsed(
      "[a](../x%20y.md#p%C3%A4 \"T\") [b](<c d.md>) [e][f] [[g#h|i]]\n\n[f]: z.md#q\n");
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 4);
  CHECK(links[0].destination == "../x y.md");
  CHECK(links[0].fragment == "pä");
  CHECK(links[0].title == "T");
  CHECK(links[0].destination_span.text() == "../x%20y.md#p%C3%A4");
  CHECK(links[1].destination == "c d.md");
  CHECK(links[1].destination_span.text() == "c d.md");
  CHECK(links[2].destination == "z.md");
  CHECK(links[2].destination_span.text() == "[e][f]");
  CHECK(links[3].form == LinkForm::Wiki);
  CHECK(links[3].destination == "g");
  CHECK(links[3].fragment == "h");
  CHECK(links[3].destination_span.text() == "[[g#h|i]]");
}

TEST_CASE("the lists of a document hold what the tree names, in reading order") {
  const Parsed parsed("<a href=\"x\">a [b](gone.md)</a> [[c]] ![d](e.png) [f](g)\n");
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 3);
  CHECK(links[0].destination == "x");
  CHECK(links[1].destination == "c");
  CHECK(links[2].destination == "g");
}

TEST_CASE("the walk visits every run of inlines with what surrounds it") {
  const Parsed parsed(mixed);
  std::string seen;
  for_each_inlines(parsed.document, [&](const Inlines& inlines, const InlineContext& context) {
    seen += plain_text(inlines, parsed.document) + (context.in_heading ? " #" : "") +
            (context.in_note ? " ^" : "") + (context.heading ? "" : " -") + "\n";
  });
  CHECK(seen ==
        "Title #\n"
        "Text with label, bold, a,, code, struck, www.example.org and a note. “Quoted” – yes…\n"
        "a\nb\ny\nz\nTitle\ndone\nopen\nA\nb\nC\nd\ns\ninside\nThe note. ^ -\n");
}

TEST_CASE("the words of blocks are lines without markup") {
  const Parsed parsed("# A *b*\n\nc `d`\ne[^1] ![f](g.png) [[h]]\n\n- i\n- j\n\n[^1]: k\n");
  CHECK(plain_text(parsed.document.blocks) == "A b\nc d e  \ni\nj");
  CHECK(plain_text(parsed.document.blocks, parsed.document) == "A b\nc d e f h\ni\nj");
}

TEST_CASE("control characters never reach the tree") {
  const Parsed parsed(
      std::string("a\x01"
                  "b\x02 &#1;c&#2; `\x05` [\x03](\x04)\n"));
  for (const char c : plain_text(parsed.document.blocks)) CHECK((c == '\n' || c >= ' ' || c < 0));
}

TEST_CASE("text nested without end is cut short and told once") {
  const std::size_t many = 100000;
  for (const std::string& text :
       {repeat(">", many), repeat("> - ", many), repeat("[", many), repeat("*a ", many),
        repeat("<div>", many), repeat("<div>\n\n", many), repeat("x <b>", many),
        repeat("*a **b ", many / 4) + repeat("c** d* ", many / 4), repeat("- ", many),
        repeat("~a ", many) + repeat("b~ ", many), repeat("![", many) + repeat("](a)", many),
        repeat("<table><tr><td>", many / 8)}) {
    INFO(text.substr(0, 20));
    const Parsed parsed(text);
    CHECK_FALSE(dump(parsed.document).empty());
    std::size_t told = 0;
    for (const Diagnostic& fault : parsed.diagnostics.all())
      told += fault.code == Code::MarkdownTooDeep ? 1U : 0U;
    CHECK(told <= 1);
  }
}

TEST_CASE("a table that is mostly cells which nobody wrote is read as text") {
  const auto has_table = [](const std::string& row, std::size_t rows) {
    const Parsed parsed(repeat("|a", 100) + "|\n" + repeat("|-", 100) + "|\n" + repeat(row, rows));
    return std::holds_alternative<Table>(parsed.document.blocks.at(0).node);
  };
  CHECK(has_table("|b\n", 5));
  CHECK(has_table(repeat("|b", 100) + "\n", 1000));
  CHECK_FALSE(has_table("|b\n", 1000));
}

TEST_CASE("deep quotes keep their words") {
  const Parsed parsed(repeat("> ", 150) + "words");
  CHECK(plain_text(parsed.document.blocks).find("words") != std::string::npos);
  REQUIRE(parsed.diagnostics.all().size() == 1);
  CHECK(parsed.diagnostics.all()[0].code == Code::MarkdownTooDeep);
}
