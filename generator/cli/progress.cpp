#include "cli/progress.h"

#include <cstdlib>
#include <string_view>

#include <unistd.h>

#include "cli/print.h"

namespace kindred {
namespace {

const std::string clear_line = "\r\x1b[K";
// A line that wraps could not be taken away, so a longer one is cut at the margin.
const std::string wrap_off = "\x1b[?7l";
const std::string wrap_on = "\x1b[?7h";

// Terminals that cannot write over a line say so.
bool can_rewrite_lines() {
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDERR_FILENO) == 1 && terminal && std::string_view(terminal) != "dumb";
}

}  // namespace

Progress::Progress() : is_on_terminal_(can_rewrite_lines()) {}

Progress::~Progress() {
  if (is_shown_) print(stderr, clear_line);
}

void Progress::show(const std::string& step) {
  if (!is_on_terminal_) return;
  print(stderr, clear_line + wrap_off + step + " …" + wrap_on);
  is_shown_ = true;
}

}  // namespace kindred
