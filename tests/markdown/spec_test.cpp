// Runs the examples of tests/spec/*.txt, which anyone can extend (tests/spec/README.md). With
// KINDRED_UPDATE_GOLDEN=1 in the environment it writes down what the program says today.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "markdown/dump.h"
#include "markdown/parse.h"

namespace {

const std::string fence(32, '`');

struct Example {
  std::string heading;  // the line that opens it
  std::string markdown;
  std::string expected;  // the tree, a line `.`, the diagnostics
};

struct SpecFile {
  std::filesystem::path path;
  std::vector<std::string> prose;  // before each example, and after the last
  std::vector<Example> examples;
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

SpecFile read_spec(const std::filesystem::path& path) {
  SpecFile spec;
  spec.path = path;
  spec.prose.emplace_back();
  enum { Prose, Markdown, Expected } part = Prose;
  std::istringstream in(read_file(path));
  for (std::string line; std::getline(in, line);) {
    if (part == Prose && line.rfind(fence + " example ", 0) == 0) {
      spec.examples.push_back({line, {}, {}});
      part = Markdown;
    } else if (part != Prose && line == fence) {
      spec.prose.emplace_back();
      part = Prose;
    } else if (part == Markdown && line == ".") {
      part = Expected;
    } else if (part == Prose) {
      spec.prose.back() += line + "\n";
    } else {
      Example& example = spec.examples.back();
      (part == Markdown ? example.markdown : example.expected) += line + "\n";
    }
  }
  return spec;
}

std::string with_tabs(std::string text) {
  const std::string arrow = "→";
  for (auto i = text.find(arrow); i != std::string::npos; i = text.find(arrow))
    text.replace(i, arrow.size(), "\t");
  return text;
}

// The value of ` name=value` in the heading of an example.
std::string option(const std::string& heading, const std::string& name) {
  const auto at = heading.find(" " + name + "=");
  if (at == std::string::npos) return {};
  const auto begin = at + name.size() + 2;
  return heading.substr(begin, heading.find(' ', begin) - begin);
}

std::string run(const Example& example, bool with_places) {
  const kindred::SourceFile file("a.md", with_tabs(example.markdown));
  kindred::MarkdownOptions options;
  if (const std::string language = option(example.heading, "language"); !language.empty())
    options.language = language;
  if (option(example.heading, "html") == "escape") options.html = kindred::HtmlPolicy::Escape;
  const std::string citations = option(example.heading, "citations");
  if (citations == "off") options.citations = kindred::CitationForms::None;
  if (citations == "brackets") options.citations = kindred::CitationForms::InBrackets;
  kindred::Diagnostics diagnostics;
  const kindred::Document document = kindred::parse_markdown(file, 0, options, diagnostics);
  std::string out = kindred::dump(document, {with_places});
  diagnostics.sort();
  if (!diagnostics.all().empty()) out += ".\n";
  for (const kindred::Diagnostic& fault : diagnostics.all()) {
    const auto begin = file.position(fault.span.begin);
    const auto end = file.position(fault.span.end);
    std::ostringstream line;
    line << kindred::code_row(fault.code).name << ' ' << begin.line << ':' << begin.column << '-'
         << end.line << ':' << end.column << ' ' << fault.message << '\n';
    out += line.str();
  }
  return out;
}

void write_spec(const SpecFile& spec, bool with_places) {
  std::ofstream out(spec.path, std::ios::binary);
  for (std::size_t i = 0; i < spec.examples.size(); ++i) {
    const Example& example = spec.examples[i];
    out << spec.prose[i] << example.heading << "\n"
        << example.markdown << ".\n"
        << run(example, with_places) << fence << "\n";
  }
  out << spec.prose.back();
}

}  // namespace

TEST_CASE("the examples of the specification give the trees written there") {
  const char* update = std::getenv("KINDRED_UPDATE_GOLDEN");
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(KINDRED_SOURCE_DIR "/tests/spec"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  REQUIRE(paths.size() > 10);
  for (const auto& path : paths) {
    const SpecFile spec = read_spec(path);
    const bool with_places = path.stem() == "positions";
    CHECK_FALSE(spec.examples.empty());
    if (update && std::string(update) == "1") write_spec(spec, with_places);
    for (const Example& example : read_spec(path).examples) {
      INFO(path.filename().string() << ": " << example.heading << "\n" << example.markdown);
      CHECK(run(example, with_places) == example.expected);
    }
  }
}
