#include "web/render_web.h"

#include <catch2/catch.hpp>

#include "support/faults.h"
#include "support/page_check.h"
#include "support/site_fixture.h"
#include "views/page_views.h"

using namespace kindred;

namespace {

const Theme& folio() {
  static Sources sources;
  static const Theme theme = [] {
    const auto files = make_disk_file_system();
    Diagnostics diagnostics;
    Theme loaded = load_theme(*files, {KINDRED_SOURCE_DIR "/themes/folio", "en"}, make_contract(),
                              sources, diagnostics);
    CHECK(list_faults(diagnostics) == "");
    return loaded;
  }();
  return theme;
}

OutputTree render(const PlannedSite& planned, unsigned threads = 1) {
  return render_web(planned.site, folio(), {threads});
}

OutputTree render_sample(const char* base_url = "") {
  PlannedSite planned = plan_from(sample_base());
  CHECK_FALSE(planned.diagnostics.has_errors());
  planned.site.library.config.info.base_url = base_url;
  return render(planned);
}

std::string page(const OutputTree& tree, const char* path) {
  const auto found = tree.files().find(path);
  REQUIRE(found != tree.files().end());
  return found->second;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every page of the contract is there") {
  const OutputTree tree = render_sample();
  for (const char* path :
       {"index.html", "basics/index.html", "basics/trust.html", "more/doubt.html",
        "concepts/index.html", "concepts/trust.html", "concepts/closeness.html", "references.html",
        "paths/short.html", "map.html", "search.html", "404.html", "old/trust.html",
        "assets/search/root.js", "assets/folio.css", "assets/media/basics/dot.png"})
    CHECK(tree.contains(path));
  CHECK_FALSE(tree.contains("sitemap.xml"));
  CHECK_FALSE(tree.contains("feed.xml"));
}

TEST_CASE("every link leads to a file and a place, ids are unique and elements closed") {
  const OutputTree tree = render_sample();
  CHECK(PageCheck(tree).faults() == "");
}

TEST_CASE("the check of pages finds what it is there to find") {
  OutputTree tree;
  tree.add("a/b.html",
           "<p id=\"x\"><a href=\"c.html\">c</a><a href=\"#y\">y</a></p><i id=\"x\"></i>");
  tree.add("d.html", "<p><b></p></b>");
  CHECK(PageCheck(tree).faults() ==
        "a/b.html: the id x stands twice\n"
        "a/b.html: nothing is at c.html\n"
        "a/b.html: nothing in a/b.html is called y\n"
        "d.html: /p closes what is not open\n");
}

TEST_CASE("the bytes do not depend on the number of threads") {
  const PlannedSite planned = plan_from(sample_base());
  CHECK(render(planned, 1).files() == render(planned, 8).files());
}

TEST_CASE("an empty folder and one article without anything make pages too") {
  for (const std::map<std::string, std::string>& texts :
       {std::map<std::string, std::string>{{"x.txt", ""}},
        std::map<std::string, std::string>{
            {"a b/Ünï & <c>.md", "# Hi\n\n## main\n\n## search\n"}}}) {
    const PlannedSite planned = plan_from(texts);
    const OutputTree tree = render(planned);
    CHECK(tree.contains("index.html"));
    std::string faults = PageCheck(tree).faults();
    CHECK(faults.find("nothing is at") == std::string::npos);
    CHECK(faults.find("not open") == std::string::npos);
  }
}

TEST_CASE("an article shows its text, its concepts, its sources and who mentions it") {
  const std::string html = page(render_sample(), "basics/trust.html");
  CHECK(has(html, "<h1>Trust</h1>"));
  CHECK(has(html, "<p class=\"summary\">What trust is &lt;and&gt; is not.</p>"));
  CHECK(has(html, "Part one: Basics"));
  CHECK(has(html, "<span>Overview</span>"));
  CHECK(has(html, "<time datetime=\"2024-05-06\">6 May 2024</time>"));
  CHECK(
      has(html, "<li><a href=\"#references\">References</a><ol><li><a href=\"#deep\">Deeper</a>"));
  CHECK(has(html,
            "<div id=\"t.doubt\" class=\"c2\"><dt><a href=\"../concepts/doubt.html\">Doubt</a>"));
  CHECK(has(html, "data-peek=\"t.doubt\""));
  CHECK(has(html, "<li id=\"ref.gaia:2002\">"));
  CHECK(has(html, "href=\"#c.gaia%3A2002.2\" aria-label=\"Citation 2 of Gaia, 2002\">2</a>"));
  CHECK(
      has(html, "<a href=\"../more/doubt.html\">Doubt</a> <span class=\"label\">Part two</span>"));
  CHECK(has(html, "<b>confidence</b>"));
  CHECK(has(html, "<li data-path=\"short\">"));
  CHECK(has(html, "step 1 of 2"));
  CHECK(has(html, "href=\"../more/doubt.html?path=short\" rel=\"next\""));
  CHECK(has(html, "https://example.org/edit/basics/trust.md"));
}

TEST_CASE("the notice is shown where the article asks for it, its ids apart") {
  const std::string html = page(render_sample(), "more/doubt.html");
  CHECK(has(html, "id=\"notice.call-someone\""));
  CHECK(has(html, "id=\"notice-end.call-someone\""));
  CHECK(has(html, "<p>This speaks of doubt.</p>"));
  CHECK_FALSE(has(page(render_sample(), "basics/trust.html"), "class=\"notice\""));
}

TEST_CASE("a concept shows both sides of its relations and every article that mentions it") {
  const std::string html = page(render_sample(), "concepts/trust.html");
  CHECK(has(html, "<h1>Trust</h1>"));
  CHECK(has(html, "Also called confidence"));
  CHECK(has(html, "<dt>Its kinds</dt><dd><a href=\"closeness.html\">closeness</a>"));
  CHECK(has(html, "<dt>Supports</dt><dd><a href=\"closeness.html\">closeness</a>"));
  CHECK(has(html, "<dt>Is hindered by</dt><dd><a href=\"doubt.html\">doubt</a>"));
  CHECK(has(html, "<section class=\"band\" id=\"mentions\""));
  CHECK(has(html, "<b>confidence</b>"));
}

TEST_CASE("the map draws what supports on one side and what hinders on the other") {
  const std::string html = page(render_sample(), "map.html");
  CHECK(has(html, "<path data-a=\"trust\" data-b=\"closeness\" d=\"M0 15A"));
  CHECK(has(html, "<path data-a=\"doubt\" data-b=\"trust\" d=\"M100 15A"));
  CHECK(has(html, "data-map style=\"--n:5\""));
}

TEST_CASE("works that nobody cites are listed as such") {
  const std::string html = page(render_sample(), "references.html");
  CHECK(has(html, "<code>gaia:2002</code>"));
  CHECK(has(html, "<p>Not cited yet</p>"));
}

TEST_CASE("an earlier address leads on to the article") {
  const std::string html = page(render_sample("https://example.org/k/"), "old/trust.html");
  CHECK(has(html, "content=\"0; url=../basics/trust.html\""));
  CHECK(has(html, "<link rel=\"canonical\" href=\"https://example.org/k/basics/trust.html\">"));
  CHECK(has(html, "<a href=\"../basics/trust.html\">Trust</a>"));
  CHECK(has(html, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK(has(html, "href=\"../search.html\" data-search-open>"));
  CHECK_FALSE(has(page(render_sample(), "basics/trust.html"), "refresh"));
}

TEST_CASE("with a base address there are a site map, a feed and canonical links") {
  const OutputTree tree = render_sample("https://example.org/k/");
  const std::string map = page(tree, "sitemap.xml");
  CHECK(has(map, "<loc>https://example.org/k/</loc>"));
  CHECK(has(map, "<loc>https://example.org/k/basics/trust.html</loc>"));
  CHECK(has(map, "<lastmod>2024-05-06</lastmod>"));
  CHECK_FALSE(has(map, "404"));
  const std::string feed = page(tree, "feed.xml");
  CHECK(has(feed, "<title>Small &amp; Complete</title>"));
  CHECK(has(feed, "<updated>2024-05-06T00:00:00Z</updated>"));
  CHECK_FALSE(has(feed, "Doubt"));
  CHECK(has(page(tree, "basics/trust.html"),
            "<link rel=\"canonical\" href=\"https://example.org/k/basics/trust.html\">"));
}

TEST_CASE("the feed has the fifty articles that were changed last, the newest first") {
  std::map<std::string, std::string> texts;
  for (int i = 10; i < 61; ++i) {
    const std::string number = std::to_string(i);
    texts[number + ".md"] = "---\ntitle: T" + number + "\nupdated: 20" + number + "-01-01\n---\n";
  }
  PlannedSite planned = plan_from(texts);
  planned.site.library.config.info.base_url = "https://example.org/";
  const std::string feed = page(render(planned), "feed.xml");
  CHECK(feed.find("<title>T60</title>") < feed.find("<title>T11</title>"));
  CHECK(has(feed, "<title>T11</title>"));
  CHECK_FALSE(has(feed, "<title>T10</title>"));
}

TEST_CASE("where no date is known the feed has no entry, and no time of the build") {
  PlannedSite planned = plan_from({{"a.md", "# A\n"}});
  planned.site.library.config.info.base_url = "https://example.org/";
  const OutputTree tree = render(planned);
  CHECK(tree.contains("sitemap.xml"));
  const std::string feed = page(tree, "feed.xml");
  CHECK(has(feed, "<updated>1970-01-01T00:00:00Z</updated>"));
  CHECK_FALSE(has(feed, "<entry>"));
}

TEST_CASE("the page for what is missing works at any address of a host") {
  const std::string html = page(render_sample("https://example.org/k/"), "404.html");
  CHECK(has(html, "href=\"https://example.org/k/assets/folio.css\""));
  CHECK_FALSE(has(html, "href=\"index.html"));
  CHECK_FALSE(has(html, "canonical"));
  CHECK(has(page(render_sample(), "404.html"), "href=\"assets/folio.css\""));
}

TEST_CASE("pages of a language that is written from right to left say so") {
  std::map<std::string, std::string> texts = sample_base();
  texts["kindred.toml"].insert(0, "language = \"he\"\n");
  const PlannedSite planned = plan_from(std::move(texts));
  CHECK(has(page(render(planned), "index.html"), "<html lang=\"he\" dir=\"rtl\""));
}
