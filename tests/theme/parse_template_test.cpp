#include "theme/parse_template.h"

#include <catch2/catch.hpp>

#include "support/faults.h"

using namespace kindred;

namespace {

struct Parsed {
  std::string parts;
  std::string faults;
};

Parsed parse(std::string text) {
  static const std::string kinds = "teu#^/>";
  Sources sources;
  Diagnostics diagnostics;
  Parsed result;
  for (const TemplatePart& part : parse_template(sources.add("a", std::move(text)), diagnostics))
    result.parts += std::string(1, kinds[static_cast<std::size_t>(part.kind)]) + "(" +
                    std::string(part.text) + ")";
  result.faults = list_faults(diagnostics);
  return result;
}

}  // namespace

TEST_CASE("a template is texts and tags") {
  const Parsed parsed = parse("a{{b}}{{{ c }}}{{&d}}{{#e}}{{^ f }}{{/f}}{{/e}}{{> _g}}");
  CHECK(parsed.parts == "t(a)e(b)u(c)u(d)#(e)^(f)/(f)/(e)>(_g)");
  CHECK(parsed.faults.empty());
}

TEST_CASE("a comment goes, and its line with it when nothing else is on it") {
  CHECK(parse("a\n  {{! x }}\nb {{! y }} c").parts == "t(a\n)t(b )t( c)");
  CHECK(parse("{{! first }}\na").parts == "t(a)");
}

TEST_CASE("the tag of a section that is alone on its line leaves no line") {
  CHECK(parse("a\n  {{#b}}\n  c\n  {{/b}}\nd").parts == "t(a\n)#(b)t(  c\n)/(b)t(d)");
  CHECK(parse("a {{#b}}\nc{{/b}}").parts == "t(a )#(b)t(\nc)/(b)");
}

TEST_CASE("what is not properly closed is told at its place") {
  CHECK(parse("x\n {{#a}}b").faults == "theme/syntax a:2:5 section `a` is never closed\n");
  CHECK(parse("{{/a}}").faults == "theme/syntax a:1:4 no section `a` is open here\n");
  CHECK(parse("{{#a}}{{#b}}{{/a}}{{/b}}{{/a}}").faults ==
        "theme/syntax a:1:16 this closes `a`, but `b` is open\n");
  CHECK(parse("ä{{a").faults == "theme/syntax a:1:2 this tag is never closed\n");
}

TEST_CASE("other delimiters and empty tags are no tags") {
  CHECK(parse("{{=<% %>=}}").faults == "theme/syntax a:1:1 this is not a tag that Kindred knows\n");
  CHECK(parse("{{}}").faults == "theme/syntax a:1:1 this is not a tag that Kindred knows\n");
  CHECK(parse("{{a b}}").faults == "theme/syntax a:1:1 this is not a tag that Kindred knows\n");
}

TEST_CASE("sections are nested properly whatever the text") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "{{#a}}";
  for (int i = 0; i < 5000; ++i) text += "{{/a}}";
  const Parsed parsed = parse(text);
  CHECK(parsed.parts.size() < 400);
  CHECK(parsed.faults.find("nested more than") != std::string::npos);
  CHECK(parsed.faults.find("is open here") == std::string::npos);
}
