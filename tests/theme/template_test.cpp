#include "theme/template.h"

#include <catch2/catch.hpp>

#include "base/parallel.h"

using namespace kindred;

namespace {

TemplateData text(const char* value) { return {std::string(value)}; }
TemplateData object(TemplateData::Object members) { return {std::move(members)}; }
TemplateData list(TemplateData::List items) { return {std::move(items)}; }

// A root as pages have it.
TemplateData root(TemplateData::Object page) {
  return object({{"site", object({{"title", text("Site")}})}, {"page", object(std::move(page))}});
}

std::string render(const char* source, TemplateData::Object page) {
  return Template(source).render(root(std::move(page)));
}

}  // namespace

TEST_CASE("text is escaped and markup is not") {
  CHECK(render("{{page.a}} {{{page.b}}}", {{"a", text("<b> & \"c\"")}, {"b", {Markup{"<i>"}}}}) ==
        "&lt;b&gt; &amp; &quot;c&quot; <i>");
}

TEST_CASE("an item of a list has its own names only") {
  const TemplateData items = list({object({{"title", text("one")}}), object({})});
  CHECK(render("{{#page.items}}[{{title}}]{{/page.items}}",
               {{"items", items}, {"title", text("P")}}) == "[one][]");
}

TEST_CASE("a list inside an item hides the item") {
  const TemplateData inner = list({object({{"name", text("x")}})});
  const TemplateData outer = list({object({{"title", text("t")}, {"inner", inner}})});
  CHECK(render("{{#page.o}}{{#inner}}{{name}}{{title}}{{/inner}}{{title}}{{/page.o}}",
               {{"o", outer}}) == "xt");
}

TEST_CASE("page-wide names are reachable everywhere") {
  const TemplateData items = list({object({{"title", text("one")}})});
  CHECK(render("{{#page.items}}{{site.title}}/{{page.x}}{{/page.items}}",
               {{"items", items}, {"x", text("y")}}) == "Site/y");
}

TEST_CASE("a flag or a text opens a section without a scope of its own") {
  CHECK(render("{{#page.o}}{{#is_on}}{{a}}{{/is_on}}{{#a}}{{a}}{{/a}}{{/page.o}}",
               {{"o", object({{"is_on", {true}}, {"a", text("x")}})}}) == "xx");
}

TEST_CASE("an empty text, an empty list, a missing object and false are all nothing") {
  CHECK(
      render("{{#page.t}}1{{/page.t}}{{^page.t}}a{{/page.t}}{{^page.l}}b{{/page.l}}"
             "{{^page.o}}c{{/page.o}}{{^page.f}}d{{/page.f}}{{^page.m}}e{{/page.m}}",
             {{"t", text("")}, {"l", list({})}, {"o", {}}, {"f", {false}}, {"m", {Markup{""}}}}) ==
      "abcde");
}

TEST_CASE("a list of texts names its item by a dot") {
  CHECK(render("{{#page.l}}{{.}},{{/page.l}}", {{"l", list({text("a"), text("<")})}}) == "a,&lt;,");
}

TEST_CASE("dots lead into objects") {
  CHECK(render("{{page.a.b}}", {{"a", object({{"b", text("c")}})}}) == "c");
}

TEST_CASE("text that looks like a tag stays text") {
  CHECK(render("{{page.a}}", {{"a", text("{{page.a}}")}}) == "{{page.a}}");
}

TEST_CASE("one template is filled on many threads") {
  const Template page("{{#page.items}}<{{title}}>{{/page.items}}");
  std::vector<std::string> results(200);
  parallel_for(results.size(), 8, [&](std::size_t i) {
    const std::string name = std::to_string(i);
    results[i] = page.render(root({{"items", list({object({{"title", text(name.c_str())}})})}}));
  });
  for (std::size_t i = 0; i < results.size(); ++i)
    CHECK(results[i] == "<" + std::to_string(i) + ">");
}
