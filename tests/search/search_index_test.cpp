#include "search/search_index.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "language/compounds.h"
#include "search/key_writer.h"
#include "search/passage_text.h"
#include "search/range_coder.h"
#include "search/split_compounds.h"
#include "search/vocabulary.h"
#include "support/site_fixture.h"

namespace kindred {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

const std::string* file(const Files& files, const std::string& name) {
  for (const auto& [path, bytes] : files)
    if (path == "assets/search/" + name + ".js") return &bytes;
  return nullptr;
}

PlannedSite small_site() {
  return plan_from({
      {"kindred.toml", "title = \"T\"\n[[section]]\nid = \"s\"\ntitle = \"Sec\"\n"},
      {"references.bib", "@book{k, author = {Gaia, Ann}, title = {On Trust}, year = 2002}\n"},
      {"s/a.md",
       "---\ntitle: A \"q\"\nsummary: Sum.\nkeywords: [other]\nconcepts:\n  - term: trust\n"
       "    aliases: [faith]\n    definition: Def.\n---\nIntro, as @k says.[^1]\n\n[^1]: Noted.\n\n"
       "## Head\n\nText *here*.\n"},
  });
}

TEST_CASE("texts hold every passage, concept and work, with notes where they are marked") {
  const PlannedSite planned = small_site();
  const Files files = make_search_index(planned.site, {{3}, 1, 0});
  std::string texts;
  for (const auto& [path, bytes] : files)
    if (path.find("/texts/") != std::string::npos) texts += bytes;
  CHECK(
      texts.find("[0,\"A “q”\",\"s/a.html\",0,0,\"\",\"Sum.\",[0,\"\",\"\","
                 "\"Intro, as Gaia (2002) says.\\nNoted.\",1,\"head\",\"Head\",\"Text here.\"]]") !=
      std::string::npos);
  CHECK(texts.find("[1,\"Trust\",\"concepts/trust.html\",1,0,") != std::string::npos);
  CHECK(texts.find("[2,\"Gaia, 2002\",\"references.html#ref.k\",2,") != std::string::npos);
  REQUIRE(file(files, "root"));
  CHECK(file(files, "root")
            ->find("\"shelves\":[[\"Sec\",3]],\"runs\":[[0,0,0,\"\"],[1,1,0,\"\"],"
                   "[1,2,0,\"\"]]") != std::string::npos);
}

TEST_CASE("every file calls one function with its name and the mark of the build") {
  const PlannedSite planned = small_site();
  const Files files = make_search_index(planned.site, {{}, 1, 0});
  const std::string mark = file(files, "root")->substr(21, 18);
  for (const auto& [path, bytes] : files) {
    const std::string name = path.substr(14, path.size() - 17);
    CHECK(bytes.starts_with("kindredSearch(\"" + name + "\"," + mark + ","));
    CHECK(bytes.ends_with(");\n"));
  }
}

TEST_CASE("the same site gives the same bytes, however many threads make it") {
  const PlannedSite planned = plan_from(sample_base());
  CHECK(make_search_index(planned.site, {{}, 1, 0}) == make_search_index(planned.site, {{}, 4, 0}));
}

TEST_CASE("an empty knowledge base has an index too") {
  const PlannedSite planned = plan_from({{"kindred.toml", "title = \"T\"\n"}});
  CHECK(file(make_search_index(planned.site, {}), "root"));
}

TEST_CASE("files grow in number and not in size") {
  std::vector<SearchPage> pages(400);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].title = "Page w" + std::to_string(i * 7919 % 5000);
    pages[i].url = std::to_string(i) + ".html";
    std::string text;
    for (std::size_t j = 0; j < 60; ++j) text += "w" + std::to_string((i + j * 31) % 900) + " ";
    pages[i].passages.assign(3, {"", "", text});
  }
  for (const auto& [path, bytes] : make_search_index(pages, {}, "en", {{}, 2, 2000})) {
    INFO(path);
    if (path.find("/texts/") == std::string::npos) CHECK(bytes.size() < 6500);
  }
}

TEST_CASE("a long section is cut between its blocks, a long block between its words") {
  Document document;
  for (int i = 0; i < 6; ++i)
    document.blocks.push_back({{}, Paragraph{{{{}, Text{std::string(1000, 'x')}}}}});
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "word ";
  document.blocks.push_back({{}, Paragraph{{{{}, Text{words}}}}});
  const auto passages = cut_passages(document, {}, {});
  CHECK(passages.size() >= 5);
  for (const Passage& passage : passages) {
    CHECK(passage.text.size() <= 4800);
    CHECK_FALSE(passage.text.ends_with(" "));
  }
}

