#pragma once

// Whether every system can hold a file of some name, and finds it under that name again.

#include <string>
#include <string_view>

namespace kindred {

// What is wrong with a path, as one phrase ("the name `why?.md` has a `?`"), or empty.
std::string name_fault(std::string_view path);

}  // namespace kindred
