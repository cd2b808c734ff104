#pragma once

// Measures of drawings as text.

#include <string>

#include <fmt/format.h>

namespace kindred {

// One decimal and no more, without ".0": no reader sees a finer step.
inline std::string svg_number(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

}  // namespace kindred
