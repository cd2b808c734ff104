#include "markup/xml_writer.h"

#include <catch2/catch.hpp>

#include "support/xml_scan.h"

using namespace kindred;

TEST_CASE("elements close with their scope, in the order of nesting") {
  XmlWriter xml;
  {
    const auto list = xml.open("ul", {{"class", "a"}});
    const auto item = xml.open("li");
    xml.text("one");
  }
  CHECK(xml.take() == "<ul class=\"a\"><li>one</li></ul>");
}

TEST_CASE("an attribute without a value is left out unless it is wanted") {
  XmlWriter xml;
  xml.empty("img", {{"class", ""}, XmlAttribute::always("alt", "")});
  CHECK(xml.take() == "<img alt=\"\"/>");
}

TEST_CASE("an element can be closed before its scope ends") {
  XmlWriter xml;
  auto first = xml.open("a");
  first.close();
  xml.leaf("b", {}, "");
  CHECK(xml.take() == "<a></a><b></b>");
}

TEST_CASE("data is indented, but nothing is added beside text") {
  XmlWriter xml(XmlWriter::Layout::Indented);
  xml.declaration();
  {
    const auto root = xml.open("root");
    xml.leaf("title", {}, "t");
    const auto mixed = xml.open("p");
    xml.text("one ");
    xml.leaf("b", {}, "two");
  }
  CHECK(xml.take() ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root>\n  <title>t</title>\n"
        "  <p>one <b>two</b></p>\n</root>");
}

TEST_CASE("whatever the text, what comes out is well-formed") {
  for (const std::string& text : {std::string("]]>"), std::string("a & b &amp; <c> \"d\" 'e'"),
                                  std::string("\x01\x1F\x7F nul\0!", 9), std::string("<!-- -- -->"),
                                  std::string("\xEF\xBF\xBE\xF0\x9F\x92\x9E"), std::string()}) {
    XmlWriter xml;
    xml.leaf("p", {{"title", text}}, text);
    const std::string written = xml.take();
    CHECK(scan_xml(written).fault == "");
  }
}
