#include <filesystem>
#include <regex>
#include <string>

#include <catch2/catch.hpp>

#include "base/diagnostic_code.h"
#include "tidy/rules.h"

// The rules, applied to this repository. A complaint says which file and why; the remedy is to
// change the file or, with a reason, the plan in tests/tidy/rooms.h.

namespace kindred::tidy {
namespace {

const std::string repository = KINDRED_SOURCE_DIR;

const std::vector<SourceFile>& generator() {
  static const std::vector<SourceFile> files =
      read_sources(repository + "/generator", {".h", ".cpp"});
  return files;
}

std::string joined(const Complaints& complaints) {
  std::string text;
  for (const std::string& complaint : complaints) text += complaint + "\n";
  return text;
}

std::string complaints_of(const std::vector<SourceFile>& files,
                          Complaints (*check)(const SourceFile&)) {
  std::string text;
  for (const SourceFile& file : files) text += joined(check(file));
  return text;
}

}  // namespace

TEST_CASE("rooms include only rooms above them, and each library is in one room") {
  CHECK(complaints_of(generator(), check_includes) == "");
}

TEST_CASE("files, lines and functions are short") {
  CHECK(complaints_of(generator(), check_size) == "");
  CHECK(complaints_of(generator(), check_functions) == "");
}

TEST_CASE("headers open with what they are for") {
  CHECK(complaints_of(generator(), check_header) == "");
}

TEST_CASE("only the command line speaks") { CHECK(complaints_of(generator(), check_output) == ""); }

TEST_CASE("nothing is left over") {
  CHECK(complaints_of(generator(), check_leftovers) == "");
  const auto tests = read_sources(repository + "/tests", {".h", ".cpp", ".mjs"});
  CHECK(complaints_of(tests, check_leftovers) == "");
}

TEST_CASE("every source file is built by its own room") {
  CHECK(joined(check_listed(generator(), read_text(repository + "/generator/CMakeLists.txt"))) ==
        "");
}

TEST_CASE("every test file is built") {
  const std::string cmake = read_text(repository + "/tests/CMakeLists.txt") +
                            read_text(repository + "/tests/fuzz/CMakeLists.txt");
  std::string missing;
  for (const SourceFile& file : read_sources(repository + "/tests", {".cpp"})) {
    const std::filesystem::path path = file.path;
    const std::string stem = path.stem().string();
    const bool is_fuzzer = stem.starts_with("fuzz_");
    const std::string entry =
        is_fuzzer ? "kindred_fuzzer(" + stem.substr(5) + " " : path.filename().string();
    if (cmake.find(entry) == std::string::npos) missing += file.path + "\n";
  }
  CHECK(missing == "");
}

TEST_CASE("every diagnostic code has its folder, and every folder its code") {
  const std::filesystem::path cases = repository + "/tests/diagnostics";
  std::string faults;
  for (const CodeRow& row : code_rows())
    if (!std::filesystem::exists(cases / row.name / "expected.txt"))
      faults += std::string(row.name) + ": no case in tests/diagnostics\n";
  std::error_code none;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(cases, none)) {
    if (entry.path().filename() != "expected.txt") continue;
    const std::string code = entry.path().parent_path().lexically_relative(cases).generic_string();
    if (!find_code(code)) faults += code + ": no such code\n";
  }
  CHECK(faults == "");
}

TEST_CASE("every file that the house plan names is there") {
  namespace fs = std::filesystem;
  static const std::regex name(R"(`(\w+)/(\w+(?:\.\w+)?)`)");
  const std::string plan = read_text(repository + "/generator/ARCHITECTURE.md");
  std::string missing;
  for (std::sregex_iterator it(plan.begin(), plan.end(), name), end; it != end; ++it) {
    const fs::path room = fs::path(repository) / "generator" / (*it)[1].str();
    const std::string file = (*it)[2].str();
    if (fs::exists(room) && !fs::exists(room / file) && !fs::exists(room / (file + ".h")))
      missing += (*it)[0].str() + "\n";
  }
  CHECK(missing == "");
}

}  // namespace kindred::tidy
