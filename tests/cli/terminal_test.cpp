#include "cli/terminal.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

namespace kindred {
namespace {

struct Told {
  Sources sources;
  Diagnostics diagnostics;

  Diagnostic& add(Code code, const std::string& path, const std::string& text, std::size_t begin,
                  std::size_t end, const std::string& message) {
    return diagnostics.add(code, make_span(sources.add(path, text), begin, end), message);
  }
  std::string print(DiagnosticFormat format, const std::string& folder = "content") {
    return format_diagnostics(diagnostics, {format, folder, false});
  }
};

const std::string text(
    "---\ntitle: x\n---\n\n\n\n\n\n\n\n\n\n\nBeing open needs [[vulnerabilty]] and trust.\n");

Told contract_example() {
  Told told;
  const auto at = text.find("[[");
  Diagnostic& fault = told.add(Code::LinkUnresolved, "types/emotional-intimacy.md", text, at,
                               at + 16, "no concept or article is called `vulnerabilty`");
  fault.label = "unknown link target";
  fault.help = {"there is a concept with a similar name: `vulnerability`"};
  return told;
}

TEST_CASE("a fault is shown exactly as the contract draws it") {
  CHECK(contract_example().print(DiagnosticFormat::Human) ==
        "error[link/unresolved]: no concept or article is called `vulnerabilty`\n"
        "  --> content/types/emotional-intimacy.md:14:18\n"
        "   |\n"
        "14 | Being open needs [[vulnerabilty]] and trust.\n"
        "   |                  ^^^^^^^^^^^^^^^^ unknown link target\n"
        "   = help: there is a concept with a similar name: `vulnerability`\n"
        "\n");
}

TEST_CASE("json is one object a line with every field of the contract") {
  CHECK(contract_example().print(DiagnosticFormat::Json) ==
        "{\"code\":\"link/unresolved\",\"severity\":\"error\","
        "\"file\":\"content/types/emotional-intimacy.md\",\"line\":14,\"column\":18,"
        "\"end_line\":14,\"end_column\":34,"
        "\"message\":\"no concept or article is called `vulnerabilty`\","
        "\"help\":\"there is a concept with a similar name: `vulnerability`\"}\n");
}

TEST_CASE("github annotations escape what would end a command or a property") {
  Told told;
  told.add(Code::MediaAltMissing, "a,b:c%.md", "x\n", 0, 1, "100%: a, b\r\n::error::x").help = {
      "h"};
  CHECK(told.print(DiagnosticFormat::Github) ==
        "::warning file=content/a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=2,"
        "title=media/alt-missing::100%25: a, b  ::error::x%0Ah\n");
}

TEST_CASE("every format is UTF-8 and obeyed by no terminal, whatever a file is called") {
  Told told;
  told.add(Code::MediaMissing, "b\xFF\x1B[2J.md", "x\n", 0, 1, "no image at `\xC3\x1B`");
  for (const auto format : {DiagnosticFormat::Human, DiagnosticFormat::Json,
                            DiagnosticFormat::Github, DiagnosticFormat::Sarif}) {
    const std::string out = told.print(format);
    CHECK(out.find('\x1B') == std::string::npos);
    CHECK(out.find_first_of("\xFF\xC3") == std::string::npos);
    CHECK(out.find("no image at `\xEF\xBF\xBD") != std::string::npos);
  }
  CHECK(told.print(DiagnosticFormat::Json).find("content/b\xEF\xBF\xBD\\u001B[2J.md") !=
        std::string::npos);
}

TEST_CASE("advice is a notice on github and a note in SARIF") {
  Told told;
  told.add(Code::CitationUnusedWork, "references.bib", "@a", 0, 1, "unused");
  CHECK(told.print(DiagnosticFormat::Github).starts_with("::notice "));
  CHECK(told.print(DiagnosticFormat::Sarif).find("\"level\":\"note\",\"message\"") !=
        std::string::npos);
}

TEST_CASE("SARIF names the version, every rule and the place") {
  const std::string sarif = contract_example().print(DiagnosticFormat::Sarif);
  CHECK(sarif.find("\"version\":\"2.1.0\"") != std::string::npos);
  CHECK(sarif.find("\"columnKind\":\"unicodeCodePoints\"") != std::string::npos);
  for (const CodeRow& row : code_rows())
    CHECK(sarif.find(fmt::format("{{\"id\":\"{}\"", row.name)) != std::string::npos);
  CHECK(
      sarif.find(fmt::format("\"ruleId\":\"link/unresolved\",\"ruleIndex\":{},\"level\":\"error\"",
                             static_cast<int>(Code::LinkUnresolved))) != std::string::npos);
  CHECK(sarif.find("\"uri\":\"content/types/emotional-intimacy.md\"},\"region\":{\"startLine\":14,"
                   "\"startColumn\":18,\"endLine\":14,\"endColumn\":34}") != std::string::npos);
}

// Enough of JSON to tell whether brackets and strings are closed.
bool is_balanced(const std::string& json) {
  std::string open;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string && c == '\\') {
      ++i;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (in_string) {
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return false;
    } else if (c == '{' || c == '[') {
      open += c == '{' ? '}' : ']';
    } else if (c == '}' || c == ']') {
      if (open.empty() || open.back() != c) return false;
      open.pop_back();
    }
  }
  return open.empty() && !in_string;
}

TEST_CASE("whatever a file holds and is called, the output stays well formed") {
  const std::string nasty = "\x1B[31m\"\\\n\r\t\x7F\xC2\x9B{[<!--\xE2\x80\xA8";
  Told told;
  told.add(Code::LinkUnresolved, nasty, nasty + "\n" + nasty, 0, 9, nasty).help = {nasty, "b"};
  CHECK(is_balanced(told.print(DiagnosticFormat::Json)));
  CHECK(is_balanced(told.print(DiagnosticFormat::Sarif)));
  const std::string human = told.print(DiagnosticFormat::Human);
  CHECK(human.find('\x1B') == std::string::npos);
  CHECK(human.find("\xC2\x9B") == std::string::npos);
  CHECK(told.print(DiagnosticFormat::Github).find('\n') ==
        told.print(DiagnosticFormat::Github).size() - 1);
}

TEST_CASE("the caret stands under its place, with tabs and letters of several bytes before it") {
  Told told;
  told.add(Code::LinkUnresolved, "a.md", "\tä“é” [[x]] b", 12, 17, "m");
  CHECK(told.print(DiagnosticFormat::Human).find("1 |  ä“é” [[x]] b\n  |       ^^^^^\n") !=
        std::string::npos);
}

TEST_CASE("a place over several lines is marked to the end of its first") {
  Told told;
  told.add(Code::LinkUnresolved, "a.md", "ab [c\nd] e\n", 3, 8, "m");
  CHECK(told.print(DiagnosticFormat::Human).find("1 | ab [c\n  |    ^^\n") != std::string::npos);
}

TEST_CASE("a fault at the end of a file, or of an empty one, has a place") {
  Told told;
  told.add(Code::LinkUnresolved, "a.md", "ab", 2, 2, "m");
  told.add(Code::SourceTooLarge, "b.md", "", 0, 0, "n");
  CHECK(told.print(DiagnosticFormat::Human) ==
        "error[link/unresolved]: m\n --> content/a.md:1:3\n  |\n1 | ab\n  |   ^\n\n"
        "error[source/too-large]: n\n --> content/b.md:1:1\n\n");
}

TEST_CASE("a very long line is cut between characters") {
  std::string line = "a";
  for (int i = 0; i < 1000; ++i) line += "\u2026";
  for (const std::size_t at : {601U, 604U}) {
    Told told;
    told.add(Code::MediaMissing, "a.md", line, at, at + 3, "x");
    CHECK(told.print(DiagnosticFormat::Human).find("\uFFFD") == std::string::npos);
  }
}

TEST_CASE("of a very long line the part around the fault is shown") {
  Told told;
  const std::string line = std::string(100'000, 'a') + "[[x]]" + std::string(100'000, 'b');
  told.add(Code::LinkUnresolved, "a.md", line, 100'000, 100'005, "m");
  const std::string human = told.print(DiagnosticFormat::Human);
  CHECK(human.size() < 1000);
  CHECK(human.find("a.md:1:100001\n") != std::string::npos);
  const auto caret = human.rfind('^');
  const auto begin = human.rfind('\n', caret);
  const auto shown = human.find("[[x]]");
  CHECK(human.find("| …aaa") != std::string::npos);
  CHECK(human.find("bbb…\n") != std::string::npos);
  // `…` is three bytes and one column.
  CHECK(caret - begin - 4 == shown - human.rfind('\n', shown) - 2);
}

TEST_CASE("colour is put around words, and only when it is wanted") {
  Told told;
  told.add(Code::LinkUnresolved, "a.md", "ab", 0, 1, "m");
  const std::string plain = told.print(DiagnosticFormat::Human);
  std::string coloured =
      format_diagnostics(told.diagnostics, {DiagnosticFormat::Human, "content", true});
  CHECK(coloured.find("\x1B[1;31m") != std::string::npos);
  for (auto at = coloured.find('\x1B'); at != std::string::npos; at = coloured.find('\x1B'))
    coloured.erase(at, coloured.find('m', at) - at + 1);
  CHECK(coloured == plain);
}

TEST_CASE("paths are shown with the folder as it was named") {
  CHECK(display_path("a/b.md", "content") == "content/a/b.md");
  CHECK(display_path("a/b.md", "./content/") == "content/a/b.md");
  CHECK(display_path("a/b.md", ".") == "a/b.md");
  CHECK(display_path("a/b.md", "/base") == "/base/a/b.md");
  CHECK(display_path("a/b.md", "/") == "/a/b.md");
  CHECK(display_path("a/b.md", "../x") == "../x/a/b.md");
  CHECK(display_path("/usr/share/kindred/themes/x", "content") == "/usr/share/kindred/themes/x");
  CHECK(display_path("./content/themes/x", "content") == "content/themes/x");
}

}  // namespace
}  // namespace kindred
