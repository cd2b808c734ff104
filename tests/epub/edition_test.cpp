#include <catch2/catch.hpp>

#include "epub/package.h"
#include "epub/render_epub.h"
#include "support/book_fixture.h"
#include "support/book_links.h"

using namespace kindred;

namespace {

// The book of the small book's path, without its preface; `more` is added to the configuration.
struct Edition {
  PlannedSite planned;
  Book book;

  explicit Edition(const std::string& more = {}, EditionConfig edition = {}) {
    Texts texts = small_book();
    texts["kindred.toml"] = more + texts["kindred.toml"];
    texts["one/trust.md"] += "\nSee [the preface](../preface.md) and [how](../two/talk.md#how).\n";
    planned = plan_from(texts);
    book = make_book(planned.site, plain_theme(), {0, std::move(edition)});
  }

  const std::string& page(const std::string& path) const { return file_of(book, path).bytes; }
};

}  // namespace

TEST_CASE("an edition holds the articles of its path, and no dead link") {
  const Edition edition;
  CHECK(dead_links(edition.book) == std::vector<std::string>{});
  std::vector<std::string> spine;
  for (const BookFile& file : edition.book.files)
    if (file.is_in_spine) spine.push_back(file.path);
  CHECK(spine == std::vector<std::string>{"text/cover.xhtml", "text/title-page.xhtml", "nav.xhtml",
                                          "text/introduction.xhtml", "text/a-one-trust.xhtml",
                                          "text/a-two-talk.xhtml", "text/glossary.xhtml",
                                          "text/references.xhtml", "text/index.xhtml",
                                          "text/colophon.xhtml"});
}

TEST_CASE("a link out of an edition is plain text, and the whole edition is pointed to") {
  const Edition edition;
  const std::string& page = edition.page("text/a-one-trust.xhtml");
  CHECK_THAT(page,
             Catch::Contains("See the preface and <a href=\"a-two-talk.xhtml#how\">how</a>."));
  CHECK_THAT(page, Catch::Contains("In the whole edition</h2>"));
  CHECK_THAT(page, Catch::Contains("in “Small Book”, not in this book.</p>"));
  CHECK_THAT(page, Catch::Contains("<li>Preface</li>"));
  CHECK_THAT(edition.page("text/introduction.xhtml"),
             Catch::Contains("This book holds 2 of the 3 articles of “Small Book”."));
}

TEST_CASE("the pages that its notice leads to come with an edition") {
  Texts texts = small_book();
  texts["notice.md"] += "\nSee [the preface](preface.md), [again](preface.md).\n";
  const PlannedSite planned = plan_from(texts);
  const Book book = make_book(planned.site, plain_theme(), {0, EditionConfig()});
  CHECK(dead_links(book) == std::vector<std::string>{});
  CHECK_THAT(file_of(book, "text/a-one-trust.xhtml").bytes,
             Catch::Contains("<a href=\"a-preface.xhtml\">the preface</a>"));
}

TEST_CASE("where there is a site, the pointer leads there") {
  const Edition edition("base_url = \"https://example.org/\"\n");
  CHECK_THAT(edition.page("text/a-one-trust.xhtml"),
             Catch::Contains("<a class=\"external\" href=\"https://example.org/preface.html\">"));
  CHECK_THAT(edition.page("text/a-one-trust.xhtml"), Catch::Contains("See the preface and"));
}

TEST_CASE("glossary, references and mentions of an edition are of its own articles") {
  Texts texts = small_book();
  texts["preface.md"] =
      "---\ntitle: Preface\nconcepts:\n  - term: outside\n    definition: Not here.\n---\n"
      "Trust, says @web.\n";
  const PlannedSite planned = plan_from(texts);
  const Book whole = small_book_of(planned.site);
  const Book book = make_book(planned.site, plain_theme(), {0, EditionConfig()});
  CHECK(dead_links(book) == std::vector<std::string>{});
  for (const char* page : {"text/glossary.xhtml", "text/references.xhtml", "text/index.xhtml"}) {
    CHECK_THAT(file_of(whole, page).bytes, Catch::Contains("Preface"));
    CHECK_THAT(file_of(book, page).bytes, !Catch::Contains("Preface"));
  }
  CHECK_THAT(file_of(whole, "text/glossary.xhtml").bytes, Catch::Contains("Not here."));
  CHECK_THAT(file_of(book, "text/glossary.xhtml").bytes, !Catch::Contains("Not here."));
}

TEST_CASE("an edition has a title and an identifier of its own, and says what it is part of") {
  const Edition plain;
  const Book whole = small_book_of(plain.planned.site);
  CHECK(plain.book.metadata.title == "Short path");
  CHECK(plain.book.metadata.subtitle == "A reading path from Small Book");
  CHECK(plain.book.metadata.description == "Two steps.");
  CHECK(plain.book.metadata.identifier != whole.metadata.identifier);
  CHECK(plain.book.metadata.identifier == Edition().book.metadata.identifier);
  CHECK_THAT(render_package(plain.book),
             Catch::Contains("<meta property=\"dcterms:isPartOf\">" + whole.metadata.identifier));

  EditionConfig wanted;
  wanted.title = "Steps";
  wanted.identifier = "urn:isbn:9780000000000";
  const Edition named("", wanted);
  CHECK(named.book.metadata.title == "Steps");
  CHECK(named.book.metadata.identifier == "urn:isbn:9780000000000");
}
