#include "epub/book_words.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "theme/contract.h"

using namespace kindred;

TEST_CASE("the default theme says in English what the book says without a theme") {
  Sources sources;
  Diagnostics faults;
  const Theme folio = load_theme(*make_disk_file_system(),
                                 {KINDRED_SOURCE_DIR "/themes/folio", "en"}, {}, sources, faults);
  const Words none;
  for (const std::string& key : BookWords::keys()) {
    CAPTURE(key);
    CHECK(BookWords(folio.words)(key) == BookWords(none)(key));
    CHECK(folio.words.all().count(key) == 1);
  }
}

TEST_CASE("values are filled in, and braces of others stay") {
  const Words words;
  const BookWords book(words);
  CHECK(book("book-next", {{"title", "{title} & {x}"}}) == "Next: {title} & {x}");
  CHECK(book("book-next") == "Next: {title}");
  CHECK(book("no-such-word") == "");
}
