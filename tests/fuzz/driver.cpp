// The entry point that libFuzzer calls; built without it, a program that reads the files it is
// given, so that what once broke a reader is tried again in every run of the tests.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/text.h"
#include "fuzz/fuzz.h"

namespace {

// A fault is told at a place inside the file, in words.
void check(const kindred::SourceFile& source, const kindred::Diagnostics& diagnostics) {
  for (const kindred::Diagnostic& diagnostic : diagnostics.all()) {
    const kindred::SourceSpan& span = diagnostic.span;
    const bool is_inside =
        !span.file || (span.begin <= span.end && span.end <= source.text().size());
    if (!is_inside || diagnostic.message.empty()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(data[i]);
  const kindred::SourceFile source("one/fuzzed.md", kindred::repair_utf8(std::move(bytes)));
  kindred::Diagnostics diagnostics;
  kindred::fuzz(source, diagnostics);
  check(source, diagnostics);
  return 0;
}

#ifndef KINDRED_FUZZ
int main(int argc, char** argv) {
  std::size_t count = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(in), {});
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++count;
    }
  }
  return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
#endif