TEST_CASE(
    "forms share a term when they are one word inflected, in each language by its own rules") {
  const auto term_of = [](const std::string& text, const std::string& language) {
    SearchPage page;
    page.passages.push_back({"", "", text});
    const Vocabulary vocabulary = make_vocabulary({count_words(page, language)}, language);
    std::string out;
    for (const Form& form : vocabulary.forms)
      out += form.text + ":" + std::to_string(form.term) + " ";
    return out;
  };
  CHECK(term_of("boundary boundaries bound", "en") == "bound:0 boundaries:1 boundary:1 ");
  CHECK(term_of("\u00c4ngste Angst \u00e4ngsten", "de-AT") == "angst:0 angste:0 angsten:0 ");
  CHECK(
      term_of("\u0434\u0440\u0443\u0436\u0431\u0430 \u0434\u0440\u0443\u0436\u0431\u044b", "en") ==
      "\u0434\u0440\u0443\u0436\u0431\u0430:0 \u0434\u0440\u0443\u0436\u0431\u044b:0 ");
}

TEST_CASE("forms are in the order in which scripts compare strings") {
  CHECK(is_before_in_utf16("a", "ab"));
  CHECK(is_before_in_utf16("\U00020000", "\uF900"));
  CHECK_FALSE(is_before_in_utf16("\uF900", "\U00020000"));
  CHECK(is_before_in_utf16("\uD7A3", "\U00020000"));
  CHECK_FALSE(is_before_in_utf16("a", "a"));
}

TEST_CASE("keys tell what they share with the one before, and a file begins with a whole one") {
  KeyWriter keys;
  CHECK(keys.beginning("attach") == "a");
  for (const char* key : {"attach", "attachment", "attend", "\U00020000x", "\U00020000y"})
    keys.add(key);
  CHECK(keys.beginning("\U00020000yz") == "\U00020000yz");
  CHECK(keys.finish() == "AattachGmentDendA\U00020000xCy");
  keys.add("\U00020000yz");
  CHECK(keys.finish() == "A\U00020000yz");
  keys.add(std::string(30, 'a'));
  keys.add(std::string(31, 'a'));
  CHECK(keys.finish() == "A" + std::string(30, 'a') + "Zaaaaaa");
}

TEST_CASE("words to correct to stand in the order of their endings") {
  SearchPage page;
  page.passages.push_back({"", "", "anger danger trust honesty, 4th"});
  const Files files = make_search_index({page}, {}, "en", {{}, 1, 0});
  const std::string& shard = *file(files, "spellings/0");
  CHECK(shard.find("\"AregnaFdAtsurtAytsenoh\",") != std::string::npos);
  CHECK(file(files, "root")->find("\"spellings\":[\"r\"],\"starts\":[]") != std::string::npos);
}

TEST_CASE("bits are written as characters that a script's string can hold") {
  RangeEncoder encoder;
  NumberModel model;
  for (std::uint32_t i = 0; i < 20000; ++i) model.put(encoder, (i * 2654435761U) >> (i % 31));
  const std::string text = encoder.finish();
  CHECK(std::all_of(text.begin(), text.end(),
                    [](char c) { return c >= '#' && c <= 'c' && c != '\\'; }));
}

// Each word a term of its own, as common as the others.
std::vector<Form> forms_of(std::initializer_list<const char*> sorted_words) {
  std::vector<Form> forms;
  for (const char* word : sorted_words) {
    forms.push_back({word, static_cast<std::uint32_t>(forms.size()), 1, false, false, {}});
  }
  return forms;
}

TEST_CASE("a compound has the terms of its parts and of their parts, linked or not") {
  std::vector<Form> forms = forms_of(
      {"angst", "beziehung", "beziehungsnahe", "beziehungsnaheangst", "nahe", "naheangst"});
  using Terms = std::vector<std::uint32_t>;
  split_compounds(forms, compound_links("de-AT"));
  CHECK(forms[2].parts == Terms{1, 4});
  CHECK(forms[3].parts == Terms{1, 5, 4, 0});
  CHECK(forms[5].parts == Terms{4, 0});
  CHECK(forms[1].parts.empty());
}

TEST_CASE("a language that writes its words apart has no compounds") {
  std::vector<Form> forms = forms_of({"friend", "friendship", "ship"});
  split_compounds(forms, compound_links("en"));
  CHECK(forms[1].parts.empty());
}

}  // namespace
}  // namespace kindred
