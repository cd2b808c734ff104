#include "tidy/rules.h"

#include <catch2/catch.hpp>

// The rules themselves: each must see what it is there to see.

namespace kindred::tidy {
namespace {

SourceFile file(const std::string& path, const std::string& text) { return {path, text}; }

}  // namespace

TEST_CASE("a room may not include a room below it") {
  CHECK(check_includes(file("links/resolve.cpp", "#include \"base/text.h\"\n")).empty());
  CHECK(check_includes(file("links/resolve.cpp", "\n#include \"site/site.h\"\n")) ==
        Complaints{"links/resolve.cpp:2: \"site/site.h\": the room site stands below links"});
  CHECK(check_includes(file("links/a.cpp", "#include \"resolve.h\"\n")).size() == 1);
  CHECK(check_includes(file("main.cpp", "#include \"cli/run.h\"\n")).empty());
}

TEST_CASE("a library belongs to one room, and an unknown one to none") {
  CHECK(check_includes(file("library/a.cpp", "#include <yaml-cpp/parser.h>\n")).empty());
  CHECK(check_includes(file("config/a.cpp", "#include <yaml-cpp/parser.h>\n")).size() == 1);
  CHECK(check_includes(file("base/a.cpp", "#include <fmt/format.h>\n#include <vector>\n")).empty());
  CHECK(check_includes(file("base/a.cpp", "#include <boost/regex.hpp>\n")).size() == 1);
}

TEST_CASE("threads and files are for the rooms that have them") {
  CHECK(check_includes(file("base/parallel.cpp", "#include <thread>\n")).empty());
  CHECK(check_includes(file("base/text.cpp", "#include <thread>\n")).size() == 1);
  CHECK(check_includes(file("views/a.cpp", "#include <filesystem>\n")).size() == 1);
}

TEST_CASE("long files and long lines are found, in characters and not in bytes") {
  std::string dots;
  for (int i = 0; i < 100; ++i) dots += "·";
  CHECK(check_size(file("a/b.cpp", dots + "\n")).empty());
  CHECK(check_size(file("a/b.cpp", dots + ".\n")) == Complaints{"a/b.cpp:1: 101 columns"});
  CHECK(check_size(file("a/b.cpp", std::string(401, '\n'))) == Complaints{"a/b.cpp: 401 lines"});
}

TEST_CASE("long functions are found, whatever stands in their strings") {
  const std::string body(59, '\n');
  CHECK(check_functions(file("a/b.cpp", "int f() {" + body + "}\n")).empty());
  CHECK(check_functions(file("a/b.cpp", "int f() {\n" + body + "}\n")) ==
        Complaints{"a/b.cpp:1: a function of 61 lines"});
  CHECK(check_functions(file("a/b.cpp", "int f(int a,\n      int b) {\n" + body + "}\n")).size() ==
        1);
  CHECK(check_functions(file("a/b.cpp", "class C {\n  int f() const {\n" + body + "  }\n};\n"))
            .size() == 1);
  CHECK(check_functions(file("a/b.cpp", "int f() {\n  g(R\"(\n}\n)\");\n" + body + "}\n")).size() ==
        1);
}

TEST_CASE("comments and strings are blank, and numbers are not strings") {
  CHECK(without_comments("a // b\nc /* d\n */ e") == "a     \nc     \n    e");
  CHECK(without_comments("f(\"\\\"x\", 'y')") == "f(     ,    )");
  CHECK(without_comments("1'000 + 2'000") == "1'000 + 2'000");
}

TEST_CASE("a header says what it is for") {
  CHECK(check_header(file("a/b.h", "#pragma once\n\n// A thing.\n")).empty());
  CHECK(check_header(file("a/b.h", "#pragma once\n\n#include <x>\n")).size() == 1);
  CHECK(check_header(file("a/b.h", "// A thing.\n")).size() == 1);
}

TEST_CASE("only the command line prints") {
  CHECK(check_output(file("links/a.cpp", "  std::fputs(text, stderr);\n")).size() == 1);
  CHECK(check_output(file("links/a.cpp", "  // like printf\n  std::snprintf(a, b);\n")).empty());
  CHECK(check_output(file("cli/a.cpp", "  std::fputs(text, stderr);\n")).empty());
}

TEST_CASE("notes to oneself and drawers without a label are found") {
  CHECK(check_leftovers(file("a/b.cpp",
                             "// TO"
                             "DO: later\n"))
            .size() == 1);
  CHECK(check_leftovers(file("a/text_utils.h", "")).size() == 1);
  CHECK(check_leftovers(file("a/common_terms.h", "// a todo list\n")).empty());
}

TEST_CASE("every file is listed with its room, and the room says whom it uses") {
  const std::string cmake =
      "kindred_room(base\n  SOURCES text.cpp)\n"
      "kindred_room(site\n  SOURCES plan_site.cpp\n  USES base)\n"
      "kindred_room(web\n  SOURCES web.cpp\n  USES site\n  LIBRARIES base::x)\n";
  CHECK(check_listed({file("web/web.cpp", "#include \"base/text.h\"\n")}, cmake).empty());
  CHECK(check_listed({file("site/plan.cpp", "")}, cmake).size() == 1);
  CHECK(check_listed({file("site/plan_site.cpp", "#include \"web/web.h\"\n")}, cmake) ==
        Complaints{"site/plan_site.cpp: the room site does not say that it uses web"});
}

}  // namespace kindred::tidy
