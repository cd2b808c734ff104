#include <csignal>
#include <cstdio>

#include "base/file_system.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "serve/serve.h"

namespace kindred {

int serve_command(const BuildOptions& options, int port) {
  const auto files = make_disk_file_system();
  std::signal(SIGINT, [](int) { request_stop(); });
  std::signal(SIGTERM, [](int) { request_stop(); });
  ServeEvents events;
  events.on_listening = [](const std::string& address) {
    print(stdout, "the site is at " + address + " (Ctrl-C ends the preview)\n");
  };
  events.on_built = [&](const BuildSummary& summary, const Diagnostics& diagnostics) {
    print(stderr, format_diagnostics(
                      diagnostics, {DiagnosticFormat::Human, options.folder, has_colour(stderr)}));
    print(stderr, format_drafts(summary));
    const char* state = summary.is_published ? "built" : "not built: pages stay as they were";
    print(stderr, std::string(state) + " (" + format_counts(diagnostics) + ")\n");
  };
  events.on_failed = [](const std::string& fault) { print(stderr, "kindred: " + fault + "\n"); };
  serve({options, port}, *files, events);
  return 0;
}

}  // namespace kindred
