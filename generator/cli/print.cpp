#include "cli/print.h"

#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

#include "base/error.h"

namespace kindred {
namespace {

std::string count(std::size_t number, const char* one, const char* many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string format_size(std::size_t bytes) {
  const auto number = static_cast<double>(bytes);
  return bytes < 1'000'000 ? fmt::format("{:.0f} kB", number / 1e3)
                           : fmt::format("{:.1f} MB", number / 1e6);
}

}  // namespace

bool has_colour(std::FILE* stream) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool is_dumb = terminal && std::string_view(terminal) == "dumb";
  return ::isatty(::fileno(stream)) == 1 && !(no_colour && *no_colour) && !is_dumb;
}

void print(std::FILE* stream, const std::string& text) {
  const bool is_written =
      std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
  if (!is_written && stream == stdout) throw Error("cannot write to standard output");
}

std::string format_counts(const Diagnostics& diagnostics) {
  std::string text = count(diagnostics.count(Severity::Error), "error", "errors") + ", " +
                     count(diagnostics.count(Severity::Warning), "warning", "warnings");
  if (const std::size_t advice = diagnostics.count(Severity::Advice))
    text += fmt::format(", {} advice", advice);
  return text;
}

std::string format_summary(const BuildSummary& summary, double seconds) {
  return fmt::format("{}, {}, {}, {}, {}, {:.2f} s\n",
                     count(summary.articles, "article", "articles"),
                     count(summary.concepts, "concept", "concepts"),
                     count(summary.references, "reference", "references"),
                     count(summary.links, "link", "links"), format_size(summary.bytes), seconds);
}

std::string format_drafts(const BuildSummary& summary) {
  if (summary.drafts == 0) return {};
  return fmt::format("{} left out: `--drafts` takes {} in\n",
                     count(summary.drafts, "draft", "drafts"), summary.drafts == 1 ? "it" : "them");
}

}  // namespace kindred
