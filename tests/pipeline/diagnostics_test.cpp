#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "cli/terminal.h"
#include "pipeline/build.h"
#include "support/memory_file_system.h"

// One folder per code in tests/diagnostics: `content` is a knowledge base that shows the fault,
// `theme` replaces files of the default theme, `expected.txt` and `expected.jsonl` are all that
// `kindred check` says of it. KINDRED_UPDATE_GOLDEN=1 writes them anew: read what changed.

namespace kindred {
namespace {

namespace fs = std::filesystem;

const fs::path source(KINDRED_SOURCE_DIR);
const fs::path cases = source / "tests" / "diagnostics";

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void put_folder(MemoryFileSystem& files, const fs::path& from, const std::string& to) {
  if (!fs::is_directory(from)) return;
  const auto disk = make_disk_file_system();
  for (const FileEntry& entry : disk->list(from.string())) {
    if (entry.outside)
      files.put_outside_link(to + "/" + entry.path);
    else
      files.put(to + "/" + entry.path, read_text(from / entry.path));
  }
}

// A PNG as far as anybody looks.
std::string make_png(std::size_t bytes) {
  std::string png = "\x89PNG\r\n\x1a\n" + std::string("\0\0\0\rIHDR\0\0\0\x08\0\0\0\x04", 16);
  png.resize(bytes);
  return png;
}

// What cannot lie in the repository: huge files, and names that some systems cannot hold.
void put_unstorable(MemoryFileSystem& files, const std::string& code) {
  const std::string title = "---\ntitle: ";
  if (code == "source/too-large") {
    files.put("content/types/long.md", title + "Long\n---\n" + std::string(9U << 20U, 'a'));
    files.put("content/types/long.png", std::string(65U << 20U, 'a'));
  }
  if (code == "book/article-too-large")
    files.put("content/types/long.md", title + "Long\n---\n" + std::string(300'000, 'a'));
  if (code == "book/too-large") files.put("content/types/bridge.png", make_png(51'000'000));
  if (code == "source/unportable-name") {
    files.put("content/types/aux.md", title + "More\n---\n\n![A dot](dot%3F.png)\n");
    files.put("content/types/dot?.png", make_png(100));
  }
  if (code == "article/name-conflict") {
    files.put("content/types/Trust.md", title + "Trust\n---\n\nWords.\n");
    files.put("content/types/trust.md", title + "Trust again\n---\n\nWords.\n");
  }
}

struct Told {
  std::string human;
  std::string json;
  std::string codes;  // each once, in their order
};

Told check(const std::string& code, unsigned threads) {
  MemoryFileSystem files;
  put_folder(files, cases / code / "content", "content");
  put_unstorable(files, code);
  put_folder(files, source / "themes" / "folio", "/themes/folio");
  put_folder(files, cases / code / "theme", "/themes/folio");
  BuildOptions options;
  options.folder = "content";
  options.themes_folder = "/themes";
  options.threads = threads;
  Sources sources;
  Diagnostics diagnostics;
  build(options, files, sources, diagnostics);
  Told told;
  told.human = format_diagnostics(diagnostics, {DiagnosticFormat::Human, "content", false});
  told.json = format_diagnostics(diagnostics, {DiagnosticFormat::Json, "content", false});
  for (const Diagnostic& fault : diagnostics.all()) {
    const std::string name(code_row(fault.code).name);
    if (told.codes.find(name + " ") == std::string::npos) told.codes += name + " ";
    CHECK_FALSE(fault.message.empty());
    CHECK_FALSE(fault.message.ends_with('.'));
    CHECK_FALSE(fault.help.empty());
  }
  return told;
}

bool is_updating() {
  const char* wanted = std::getenv("KINDRED_UPDATE_GOLDEN");
  return wanted && std::string(wanted) == "1";
}

void compare(const fs::path& file, const std::string& text) {
  if (is_updating()) std::ofstream(file, std::ios::binary) << text;
  INFO(file.string());
  CHECK(read_text(file) == text);
}

TEST_CASE("every fault is told as its folder expects, on one thread as on eight") {
  for (const CodeRow& row : code_rows()) {
    const std::string code(row.name);
    CAPTURE(code);
    REQUIRE(fs::is_directory(cases / code));
    const Told told = check(code, 1);
    CHECK(told.codes.find(code + " ") != std::string::npos);
    compare(cases / code / "expected.txt", told.human);
    compare(cases / code / "expected.jsonl", told.json);
    CHECK(check(code, 8).human == told.human);
  }
}

TEST_CASE("every folder of diagnostics is one of a code") {
  for (const auto& room : fs::directory_iterator(cases))
    for (const auto& folder : fs::directory_iterator(room.path())) {
      const std::string name =
          room.path().filename().string() + "/" + folder.path().filename().string();
      CAPTURE(name);
      CHECK(find_code(name));
    }
}

}  // namespace
}  // namespace kindred
