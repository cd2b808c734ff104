#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file_system.h"
#include "base/source.h"
#include "cli/commands.h"

namespace kindred {
namespace {

bool has_colour(std::FILE* stream) {
  const char* no_colour = std::getenv("NO_COLOR");
  return ::isatty(::fileno(stream)) == 1 && !(no_colour && *no_colour);
}

void print(std::FILE* stream, const std::string& text) {
  const bool is_written =
      std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
  if (!is_written && stream == stdout) throw Error("cannot write to standard output");
}

std::string count(std::size_t number, const char* one, const char* many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string format_size(std::size_t bytes) {
  const auto number = static_cast<double>(bytes);
  return bytes < 1'000'000 ? fmt::format("{:.0f} kB", number / 1e3)
                           : fmt::format("{:.1f} MB", number / 1e6);
}

// "2 errors, 1 warning"
std::string format_counts(const Diagnostics& diagnostics) {
  std::string text = count(diagnostics.count(Severity::Error), "error", "errors") + ", " +
                     count(diagnostics.count(Severity::Warning), "warning", "warnings");
  if (const std::size_t advice = diagnostics.count(Severity::Advice))
    text += fmt::format(", {} advice", advice);
  return text;
}

}  // namespace

int build_command(const BuildOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  const auto files = make_disk_file_system();
  Sources sources;
  Diagnostics diagnostics;
  const BuildSummary summary = build(options, *files, sources, diagnostics);
  print(stderr, format_diagnostics(diagnostics,
                                   {DiagnosticFormat::Human, options.folder, has_colour(stderr)}));
  if (!diagnostics.all().empty()) print(stderr, format_counts(diagnostics) + "\n");
  if (!summary.is_published) {
    print(stderr, "nothing was published; the earlier output is as it was\n");
    return 1;
  }
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
  print(
      stdout,
      fmt::format("{}, {}, {}, {}, {}, {:.2f} s\n", count(summary.articles, "article", "articles"),
                  count(summary.concepts, "concept", "concepts"),
                  count(summary.references, "reference", "references"),
                  count(summary.links, "link", "links"), format_size(summary.bytes), time.count()));
  return 0;
}

int check_command(const BuildOptions& options, DiagnosticFormat format) {
  const auto files = make_disk_file_system();
  Sources sources;
  Diagnostics diagnostics;
  build(options, *files, sources, diagnostics);
  const bool is_human = format == DiagnosticFormat::Human;
  print(stdout,
        format_diagnostics(diagnostics, {format, options.folder, is_human && has_colour(stdout)}));
  if (is_human)
    print(stderr,
          (diagnostics.all().empty() ? "no faults found" : format_counts(diagnostics)) + "\n");
  return diagnostics.has_errors() ? 1 : 0;
}

}  // namespace kindred
