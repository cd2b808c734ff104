#include "library/load_library.h"

#include <catch2/catch.hpp>

#include "markdown/dump.h"
#include "markdown/visit_blocks.h"
#include "support/faults.h"
#include "support/memory_file_system.h"

namespace kindred {
namespace {

struct Loaded {
  MemoryFileSystem files;
  Sources sources;
  Diagnostics diagnostics;
  Library library;

  explicit Loaded(const Texts& texts, const LoadOptions& options = {}) {
    files.put_folder("base");
    for (const auto& [path, text] : texts) files.put("base/" + path, text);
    load(options);
  }
  void load(const LoadOptions& options = {}) {
    diagnostics = {};
    library = load_library(files, "base", options, sources, diagnostics);
    diagnostics.sort();
  }
  std::string paths() const {
    std::string out;
    for (const Article& article : library.articles) out += article.path + " ";
    return out;
  }
  // "id: Title (articles)" of each section, one a line.
  std::string sections() const {
    std::string out;
    for (const Section& section : library.sections) {
      out += section.id + ": " + section.title + (section.introduction ? "*" : "") + " (";
      for (const ArticleId id : section.articles) out += " " + library.article(id).slug;
      out += " )\n";
    }
    return out;
  }
  std::string faults() const { return list_faults(diagnostics); }
};

TEST_CASE("every Markdown file is an article, its folder is its section") {
  const Loaded base(Texts{{"b.md", "# Bee"},
                          {"a/c.MD", "text"},
                          {"a/d/e.markdown", "x"},
                          {"a/f.txt", "no"},
                          {".hidden/x.md", "no"}});
  CHECK(base.paths() == "a/c.MD a/d/e.markdown b.md ");
  CHECK(base.sections() == ":  ( b )\na: A ( c )\na/d: D ( e )\n");
  CHECK(base.library.articles[2].meta.title == "Bee");
  CHECK(base.library.articles[0].meta.title == "C");
}

TEST_CASE("sections go in the order of the configuration, then other folders by name") {
  const Loaded base(Texts{{"kindred.toml",
                           "title = \"T\"\n[[section]]\nid = \"z\"\ntitle = \"Zed\"\n"
                           "[[section]]\nid = \"a\"\ntitle = \"Eh\"\n"},
                          {"a/1.md", "---\ntitle: One\n---\n"},
                          {"other_things/2.md", "---\ntitle: Two\n---\n"}});
  CHECK(base.sections() == "z: Zed ( )\na: Eh ( 1 )\nother_things: Other things ( 2 )\n");
  CHECK(base.faults() ==
        "article/unknown-section other_things/2.md:1:1 the folder `other_things` is no section of "
        "`kindred.toml`\n");
}

TEST_CASE("index and README introduce their folder, and index wins") {
  const Loaded base(Texts{{"README.md", "# Read me"},
                          {"a/readme.MD", "# A readme"},
                          {"a/index.markdown", "# All of A"},
                          {"a/b.md", "x"},
                          {"c/README.md", "# Before index"},
                          {"c/index.md", "# All of C"}});
  CHECK(base.library.introduction->meta.title == "Read me");
  CHECK(base.library.config.info.title == "Read me");
  CHECK(base.sections() == "a: All of A* ( readme b )\nc: All of C* ( readme )\n");
}

TEST_CASE("the notice stands at the top, and other files of that name are articles") {
  const Loaded base(
      {{"kindred.toml", "title = \"T\"\n"}, {"notice.md", "Call."}, {"a/notice.md", "x"}});
  CHECK(base.library.notice);
  CHECK(base.paths() == "a/notice.md ");
  CHECK(base.diagnostics.all()[0].code == Code::FrontMatterMissingTitle);
}

TEST_CASE("drafts are left out and known, unless they are wanted") {
  const Texts texts = {{"a.md", "---\ndraft: true\n---\n# A"},
                       {"b.md", "# B"},
                       {"index.md", "---\ndraft: true\n---\n# Home"}};
  Loaded base(texts);
  CHECK(base.paths() == "b.md ");
  CHECK_FALSE(base.library.introduction);
  CHECK(base.library.drafts.size() == 2);
  LoadOptions options;
  options.with_drafts = true;
  base.load(options);
  CHECK(base.paths() == "a.md b.md ");
  CHECK(base.library.introduction);
}

TEST_CASE("the output and the files of themes are no part of a knowledge base") {
  LoadOptions options;
  options.excluded = "out";
  const Loaded base(Texts{{"out/site/a.md", "x"},
                          {"outside.md", "x"},
                          {"themes/own/web/home.mustache", "x"},
                          {"theme/words/en.toml", "x"},
                          {"theme/README.md", "x"},
                          {"themes/own/README.md", "x"},
                          {"themes/anger.md", "x"},
                          {"themes/loss/grief.md", "x"}},
                    options);
  CHECK(base.paths() == "outside.md themes/anger.md themes/loss/grief.md ");
}

TEST_CASE("an edition that an earlier build wrote is no part of a knowledge base, wherever it is") {
  const Loaded base(Texts{{"a.md", "x"},
                          {"public/site/.kindred-manifest", ""},
                          {"public/site/assets/media/a.svg", "<svg/>"},
                          {"public/site/b/c.md", "x"},
                          {"public/d.md", "x"}});
  CHECK(base.paths() == "a.md public/d.md ");
  CHECK(base.library.media.empty());
}

TEST_CASE("links that lead out are told of and never read") {
  Loaded base(Texts{{"a.md", "![x](x.png) [y](y.pdf)"}});
  base.files.put_outside_link("base/passwd.md");
  base.files.put_outside_link("base/x.png");
  base.files.put_outside_link("base/y.pdf");
  base.files.put_outside_link("base/kindred.toml");
  base.files.put_outside_link("base/ignored.bin");
  base.load();
  CHECK(base.paths() == "a.md ");
  CHECK(base.library.media.empty());
  const std::string what = ":1:1 this file is a link to a place outside the knowledge base\n";
  CHECK(base.faults() == "source/outside kindred.toml" + what + "source/outside passwd.md" + what +
                             "source/outside x.png" + what + "source/outside y.pdf" + what);
}

TEST_CASE("a file too large is left out with a word") {
  const Loaded base(Texts{{"a.md", std::string((8U << 20U) + 1, 'a')}, {"b.md", "x"}});
  CHECK(base.paths() == "b.md ");
  CHECK(base.faults() == "source/too-large a.md:1:1 this file is larger than 8 MiB\n");
}

TEST_CASE("bytes that are no UTF-8 are told of at the first, and the rest is read") {
  const Loaded base(Texts{{"a.md", "# Caf\xE9\n\ntext \xFF"}, {"references.bib", "\xFE"}});
  CHECK(base.faults() ==
        "source/invalid-utf8 a.md:1:6 this byte is not valid UTF-8\n"
        "source/invalid-utf8 references.bib:1:1 this byte is not valid UTF-8\n");
  CHECK(base.library.articles[0].meta.title == "Caf?");
}

TEST_CASE("a name that is no UTF-8 is told of, and its article read") {
  const Loaded loaded(Texts{{"se\xFE/n\xFF.md", "# Old\n"}, {"se\xFE/p\xE9.md", "# Older\n"}});
  CHECK(loaded.paths() == "se?/n?.md se?/p?.md ");
  CHECK(list_faults(loaded.diagnostics) ==
        "source/unportable-name se?/n?.md:1:1 the name `se?/n?.md` is not UTF-8\n"
        "source/unportable-name se?/p?.md:1:1 the name `se?/p?.md` is not UTF-8\n");
}

TEST_CASE("any bytes can be an article") {
  const std::string pieces[] = {
      "",     "\xEF\xBB\xBF",       "---\n",          "---\n---\n", "\r",
      "\r\n", std::string(1, '\0'), "\xFF\xFE",       "# ",         "[[",
      "![](", "title: [",           "| a |\n|---|\n", "<div>",      "[^1]:",
      "\t"};
  for (const std::string& a : pieces)
    for (const std::string& b : pieces)
      for (const std::string& c : pieces)
        CHECK(Loaded(Texts{{"a.md", a + b + c}}).library.articles.size() == 1);
}

TEST_CASE("a heading that repeats the title is taken out, another stays") {
  const Loaded base(Texts{{"a.md", "---\ntitle: Trust\n---\n# trust\n\n# Other\n"}});
  const Blocks& blocks = base.library.articles[0].body.blocks;
  REQUIRE(blocks.size() == 1);
  CHECK(std::get<Heading>(blocks[0].node).level == 2);  // the title is the only one of level 1
}

TEST_CASE("a heading in raw HTML can be the title, and none anywhere is of its level") {
  const Loaded base(Texts{{"a.md", "<div>\n<h1>Trust</h1>\n</div>\n\n> # Quoted\n\n## More\n"}});
  const Article& article = base.library.articles[0];
  CHECK(article.meta.title == "Trust");
  CHECK(dump(article.body) ==
        "HtmlBlock div\nBlockQuote\n  Heading 2 #quoted\n    Text \"Quoted\"\n"
        "Heading 3 #more\n  Text \"More\"\n");
}

TEST_CASE("headings close up, in boxes too, so that the outline of a page skips no level") {
  const auto levels = [](const char* text) {
    const Loaded base(Texts{{"a.md", text}});
    std::string found;
    visit_blocks(base.library.articles[0].body, [&](const Block& block) {
      if (const auto* heading = std::get_if<Heading>(&block.node))
        found += std::to_string(heading->level);
    });
    return found;
  };
  const std::string head = "---\ntitle: T\n---\n";
  CHECK(levels((head + "## a\n### b\n## c\n").c_str()) == "232");
  CHECK(levels((head + "#### a\n##### b\n#### c\n### d\n").c_str()) == "2322");
  CHECK(levels((head + "## a\n> # b\n\n### c\n## d\n").c_str()) == "2233");
  CHECK(levels((head + "<h5>a</h5>\n\n[^1]\n\n[^1]: # b\n").c_str()) == "22");
}

TEST_CASE("titles, summaries and definitions are set as the text is") {
  const Loaded base(Texts{{"kindred.toml",
                           "title = \"It's\"\ndescription = \"It's\"\nlanguage = \"en\"\n"
                           "[[section]]\nid = \"a\"\ntitle = \"A's\"\n"},
                          {"a/b.md",
                           "---\ntitle: \"The \\\"b\\\" -- or c\"\nsummary: it's\n"
                           "concepts:\n- term: one's own\n  definition: one's own thing\n---\n"}});
  const FrontMatter& meta = base.library.articles[0].meta;
  CHECK(meta.title == "The “b” – or c");
  CHECK(meta.summary == "it’s");
  CHECK(meta.concepts[0].definition == "one’s own thing");
  CHECK(meta.concepts[0].term == "one’s own");
  CHECK(base.library.config.info.description == "It’s");
  CHECK(base.library.config.info.title == "It’s");
  CHECK(base.sections() == "a: A’s ( b )\n");
}

TEST_CASE("media are all images and the files that pages link to") {
  const Loaded base(Texts{{"a.md", "[p](f/p.pdf) [q](/q.txt?x) [m](b.md) [e](x.exe)"},
                          {"b.md", "x"},
                          {"f/p.pdf", "%PDF"},
                          {"q.txt", "q"},
                          {"unused.pdf", "%PDF"},
                          {"unused.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"},
                          {"bad.png", "no"},
                          {"x.exe", "MZ"}});
  std::string media;
  for (const MediaFile& file : base.library.media) media += file.path + " ";
  CHECK(media == "f/p.pdf q.txt unused.svg ");
  CHECK(base.library.refused_media.size() == 2);
  CHECK(base.library.refused_media.at("x.exe") == "is of a kind that Kindred does not publish");
  CHECK(base.faults() == "");  // told where an article needs them
}

TEST_CASE("a content note keeps its words, whatever it is written with") {
  const Loaded base(
      Texts{{"a.md", "---\ncontent_note: \"On [[grief]], [loss](x.md) and *war*.\"\n---\n"}});
  std::string words;
  const auto add = [&](const auto& self, const Inlines& inlines) -> void {
    for (const Inline& item : inlines) {
      if (const auto* text = std::get_if<Text>(&item.node)) words += text->text;
      if (const auto* emphasis = std::get_if<Emphasis>(&item.node)) self(self, emphasis->children);
      CHECK(item.span.file == base.library.articles[0].source);
    }
  };
  add(add, base.library.articles[0].content_note);
  CHECK(words == "On grief, loss and war.");
}

TEST_CASE("one thread reads what eight read") {
  Texts texts;
  for (int i = 0; i < 40; ++i)
    texts["s" + std::to_string(i % 3) + "/a" + std::to_string(i) + ".md"] =
        "# A" + std::to_string(i % 7) + "\n\n<script>x</script> ![](x.png) [[b]]\n";
  LoadOptions one, eight;
  one.threads = 1;
  eight.threads = 8;
  const Loaded a(texts, one), b(texts, eight);
  CHECK(a.paths() == b.paths());
  CHECK(a.faults() == b.faults());
  CHECK(a.sections() == b.sections());
}

}  // namespace
}  // namespace kindred
