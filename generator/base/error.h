#pragma once

// The world failed: a file cannot be read, the disk is full. The only exception that Kindred throws
// on purpose; caught once, in `cli`, which prints `what()` and exits with status 3. A writer's
// faults are Diagnostics instead.

#include <stdexcept>

namespace kindred {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace kindred
