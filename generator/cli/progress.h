#pragma once

// One line on the terminal that says what goes on, written over again and gone at the end. Where
// standard error is no terminal nothing is shown.

#include <string>

namespace kindred {

// The line is there until the object goes: nothing else is printed before.
class Progress {
 public:
  Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void show(const std::string& step);

 private:
  bool is_on_terminal_;
  bool is_shown_ = false;
};

}  // namespace kindred
