#include "publish/publish.h"

#include <catch2/catch.hpp>

#include "base/error.h"
#include "base/site_path.h"
#include "support/memory_file_system.h"

namespace kindred {
namespace {

using Files = std::map<std::string, std::string>;

OutputTree make_tree(const Files& files) {
  OutputTree tree;
  for (const auto& [path, bytes] : files) tree.add(path, bytes);
  return tree;
}

const Files old_pages = {{"index.html", "old"}, {"a/same.html", "same"}, {"b/gone.html", "gone"}};
const Files new_pages = {{"index.html", "new"}, {"a/same.html", "same"}, {"c/more.html", "more"}};

PublishReport publish_site(const OutputTree& tree, FileSystem& files) {
  StagedFolder staged(tree, "out", "site", files);
  staged.put_in_place();
  staged.clear();
  return staged.report();
}

// What readers see of an edition.
Files pages_of(const MemoryFileSystem& files) {
  Files pages = files.below("out/site");
  pages.erase(std::string(manifest_name));
  return pages;
}

TEST_CASE("an edition is a folder of all its files and a manifest of them") {
  MemoryFileSystem files;
  const PublishReport report = publish_site(make_tree(old_pages), files);
  CHECK(pages_of(files) == old_pages);
  CHECK(files.read("out/site/.kindred-manifest") == "a/same.html\nb/gone.html\nindex.html\n");
  CHECK(report.written == 3);
  CHECK(files.below("out").size() == 4);  // nothing beside it
}

TEST_CASE("a later edition removes what is stale and reports what it did") {
  MemoryFileSystem files;
  publish_site(make_tree(old_pages), files);
  const PublishReport report = publish_site(make_tree(new_pages), files);
  CHECK(pages_of(files) == new_pages);
  CHECK(report.written == 2);
  CHECK(report.unchanged == 1);
  CHECK(report.removed == 1);
  CHECK_FALSE(files.exists("out/site/b"));
}

TEST_CASE("the same edition again changes nothing") {
  MemoryFileSystem files;
  publish_site(make_tree(old_pages), files);
  files.reset_changes();
  CHECK(publish_site(make_tree(old_pages), files).unchanged == 3);
  CHECK(files.changes() == 1);  // `out` is made if it is missing
}

TEST_CASE("files that Kindred did not write are kept, and so are empty folders") {
  for (const bool can_exchange : {true, false}) {
    MemoryFileSystem files;
    if (!can_exchange) files.forbid_exchange();
    publish_site(make_tree(old_pages), files);
    files.put("out/site/CNAME", "example.org");
    files.put("out/site/.git/HEAD", "ref");
    files.put("out/site/b/mine.txt", "mine");
    files.put_outside_link("out/site/link");
    files.put_folder("out/site/empty");
    files.put("out/else.txt", "else");
    publish_site(make_tree(new_pages), files);
    Files expected = new_pages;
    expected.insert(
        {{"CNAME", "example.org"}, {".git/HEAD", "ref"}, {"b/mine.txt", "mine"}, {"link", ""}});
    CHECK(pages_of(files) == expected);
    CHECK(files.is_folder("out/site/empty"));
    CHECK(files.read("out/else.txt") == "else");
  }
}

TEST_CASE("a foreign file in the way is an error, and everything stays as it was") {
  MemoryFileSystem files;
  files.put("out/site/index.html", "somebody's page");
  CHECK_THROWS_WITH(publish_site(make_tree(new_pages), files),
                    Catch::Contains("`out/site/index.html` was not written by Kindred"));
  CHECK(files.below("out") == Files{{"site/index.html", "somebody's page"}});
}

TEST_CASE("a foreign file where a folder must be, or the reverse, leaves everything as it was") {
  MemoryFileSystem files;
  files.put("out/site/c", "a file");
  CHECK_THROWS_AS(publish_site(make_tree(new_pages), files), Error);
  CHECK(files.below("out/site") == Files{{"c", "a file"}});
  MemoryFileSystem others;
  others.put("out/site/index.html/mine.txt", "mine");
  CHECK_THROWS_AS(publish_site(make_tree(new_pages), others), Error);
  CHECK(others.below("out/site") == Files{{"index.html/mine.txt", "mine"}});
}

TEST_CASE("a file of the edition that was changed or deleted by hand comes back") {
  MemoryFileSystem files;
  publish_site(make_tree(old_pages), files);
  files.put("out/site/index.html", "changed");
  files.remove_file("out/site/b/gone.html");
  publish_site(make_tree(old_pages), files);
  CHECK(pages_of(files) == old_pages);
}

TEST_CASE("a manifest cannot make Kindred delete files outside its folder") {
  MemoryFileSystem files;
  publish_site(make_tree(old_pages), files);
  files.put("out/notes.txt", "mine");
  files.put("out/site/.kindred-manifest", "../notes.txt\n/etc/passwd\nindex.html\n");
  files.put("out/site/a/same.html", "same");
  CHECK_THROWS_AS(publish_site(make_tree(new_pages), files), Error);  // a/same
  CHECK(files.read("out/notes.txt") == "mine");
}

TEST_CASE("a name that would break the manifest is refused") {
  MemoryFileSystem files;
  CHECK_THROWS_AS(publish_site(make_tree({{"a\nb.html", "x"}}), files), Error);
}

TEST_CASE("what a killed run has put aside comes back, with the files of others in it") {
  MemoryFileSystem files;
  files.forbid_exchange();
  publish_site(make_tree(old_pages), files);
  files.put("out/site/CNAME", "example.org");
  files.rename("out/site", "out/.site.old");
  publish_site(make_tree(new_pages), files);
  Files expected = new_pages;
  expected["CNAME"] = "example.org";
  CHECK(pages_of(files) == expected);
  CHECK_FALSE(files.exists("out/.site.old"));
}

TEST_CASE("an edition is not published through a link") {
  MemoryFileSystem files;
  files.put_outside_link("out/site");
  CHECK_THROWS_WITH(publish_site(make_tree(new_pages), files),
                    Catch::Contains("`out/site` is a link"));
}

// Fails each change of a publication in turn.
void check_every_failure(bool can_exchange, bool is_first) {
  for (std::size_t n = 1;; ++n) {
    INFO("failing change " << n << ", exchange " << can_exchange);
    MemoryFileSystem files;
    if (!can_exchange) files.forbid_exchange();
    files.put("out/mine.txt", "mine");
    if (!is_first) publish_site(make_tree(old_pages), files);
    if (!is_first) files.put("out/site/CNAME", "example.org");
    const Files before = files.below("out/site");
    files.reset_changes();
    files.fail_at(n);
    bool has_failed = false;
    try {
      publish_site(make_tree(new_pages), files);
    } catch (const Error&) {
      has_failed = true;
    }
    const Files after = files.below("out/site");
    Files wanted = new_pages;
    if (!is_first) wanted.emplace("CNAME", "example.org");
    const bool is_new = pages_of(files) == wanted;
    CHECK((after == before || is_new));
    CHECK(files.read("out/mine.txt") == "mine");
    files.fail_at(0);
    publish_site(make_tree(new_pages), files);  // and the next run mends it
    CHECK(pages_of(files) == wanted);
    CHECK(files.below("out").size() == wanted.size() + 2);  // no leftovers
    if (!has_failed) return;
  }
}

TEST_CASE("whichever change fails, the folder holds the old edition or the new one") {
  check_every_failure(true, true);
  check_every_failure(true, false);
  check_every_failure(false, true);
  check_every_failure(false, false);
}

TEST_CASE("a run that was killed between two renames is put right by the next") {
  MemoryFileSystem files;
  publish_site(make_tree(old_pages), files);
  files.rename("out/site", "out/.site.old");
  files.put("out/.site.new/half.html", "half");
  publish_site(make_tree(old_pages), files);
  CHECK(pages_of(files) == old_pages);
  CHECK_FALSE(files.exists("out/.site.old"));
  CHECK_FALSE(files.exists("out/.site.new"));
}

namespace {

void publish_books(const Files& books, FileSystem& files) {
  StagedFiles(books, "book", "out", files).put_in_place();
}

}  // namespace

TEST_CASE("a book is replaced in one step, and not at all when it is the same") {
  MemoryFileSystem files;
  publish_books({{"a.epub", "one book"}}, files);
  publish_books({{"a.epub", "two book"}}, files);
  CHECK(files.below("out") == Files{{"a.epub", "two book"}});
  files.reset_changes();
  publish_books({{"a.epub", "two book"}}, files);
  CHECK(files.changes() == 1);
}

TEST_CASE("of several books none is replaced before all are written") {
  const Files old_books{{"a.epub", "old book a"}, {"b.epub", "old book b"}};
  for (std::size_t n = 1; n <= 4; ++n) {  // the folder, two files, the first exchange
    MemoryFileSystem files;
    publish_books(old_books, files);
    files.reset_changes();
    files.fail_at(n);
    CHECK_THROWS_AS(publish_books({{"a.epub", "new book a"}, {"b.epub", "new book b"}}, files),
                    Error);
    CHECK(files.read("out/a.epub") == "old book a");
    CHECK(files.read("out/b.epub") == "old book b");
  }
}

TEST_CASE("a file that Kindred did not write is never replaced by a book") {
  MemoryFileSystem files;
  files.put("out/a.epub", "bought in a shop");
  CHECK_THROWS_WITH(publish_books({{"a.epub", "one book"}}, files),
                    Catch::Contains("was not written by Kindred"));
  CHECK(files.below("out") == Files{{"a.epub", "bought in a shop"}});
}

TEST_CASE("what a killed run left beside a book is gone after the next, even if nothing changed") {
  MemoryFileSystem files;
  files.put("out/a.epub", "one book");
  files.put("out/.a.epub.new", "half a bo");
  StagedFiles({{"a.epub", "one book"}}, "book", "out", files).put_in_place();
  CHECK(files.below("out") == Files{{"a.epub", "one book"}});
}

}  // namespace
}  // namespace kindred
