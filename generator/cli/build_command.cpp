#include <chrono>
#include <cstdio>
#include <optional>
#include <string>

#include "base/file_system.h"
#include "base/source.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "theme/find_theme.h"

namespace kindred {
namespace {

// What `--theme` names, a theme or else a folder, as `BuildOptions` wants it; says so when it is
// neither.
std::optional<std::string> find_named_theme(const BuildOptions& options, const FileSystem& files) {
  const std::string& name = options.theme;
  const ThemePlaces places{options.folder, options.themes_folder};
  const bool is_path = name.find('/') != std::string::npos;
  if (name.empty() || (!is_path && find_theme(files, places, name))) return name;
  if (files.is_folder(name)) return is_path ? name : "./" + name;
  print(stderr, std::string("kindred: there is no ") + (is_path ? "folder `" : "theme called `") +
                    name + "`\n");
  if (!is_path)
    for (const std::string& remedy : theme_remedies(files, places, name))
      print(stderr, remedy + "\n");
  return std::nullopt;
}

}  // namespace

int build_command(BuildOptions options) {
  const auto begin = std::chrono::steady_clock::now();
  const auto files = make_disk_file_system();
  const auto theme = find_named_theme(options, *files);
  if (!theme) return 2;
  options.theme = *theme;
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
  print(stderr, format_drafts(summary));
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
  print(stdout, format_summary(summary, time.count()));
  return 0;
}

int check_command(const BuildOptions& options, DiagnosticFormat format) {
  const auto files = make_disk_file_system();
  Sources sources;
  Diagnostics diagnostics;
  const BuildSummary summary = build(options, *files, sources, diagnostics);
  const bool is_human = format == DiagnosticFormat::Human;
  print(stdout,
        format_diagnostics(diagnostics, {format, options.folder, is_human && has_colour(stdout)}));
  if (is_human) {
    print(stderr, format_drafts(summary));
    print(stderr,
          (diagnostics.all().empty() ? "no faults found" : format_counts(diagnostics)) + "\n");
  }
  return diagnostics.has_errors() ? 1 : 0;
}

}  // namespace kindred
