#pragma once

// The world failed: a file cannot be read, the disk is full. With the kind below, the only
// exception that Kindred throws on purpose; caught once, in `cli`, which prints `what()` and exits
// with status 3. A writer's faults are Diagnostics instead.

#include <stdexcept>

namespace kindred {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The user asked for something that is not there, such as a reading path; exit status 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace kindred
