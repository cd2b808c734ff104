#include "links/resolve.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/linked_base.h"

namespace kindred {
namespace {

const std::string toml =
    "title = \"A guide\"\n[[section]]\nid = \"types\"\ntitle = \"Types of it\"\n"
    "[[section]]\nid = \"skills\"\ntitle = \"Skills\"\n";

std::string article(const std::string& title, const std::string& body,
                    const std::string& more = {}) {
  return "---\ntitle: " + title + "\n" + more + "---\n" + body + "\n";
}

// The links of `types/a.md` with `body`, in a small base.
LinkedBase base_with(const std::string& body, const Texts& more = {}) {
  Texts texts = {
      {"kindred.toml", toml},
      {"types/a.md", article("First", body)},
      {"types/trust.md",
       article("All about trust", "## Signs of it\n\n### Deep {#Deep}\n",
               "concepts:\n  - term: trust\n    aliases: [reliance, relying on somebody]\n"
               "  - term: self-worth\n    id: worth\n")},
      {"skills/how to.md", article("How to", "## Steps\n")},
      {"types/index.md", article("Types", "## Overview\n")},
      {"index.md", article("Welcome", "## Start here\n")},
      {"skills/form.pdf", "%PDF"},
      {"plain.txt", "text"},
      {"what#.md", article("What?", "")},
      {"run.exe", "MZ"}};
  for (const auto& [path, text] : more) texts[path] = text;
  return link_base(texts);
}

std::string resolve(const std::string& body) {
  const LinkedBase base = base_with(body);
  return links_of(base, "types/a.md") + base.faults();
}

TEST_CASE("a wikilink names a concept by its term, alias or id, in any case") {
  CHECK(resolve("[[trust]] [[TRUST]] [[Relying  on somebody]] [[worth]] [[Self-Worth]]") ==
        "trust -> concept trust\nTRUST -> concept trust\nRelying on somebody -> concept trust\n"
        "self-worth -> concept self-worth\nSelf-Worth -> concept self-worth\n");
}

TEST_CASE("a wikilink names an article by its slug, title or path") {
  CHECK(resolve(
            "[[how-to]] [[How to]] [[skills/how to]] [[skills/how to.md]] [[../skills/how to]]") ==
        "How to -> article skills/how to.md\nHow to -> article skills/how to.md\n"
        "How to -> article skills/how to.md\nHow to -> article skills/how to.md\n"
        "How to -> article skills/how to.md\n");
}

TEST_CASE("a wikilink keeps its label, and names a section last") {
  CHECK(resolve("[[trust|to *rely* on]] [[types]] [[types of it]] [[skills]]") ==
        "to rely on -> concept trust\nTypes of it -> section types\n"
        "types of it -> section types\nSkills -> section skills\n");
}

TEST_CASE("a wikilink to a heading is shown as the heading") {
  CHECK(resolve("[[trust#signs-of-it]] [[trust#Signs of it|x]] [[how-to#Steps]] [[#Here]]\n\n"
                "## Here") ==
        "Signs of it -> article types/trust.md#signs-of-it\n"
        "x -> article types/trust.md#signs-of-it\n"
        "Steps -> article skills/how to.md#steps\nHere -> #here\n");
}

TEST_CASE("a relative link is a path from the article's folder, with or without its ending") {
  CHECK(resolve("[a](trust.md) [b](trust) [c](trust.html) [d](../skills/how%20to.md#steps) "
                "[e](/types/trust.md) [f](./../types/./trust.md?x=1#Signs-OF-it)") ==
        "a -> article types/trust.md\nb -> article types/trust.md\nc -> article types/trust.md\n"
        "d -> article skills/how to.md#steps\ne -> article types/trust.md\n"
        "f -> article types/trust.md#signs-of-it\n");
}

TEST_CASE("folders and introductions are pages too, with their headings") {
  CHECK(resolve("[a](./) [b](index.md#overview) [c](../) [d](../index.md#start-here) [e](/) "
                "[f](../skills/) [g](../index.html)") ==
        "a -> section types\nb -> section types#overview\nc -> home\nd -> home#start-here\n"
        "e -> home\nf -> section skills\ng -> home\n");
}

TEST_CASE("the title is a heading at the top of its page") {
  CHECK(resolve("[a](#top) [b](#first) [c](#) [d](trust.md#all-about-trust) [e](trust.md#top)") ==
        "a -> #\nb -> #\nc -> #\nd -> article types/trust.md\ne -> article types/trust.md\n");
}

TEST_CASE("an id of raw HTML is a place that links name") {
  CHECK(resolve("<p id='here'><b id='Deep'>Words</b></p>\n\n"
                "[a](#here) [b](#Deep) [[#here]] [c](#there)") ==
        "a -> #here\nb -> #Deep\nhere -> #here\nc -> -\n"
        "link/fragment-missing types/a.md:6:37 this page has no heading `#there`\n");
  const Texts more = {{"types/b.md", article("Second", "<a name='there'></a>\n# Second {#two}")}};
  const LinkedBase base = base_with("[a](b.md#there) [[b#there]] [b](b.md#two)", more);
  CHECK(links_of(base, "types/a.md") ==
        "a -> article types/b.md#there\nSecond -> article types/b.md#there\n"
        "b -> article types/b.md#two\n");
}

TEST_CASE("links lead to the pages that the program makes") {
  const Texts path = {
      {"kindred.toml", toml + "[[path]]\nid = \"start\"\ntitle = \"Start\"\narticles = [\"a\"]\n"}};
  const auto resolve_made = [&](const std::string& body) {
    const LinkedBase base = base_with(body, path);
    return links_of(base, "types/a.md") + base.faults();
  };
  CHECK(resolve_made("[a](../map.html) [b](../search.html?q=my%20trust) [c](/references.html) "
                     "[d](../concepts/index.html) [e](../concepts/worth.html) "
                     "[f](../paths/start.html) [g](../skills/index.html)") ==
        "a -> page map.html\nb -> page search.html?q=my%20trust\nc -> page references.html\n"
        "d -> page concepts/index.html\ne -> concept self-worth\nf -> path start\n"
        "g -> section skills\n");
  CHECK(resolve_made("[[../paths/start.html]] [[../concepts/worth.html]]") ==
        "Start -> path start\nself-worth -> concept self-worth\n");
  CHECK(resolve_made("[a](map.html)") ==
        "a -> -\nlink/unresolved types/a.md:4:5 there is no article or file at `types/map.html`\n");
  const LinkedBase base = base_with("[a](../map.html)", {{"map.md", article("Our map", "")}});
  CHECK(links_of(base, "types/a.md") == "a -> article map.md\n");
}

TEST_CASE("links lead to files that can be published, from every kind of page") {
  CHECK(
      resolve(
          "[a](../skills/form.pdf) [b](/plain.txt) [c](/plain.txt?raw=true) [d](../what%23.md)") ==
      "a -> media skills/form.pdf\nb -> media plain.txt\nc -> media plain.txt\n"
      "d -> article what#.md\n");
  const LinkedBase base =
      base_with("x", {{"index.md", article("Welcome", "[form](skills/form.pdf)")},
                      {"types/index.md", article("Types", "[form](../plain.txt)")}});
  CHECK(links_of(base, *base.library.introduction, base.links.introduction) ==
        "form -> media skills/form.pdf\n");
  CHECK(base.faults() == "");
}

TEST_CASE("addresses of the web are left as they are") {
  CHECK(resolve("[a](https://example.org/x?y=1#z) <mailto:a@example.org> [b](//example.org)") ==
        "a -> https://example.org/x?y=1#z\nmailto:a@example.org -> mailto:a@example.org\n"
        "b -> https://example.org\n");
}

TEST_CASE("an address of the web names a host") {
  CHECK(resolve("[a](http:evil) [b](https:/evil) [c](https://?d) [e](mailto:f) [g](?h)") ==
        "a -> -\nb -> -\nc -> -\ne -> mailto:f\ng -> -\n"
        "link/unresolved types/a.md:4:5 the address `http:evil` names no host\n"
        "link/unresolved types/a.md:4:20 the address `https:/evil` names no host\n"
        "link/unresolved types/a.md:4:37 the address `https://?d` names no host\n"
        "link/unresolved types/a.md:4:67 there is no article or file at `types/?h`\n");
}

TEST_CASE("a link that leads nowhere is told of once, and its words stay") {
  const LinkedBase base = base_with("[[trsut]], [x](nope.md), [y](../../etc/passwd), [z](#nope)");
  CHECK(links_of(base, "types/a.md") == "trsut -> -\nx -> -\ny -> -\nz -> -\n");
  CHECK(base.faults() ==
        "link/unresolved types/a.md:4:1 no concept or article is called `trsut`\n"
        "link/unresolved types/a.md:4:16 there is no article or file at `types/nope.md`\n"
        "link/outside types/a.md:4:30 `../../etc/passwd` leads out of the knowledge base\n"
        "link/fragment-missing types/a.md:4:53 this page has no heading `#nope`\n");
}

std::string remedy(const std::string& body, const Texts& more = {}) {
  const LinkedBase base = base_with(body, more);
  std::string out;
  for (const Diagnostic& fault : base.diagnostics.all())
    for (const std::string& help : fault.help) out += help + "\n";
  return out;
}

TEST_CASE("each fault has a remedy that fits it") {
  CHECK(remedy("[[trsut]]") == "there is a concept with a similar name: `trust`\n");
  CHECK(remedy("[[how-two]]") == "there is an article with a similar name: `how-to`\n");
  CHECK(remedy("[[trusti]]", {{"trusts.md", "---\ntitle: Trustii\n---\n"}}) ==
        "there is a concept with a similar name: `trust`\n");
  CHECK(remedy("[[trustii]]", {{"x.md", "---\ntitle: Trustiii\n---\n"}}) ==
        "there is an article with a similar name: `Trustiii`\n");
  CHECK(remedy("[a](skills/trust.md)") == "there is an article at a similar path: `trust.md`\n");
  CHECK(remedy("[a](../skill/how%20to.md)") ==
        "there is an article at a similar path: `../skills/how to.md`\n");
  CHECK(remedy("[a](trust.md#sings-of-it)") ==
        "there is a heading with a similar name: `#signs-of-it`\n");
  CHECK(remedy("[a](../run.exe)") ==
        "link to its address on the web, or to a PDF, a text or an image\n");
  CHECK(remedy("[a](www.b/c)") == "an address on the web begins so: `https://www.b/c`\n");
  CHECK(remedy("[a](ann@b.xyz)") == "a mail address begins so: `mailto:ann@b.xyz`\n");
  CHECK(remedy("[a](b.org)") == "an address on the web begins so: `https://b.org`\n");
  CHECK(remedy("[a](/docs/how%20to)") ==
        "there is an article at a similar path: `../skills/how to.md`\n");
  CHECK(remedy("[a](map.html)") == "that page is at `../map.html`\n");
  CHECK(remedy("[[a-long-name/q]]").find("similar") == std::string::npos);
}

TEST_CASE("the remedy for a mistyped path is a page or article that is like it") {
  const Texts path = {{"kindred.toml", toml + "[[path]]\nid = \"first-steps\"\ntitle = \"First\"\n"
                                              "articles = [\"a\"]\n"}};
  const auto names = [&](const std::string& written, const std::string& near) {
    CHECK(remedy("[x](" + written + ")", path) == near + "\n");
  };
  const std::string page = "there is a page at a similar path: ";
  names("../mpa.html", page + "`../map.html`");
  names("../paths/frist-steps.html", page + "`../paths/first-steps.html`");
  names("../concepts/wroth.html?x", page + "`../concepts/worth.html`");
  names("../skils/index.html", page + "`../skills/index.html`");
  names("../paths/index.htm", "correct the path; it starts from the folder of this article");
  names("../nope.html", "correct the path; it starts from the folder of this article");
  CHECK(remedy("[[../mpa.html]]") == page + "`../map.html`\n");
  CHECK(remedy("[[../typs/trsut]]") == "there is an article at a similar path: `trust.md`\n");
  names("tursts.html", "there is an article at a similar path: `trust.md`");
}

TEST_CASE("a link to a draft is explained") {
  const Texts draft = {{"types/later.md", article("Coming later", "", "draft: true\n")}};
  const std::string help =
      "`types/later.md` is a draft and left out: take out `draft: true`, or use `--drafts`\n";
  CHECK(remedy("[[later]]", draft) == help);
  CHECK(remedy("[[Coming later]]", draft) == help);
  CHECK(remedy("[x](later.md)", draft) == help);
}

TEST_CASE("a name of several articles is ambiguous unless it is a concept") {
  const Texts more = {{"types/same.md", article("One", "")},
                      {"skills/same.md", article("Two", "")},
                      {"skills/trust.md", article("Three", "")}};
  const LinkedBase base = base_with("[[same]] [[trust]] [[types/same]]", more);
  CHECK(links_of(base, "types/a.md") ==
        "same -> -\ntrust -> concept trust\nOne -> article types/same.md\n");
  REQUIRE(base.diagnostics.all().size() == 1);
  CHECK(base.diagnostics.all()[0].help ==
        std::vector<std::string>{"it could be the article `skills/same.md`",
                                 "it could be the article `types/same.md`",
                                 "write the path, such as `[[section/slug]]`"});
}

TEST_CASE("files are not alike because their folders are") {
  const Texts more = {{"types/a-folder-of-long-name/cups.md", article("Cups", "")}};
  CHECK(remedy("[x](a-folder-of-long-name/zebra.md)", more).find("similar") == std::string::npos);
  CHECK(remedy("[x](a-folder-of-long-name/cup.md)", more).find("similar path: `a-folder-of-long") !=
        std::string::npos);
}

TEST_CASE("of the many things that a name could mean, a few are listed") {
  Texts more;
  for (const char* path : {"b", "c", "d", "e", "f", "g", "h"})
    more["types/" + std::string(path) + ".md"] = article("Same", "");
  const LinkedBase base = base_with("[[same]]", more);
  const auto fault =
      std::find_if(base.diagnostics.all().begin(), base.diagnostics.all().end(),
                   [](const Diagnostic& d) { return d.code == Code::LinkAmbiguous; });
  REQUIRE(fault != base.diagnostics.all().end());
  REQUIRE(fault->help.size() == 7);
  CHECK(fault->help[5] == "or one of 2 more");
}

TEST_CASE("citations and images are looked up, and told of with a remedy") {
  const Texts more = {{"references.bib", "@book{gaia2002, title = {On Trust}, year = 2002}"},
                      {"types/b.gif", std::string("GIF89a\1\0\1\0\0\0", 12)}};
  const LinkedBase base = base_with(
      "[@gaia2002; @gaia2003] ![b](b.gif?raw=true) ![c](img/b.gif) ![d](../run.exe)", more);
  CHECK(base.faults() ==
        "citation/unknown-key types/a.md:4:13 no work has the key `gaia2003`\n"
        "media/missing types/a.md:4:45 there is no image at `types/img/b.gif`\n"
        "media/unsupported types/a.md:4:61 the image `run.exe` is of a kind that Kindred does not "
        "publish\n");
  CHECK(base.diagnostics.all()[1].help[0] == "there is an image at a similar path: `b.gif`");
  CHECK(base.links.articles[1].images[0] == MediaId(0));
}

TEST_CASE("a work that only an introduction or a draft cites is not unused") {
  const Texts bib = {{"references.bib", "@book{gaia2002, title = {On Trust}, year = 2002}"}};
  Texts cited = bib;
  cited["index.md"] = article("Welcome", "So says @gaia2002.");
  CHECK(base_with("x", bib).faults() ==
        "citation/unused-work references.bib:1:7 no article cites `gaia2002`\n");
  CHECK(base_with("x", cited).faults() == "");
  Texts drafted = bib;
  drafted["types/new.md"] = "---\ntitle: New\ndraft: true\n---\nSo says @gaia2002.\n";
  CHECK(base_with("x", drafted).faults() == "");
}

// A page may have any number of links to its own headings, and of faults.
TEST_CASE("many headings and many faults cost no square of their number") {
  std::string body;
  for (int i = 0; i < 3000; ++i)
    body += "[a](#h" + std::to_string(i) + ") [[no such thing " + std::to_string(i) + "]]\n\n## h" +
            std::to_string(i) + "\n\n";
  CHECK(base_with(body).diagnostics.all().size() == 3000);
}

}  // namespace
}  // namespace kindred
