#include "base/site_path.h"

#include <catch2/catch.hpp>

namespace kindred {

TEST_CASE("paths are normalized and never leave their root") {
  CHECK(normalize_path("a//b/./c.md") == "a/b/c.md");
  CHECK(normalize_path("a/../b") == "b");
  CHECK(normalize_path("./a/") == "a");
  for (const char* path : {"", ".", "/", "/a", "..", "a/../..", "a/../../b", "../a", "a/.."})
    CHECK_FALSE(normalize_path(path).has_value());
}

TEST_CASE("written paths lead from their page, or from the root, and never out of it") {
  CHECK(path_from("a/b/page.md", "../c.md") == "a/c.md");
  CHECK(path_from("page.md", "c.md") == "c.md");
  CHECK(path_from("a/page.md", "./c.md") == "a/c.md");
  CHECK(path_from("a/page.md", "/c.md") == "c.md");
  CHECK(path_from("a/page.md", "..") == "");
  for (const char* path : {"/../x", "../../x", "../../../x"})
    CHECK_FALSE(path_from("a/page.md", path).has_value());
}

TEST_CASE("paths are taken apart") {
  CHECK(parent_path("a/b/c.md") == "a/b");
  CHECK(parent_path("c.md").empty());
  CHECK(file_name("a/b/c.md") == "c.md");
  CHECK(file_name("c.md") == "c.md");
  CHECK(extension("a.b/c.tar.gz") == "gz");
  CHECK(extension("a.b/c").empty());
  CHECK(extension(".hidden").empty());
  CHECK(stem("a/c.tar.gz") == "c.tar");
  CHECK(stem("a/.hidden") == ".hidden");
  CHECK(stem("a/c") == "c");
  CHECK(without_extension("a.b/c.md") == "a.b/c");
  CHECK(without_extension("a.b/c") == "a.b/c");
}

TEST_CASE("relative URLs lead from page to file") {
  CHECK(relative_url("a/b.html", "a/c.html") == "c.html");
  CHECK(relative_url("a/b.html", "d/c.html") == "../d/c.html");
  CHECK(relative_url("a/b.html", "index.html") == "../index.html");
  CHECK(relative_url("index.html", "a/b.html") == "a/b.html");
  CHECK(relative_url("a/b/c.html", "a/d.html") == "../d.html");
  CHECK(relative_url("a/b.html", "a/b.html") == "b.html");
  CHECK(relative_url("ab/x.html", "ac/x.html") == "../ac/x.html");
  CHECK(relative_url("index.html", "a b/é:x.html") == "a%20b/%C3%A9%3Ax.html");
}

TEST_CASE("every relative URL leads back to the file it was made for") {
  const char* const paths[] = {"index.html", "a.html", "a/a.html", "a/b/c.html", "ab/c.html"};
  for (const char* from : paths)
    for (const char* to : paths) CHECK(path_from(from, relative_url(from, to)) == to);
}

}  // namespace kindred
