#include "base/diagnostic.h"

#include <set>

#include <catch2/catch.hpp>

namespace kindred {
namespace {

std::string messages(const Diagnostics& diagnostics) {
  std::string shown;
  for (const Diagnostic& d : diagnostics.all()) shown += d.message + ";";
  return shown;
}

}  // namespace

TEST_CASE("diagnostics are ordered by file and place, each once") {
  Sources sources;
  const SourceFile& a = sources.add("a.md", "0123456789");
  const SourceFile& b = sources.add("b.md", "0123456789");
  Diagnostics diagnostics;
  diagnostics.add(Code::LinkUnresolved, make_span(b, 1, 2), "b1");
  diagnostics.add(Code::LinkUnresolved, make_span(a, 5, 6), "a5");
  diagnostics.add(Code::LinkUnresolved, make_span(a, 5, 6), "a5");
  diagnostics.add(Code::LinkAmbiguous, make_span(a, 5, 6), "a5");
  diagnostics.add(Code::LinkUnresolved, make_span(a, 2, 9), "a2");
  diagnostics.add(Code::ConfigBadValue, {}, "nowhere");
  diagnostics.sort();
  CHECK(messages(diagnostics) == "nowhere;a2;a5;a5;b1;");
}

TEST_CASE("two faults of one code at one place are kept, in the order of their messages") {
  Diagnostics diagnostics;
  for (const char* message : {"b", "a", "b"}) diagnostics.add(Code::LinkUnresolved, {}, message);
  diagnostics.sort();
  CHECK(messages(diagnostics) == "a;b;");
}

TEST_CASE("merging keeps what both have") {
  Diagnostics one;
  Diagnostics two;
  one.add(Code::MediaMissing, {}, "1");
  two.add(Code::MediaMissing, {}, "2").help.push_back("h");
  one.merge(std::move(two));
  CHECK(messages(one) == "1;2;");
  CHECK(one.all()[1].help.size() == 1);
}

TEST_CASE("severities can be softened and hardened, but advice stays") {
  const auto counts = [](const Diagnostics& d) {
    return std::to_string(d.count(Severity::Error)) + std::to_string(d.count(Severity::Warning)) +
           std::to_string(d.count(Severity::Advice));
  };
  Diagnostics diagnostics;
  diagnostics.add(Code::LinkUnresolved, {}, "error");
  diagnostics.add(Code::MediaAltMissing, {}, "warning");
  diagnostics.add(Code::CitationUnusedWork, {}, "advice");
  CHECK(counts(diagnostics) == "111");
  CHECK(diagnostics.has_errors());
  Diagnostics soft = diagnostics;
  soft.soften();
  CHECK(counts(soft) == "021");
  CHECK_FALSE(soft.has_errors());
  diagnostics.harden();
  CHECK(counts(diagnostics) == "201");
}

TEST_CASE("every code has one well-formed name and a sentence") {
  std::set<std::string_view> names;
  for (const CodeRow& row : code_rows()) {
    INFO(row.name);
    CHECK(names.insert(row.name).second);
    CHECK(find_code(row.name) == row.code);
    CHECK(&code_row(row.code) == &row);
    CHECK(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") ==
          std::string_view::npos);
    CHECK(row.name.find('/') != std::string_view::npos);
    CHECK(row.sentence.ends_with('.'));
  }
  CHECK_FALSE(find_code("no/such-code").has_value());
}

}  // namespace kindred
