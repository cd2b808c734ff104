#include "config/read_book.h"

#include <catch2/catch.hpp>

#include "support/config_reading.h"

namespace kindred {
namespace {

TEST_CASE("people have names, roles, and a way to be sorted") {
  const Reading reading(R"(
title = "T"
authors = ["Ada", { name = "Ann  Lee", file_as = "Lee, Ann" }]
[[contributor]]
name = "Bo Chen"
role = "trl"
[[contributor]]
name = "Cy"
)");
  CHECK(reading.faults().empty());
  const SiteInfo& info = reading.config.info;
  CHECK(names(info.authors) == std::vector<std::string>{"Ada", "Ann Lee"});
  CHECK(info.authors[1].file_as == "Lee, Ann");
  CHECK(info.authors[1].role == "aut");
  CHECK(names(info.contributors) == std::vector<std::string>{"Bo Chen", "Cy"});
  CHECK(info.contributors[0].role == "trl");
  CHECK(info.contributors[1].role == "ctb");
}

TEST_CASE("a person without a name and a role that is none are told") {
  const Reading reading(
      "title = 'T'\nauthors = [1, { file_as = 'X' }]\n[[contributor]]\nname = 'A'\n"
      "role = 'editor'\n");
  CHECK(reading.faults() ==
        "config/bad-value 2:12 `1` an item of `authors` must be a name\n"
        "config/bad-value 2:15 `{ file_as = 'X' }]` somebody here has no `name`\n"
        "config/bad-value 5:8 `'editor'` `editor` is no role\n");
  CHECK(reading.help(2).find("`edt` (editor)") != std::string::npos);
}

TEST_CASE("what only the book says is read") {
  const Reading reading(R"(
title = "T"
[book]
cover = "images/cover.png"
series = "Plain guides"
position = 2
subjects = ["Closeness", "Friends"]
source = "A talk"
conforms_to = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
certified_by = "House"
contents_headings = true
)");
  CHECK(reading.faults().empty());
  const BookConfig& book = reading.config.book;
  CHECK(book.cover.text == "images/cover.png");
  CHECK(book.cover.span.text() == "\"images/cover.png\"");
  CHECK(book.series == "Plain guides");
  CHECK(book.position == "2");
  CHECK(book.subjects == std::vector<std::string>{"Closeness", "Friends"});
  CHECK(book.source == "A talk");
  CHECK(book.conforms_to == "EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
  CHECK(book.certified_by == "House");
  CHECK(book.contents_headings);
}

TEST_CASE("a place in a series is a number, or numbers with full stops") {
  CHECK(Reading("title = 'T'\n[book]\nposition = '2.10'\n").config.book.position == "2.10");
  for (const char* wrong : {"-1", "1.5", "'two'", "'2.'", "''", "true"})
    CHECK(Reading(std::string("title = 'T'\n[book]\nposition = ") + wrong + "\n").faults() ==
          std::string("config/bad-value 3:12 `") + wrong + "` `position` must be a whole number\n");
}

TEST_CASE("an edition is a book of one reading path") {
  const Reading reading(R"(
title = "T"
[[edition]]
path = "later"
title = "A small book"
subtitle = "For a hard time"
description = "Ten pages."
identifier = "urn:isbn:9780000000000"
cover = "small.png"
[[path]]
id = "start"
title = "Start"
[[path]]
id = "later"
title = "Later"
)");
  CHECK(reading.faults().empty());
  REQUIRE(reading.config.editions.size() == 1);
  const EditionConfig& edition = reading.config.editions[0];
  CHECK(edition.path == 1);
  CHECK(edition.title == "A small book");
  CHECK(edition.subtitle == "For a hard time");
  CHECK(edition.description == "Ten pages.");
  CHECK(edition.identifier == "urn:isbn:9780000000000");
  CHECK(edition.cover.text == "small.png");
}

TEST_CASE("an edition of no path, of an unknown one or of one that has an edition is told") {
  const Reading reading(
      "title = 'T'\n[[path]]\nid = 'start'\ntitle = 'S'\n[[edition]]\n[[edition]]\npath = 'strat'\n"
      "[[edition]]\npath = 'start'\n[[edition]]\npath = 'start'\ntitel = ''\n");
  CHECK(reading.faults() ==
        "config/bad-value 5:1 `[[edition]]` an `[[edition]]` has no `path`\n"
        "config/unknown-path 7:8 `'strat'` there is no reading path `strat`\n"
        "config/duplicate-id 11:8 `'start'` there are two `[[edition]]` of the path `start`\n"
        "config/unknown-key 12:1 `titel` there is no key `titel` in `[[edition]]`\n");
  CHECK(reading.help(1) == "there is a path with a similar name: `start`");
  CHECK(reading.config.editions.size() == 1);
}

}  // namespace
}  // namespace kindred
