#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "epub/render_epub.h"
#include "support/book_fixture.h"
#include "support/book_links.h"
#include "support/xml_scan.h"

using namespace kindred;

namespace {

struct Fixture {
  const PlannedSite planned = plan_from(small_book());
};

std::vector<std::string> attribute_values(const BookFile& file, const char* element,
                                          const char* attribute) {
  std::vector<std::string> values;
  for (const XmlElement& found : scan_xml(file.bytes).named(element))
    values.push_back(found.attribute(attribute));
  return values;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "every file of the book is well-formed and its ids are unique") {
  for (const BookFile& file : small_book_of(planned.site).files) {
    if (!is_markup(file)) continue;
    INFO(file.path);
    const XmlScan scan = scan_xml(file.bytes);
    CHECK(scan.fault == "");
    std::set<std::string> ids;
    for (const XmlElement& element : scan.elements)
      if (const std::string id = element.attribute("id"); !id.empty()) CHECK(ids.insert(id).second);
  }
}

TEST_CASE_METHOD(Fixture, "every link inside the book leads to an element of it") {
  CHECK(dead_links(small_book_of(planned.site)) == std::vector<std::string>{});
}

TEST_CASE_METHOD(Fixture, "the spine has the order of a book") {
  std::vector<std::string> spine;
  for (const BookFile& file : small_book_of(planned.site).files)
    if (file.is_in_spine) spine.push_back(file.path);
  CHECK(spine == std::vector<std::string>{
                     "text/cover.xhtml", "text/title-page.xhtml", "nav.xhtml",
                     "text/introduction.xhtml", "text/a-preface.xhtml", "text/p-one.xhtml",
                     "text/a-one-trust.xhtml", "text/p-two.xhtml", "text/a-two-talk.xhtml",
                     "text/paths.xhtml", "text/glossary.xhtml", "text/references.xhtml",
                     "text/index.xhtml", "text/colophon.xhtml"});
}

TEST_CASE_METHOD(Fixture, "the two tables of contents say the same") {
  const Book book = small_book_of(planned.site);
  std::vector<std::string> nav;
  for (const XmlElement& link : scan_xml(file_of(book, "nav.xhtml").bytes).named("a"))
    if (link.attribute("epub:type").empty()) nav.push_back(link.attribute("href"));
  CHECK(nav == attribute_values(file_of(book, "toc.ncx"), "content", "src"));
  CHECK(nav.size() == 11);
  const std::string& ncx = file_of(book, "toc.ncx").bytes;
  CHECK(ncx.find("name=\"dtb:depth\" content=\"2\"") != std::string::npos);
  CHECK(ncx.find(book.metadata.identifier) != std::string::npos);
}

TEST_CASE("points of the contents that lead to one place have one place in the order of reading") {
  std::string concepts = "---\ntitle: One\nconcepts:\n";
  for (int i = 1000; i < 2000; ++i)
    concepts += "  - term: word " + std::to_string(i) + "\n    definition: It is.\n";
  const PlannedSite planned = plan_from({{"one.md", concepts + "---\n"}});
  const Book book = small_book_of(planned.site);
  const BookFile& ncx = file_of(book, "toc.ncx");
  const std::vector<std::string> places = attribute_values(ncx, "content", "src");
  const std::vector<std::string> orders = attribute_values(ncx, "navPoint", "playOrder");
  REQUIRE(places.size() == orders.size());
  std::map<std::string, std::string> order_of;
  for (std::size_t i = 0; i < places.size(); ++i)
    CHECK(order_of.try_emplace(places[i], orders[i]).first->second == orders[i]);
  CHECK(order_of.size() < places.size());
  CHECK(std::set<std::string>(orders.begin(), orders.end()).size() == order_of.size());
}

TEST_CASE_METHOD(Fixture, "a concept is a reference to the glossary at its first mention only") {
  const Book book = small_book_of(planned.site);
  const std::string& page = file_of(book, "text/a-two-talk.xhtml").bytes;
  CHECK(page.find("<a class=\"term\" href=\"glossary.xhtml#term.trust\" epub:type=\"glossref\" "
                  "role=\"doc-glossref\">Trust</a>") != std::string::npos);
  const std::string& glossary = file_of(book, "text/glossary.xhtml").bytes;
  CHECK(glossary.find("<div id=\"term.trust\"><dt epub:type=\"glossterm\"><dfn>Trust</dfn></dt>"
                      "<dd epub:type=\"glossdef\"><p>Counting on somebody.</p>") !=
        std::string::npos);
}

TEST_CASE("links that e-readers do not know give their words alone") {
  Texts texts = small_book();
  texts["two/talk.md"] =
      "[call 1](tel:1), [text 2](sms:2), [both](<SMS:3?body=x>), [mail](mailto:a@b.c)\n";
  const PlannedSite planned = plan_from(texts);
  const Book book = small_book_of(planned.site);
  const BookFile& page = file_of(book, "text/a-two-talk.xhtml");
  std::vector<std::string> addresses = attribute_values(page, "a", "href");
  std::erase_if(addresses, [](const std::string& url) { return url.find(':') == url.npos; });
  CHECK(addresses == std::vector<std::string>{"tel:1", "mailto:a@b.c"});
  CHECK_THAT(page.bytes, Catch::Contains(", text 2, both, "));
}

TEST_CASE_METHOD(Fixture, "notes are asides beside the text, each with its way back in front") {
  const Book book = small_book_of(planned.site);
  const std::string& page = file_of(book, "text/a-one-trust.xhtml").bytes;
  const XmlScan scan = scan_xml(page);
  for (const XmlElement& note : scan.named("aside")) {
    CHECK(note.attribute("epub:type") == "footnote");
    CHECK(note.attribute("role") == "doc-footnote");
  }
  CHECK(scan.named("aside").size() == 3);  // its own, and the notice twice
}

TEST_CASE_METHOD(Fixture, "every role has its epub:type and the other way round") {
  static const std::set<std::string> without_role = {"frontmatter",
                                                     "bodymatter",
                                                     "backmatter",
                                                     "cover",
                                                     "titlepage",
                                                     "glossterm",
                                                     "glossdef",
                                                     "index-entry-list",
                                                     "index-entry",
                                                     "index-term",
                                                     "landmarks",
                                                     "index-locator",
                                                     "index-xref-preferred index-term"};
  for (const BookFile& file : small_book_of(planned.site).files) {
    if (file.media_type != "application/xhtml+xml") continue;
    for (const XmlElement& element : scan_xml(file.bytes).elements) {
      const std::string type = element.attribute("epub:type");
      if (type.empty() || without_role.count(type) || element.attribute("href").find(".xhtml") == 0)
        continue;
      const bool is_landmark = element.name == "a" && file.path == "nav.xhtml";
      if (!is_landmark) CHECK(element.attribute("role") == "doc-" + type);
    }
  }
}

TEST_CASE_METHOD(Fixture, "one thread and eight make the same archive") {
  BookOptions one;
  one.threads = 1;
  BookOptions eight;
  eight.threads = 8;
  const std::string bytes = render_epub(planned.site, plain_theme(), one);
  CHECK(bytes == render_epub(planned.site, plain_theme(), eight));
  CHECK(bytes.size() > 10000);
}

TEST_CASE("hostile titles and names make a well-formed book") {
  Texts texts = small_book();
  texts["two/]]> & <b>.md"] =
      "---\ntitle: \"]]> & <b>\\x01 \\u202E אהבה 💞\"\nsummary: \"<!-- --> &amp; \\\"\"\n"
      "concepts:\n  - term: \"<i>]]>\"\n    aliases: [\"&\", \"愛\"]\n    definition: \"<\"\n---\n"
      "# <script>alert(1)</script>\n\n<!-- -- --> text ]]> [x](javascript:alert(1))\n";
  texts["two/愛.md"] = "---\ntitle: 愛\n---\n";
  texts["two/恋.md"] = "---\ntitle: 恋\n---\n";
  const PlannedSite planned = plan_from(texts);
  const Book book = small_book_of(planned.site);
  CHECK(dead_links(book) == std::vector<std::string>{});
  std::set<std::string> paths;
  for (const BookFile& file : book.files) {
    INFO(file.path);
    CHECK(paths.insert(file.path).second);
    CHECK(file.path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./") ==
          std::string::npos);
    if (is_markup(file)) CHECK(scan_xml(file.bytes).fault == "");
    CHECK(file.bytes.find("<script") == std::string::npos);
    CHECK(file.bytes.find("\"javascript:") == std::string::npos);
  }
}

TEST_CASE("a folder without anything makes a book all the same") {
  const PlannedSite planned = plan_from({{"a.md", "Hello."}});
  const Book book = small_book_of(planned.site);
  CHECK(dead_links(book) == std::vector<std::string>{});
  CHECK(render_epub(planned.site, plain_theme(), {}).substr(30, 8) == "mimetype");
}

namespace {

// "Title path#fragment", one a line, indented by level.
std::string outline(const std::vector<ContentsEntry>& entries, const std::string& indent = {}) {
  std::string text;
  for (const ContentsEntry& entry : entries) {
    text += indent + entry.title + " " + entry.path;
    if (!entry.fragment.empty()) text += "#" + entry.fragment;
    text += "\n" + outline(entry.children, indent + "  ");
  }
  return text;
}

}  // namespace

TEST_CASE_METHOD(Fixture,
                 "a reference leads on to the other places that cite it, if there are any") {
  const Book book = small_book_of(planned.site);
  const std::string& page = file_of(book, "text/a-one-trust.xhtml").bytes;
  CHECK_THAT(page, Catch::Contains("references.xhtml#work.reis\">Cited elsewhere"));
  CHECK_THAT(page, !Catch::Contains("references.xhtml#work.web\">Cited elsewhere"));
}

TEST_CASE("parts stand in the contents as their folders lie in each other") {
  const PlannedSite planned =
      plan_from({{"kindred.toml",
                  "title = 'T'\n[[section]]\nid = 'a'\n[[section]]\nid = 'a/b'\n[[section]]\n"
                  "id = 'a/b/c'\n[[section]]\nid = 'ab'\n"},
                 {"a/one.md", "---\ntitle: One\n---\n"},
                 {"a/b/two.md", "---\ntitle: Two\n---\n"},
                 {"a/b/c/three.md", "---\ntitle: Three\n---\n"},
                 {"ab/four.md", "---\ntitle: Four\n---\n"}});
  const Book book = small_book_of(planned.site);
  CHECK(outline(book.contents) ==
        "Part 1: a text/p-a.xhtml\n"
        "  One text/a-a-one.xhtml\n"
        "  a/b text/p-a-b.xhtml\n"
        "    Two text/a-a-b-two.xhtml\n"
        "    a/b/c text/p-a-b-c.xhtml\n"
        "      Three text/a-a-b-c-three.xhtml\n"
        "Part 2: ab text/p-ab.xhtml\n"
        "  Four text/a-ab-four.xhtml\n"
        "About this edition text/colophon.xhtml\n");
  CHECK(dead_links(book) == std::vector<std::string>{});
  CHECK_THAT(file_of(book, "toc.ncx").bytes, Catch::Contains("\"dtb:depth\" content=\"4\""));
}

TEST_CASE("the contents list the headings of articles if they are to") {
  Texts texts = small_book();
  texts["kindred.toml"] += "[book]\ncontents_headings = true\n";
  texts["two/talk.md"] += "\n### Deeper\n\n## *Why* [talk](#how)?\n";
  const PlannedSite planned = plan_from(texts);
  const Book book = small_book_of(planned.site);
  CHECK_THAT(outline(book.contents),
             Catch::Contains("  Talk text/a-two-talk.xhtml\n"
                             "    How text/a-two-talk.xhtml#how\n"
                             "    Why talk? text/a-two-talk.xhtml#why-talk\n"));
  CHECK(dead_links(book) == std::vector<std::string>{});
}

TEST_CASE("a concept is looked up by the forms in which the articles name it") {
  Texts texts = small_book();
  texts["two/talk.md"] = "---\ntitle: Talk\n---\nTwo confidences, and [[trust|a thing]].\n";
  texts["preface.md"] = "---\ntitle: Preface\n---\nSome confidences.\n";
  const PlannedSite planned = plan_from(texts);
  const Book book = small_book_of(planned.site);
  const auto forms = attribute_values(file_of(book, "search-key-map.xml"), "value", "value");
  CHECK(forms == std::vector<std::string>{"confidence", "confidences"});
}
