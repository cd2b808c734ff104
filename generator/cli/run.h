#pragma once

// The program: arguments to commands, results to standard output, everything else to standard
// error, and the exit status.

namespace kindred {

// 0: done (warnings allowed); 1: errors in the content, nothing published; 2: wrong usage; 3: the
// machine failed.
int run(int argc, const char* const* argv);

}  // namespace kindred
