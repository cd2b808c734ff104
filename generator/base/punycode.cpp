#include "base/punycode.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"

namespace kindred {
namespace {

// The parameters of RFC 3492, 5.
constexpr std::uint64_t base = 36;
constexpr std::uint64_t threshold_min = 1;
constexpr std::uint64_t threshold_max = 26;
constexpr std::uint64_t skew = 38;
constexpr std::uint64_t damp = 700;
constexpr std::uint64_t initial_bias = 72;
constexpr std::uint64_t initial_code_point = 0x80;
constexpr std::uint64_t highest_code_point = 0x10FFFF;

std::optional<std::uint64_t> digit_value(char c) {
  if (is_ascii_digit(c)) return static_cast<std::uint64_t>(c - '0') + 26;
  if (is_ascii_lower(c)) return static_cast<std::uint64_t>(c - 'a');
  return std::nullopt;
}

std::uint64_t adapt_bias(std::uint64_t delta, std::uint64_t points, bool is_first) {
  delta = is_first ? delta / damp : delta / 2;
  delta += delta / points;
  std::uint64_t k = 0;
  for (; delta > (base - threshold_min) * threshold_max / 2; k += base)
    delta /= base - threshold_min;
  return k + (base - threshold_min + 1) * delta / (delta + skew);
}

// Takes a number of variable length from the front of `digits`; nothing if it is cut off or so
// large that no text could need it.
std::optional<std::uint64_t> take_number(std::string_view& digits, std::uint64_t bias,
                                         std::uint64_t number_max) {
  std::uint64_t number = 0, weight = 1;
  for (std::uint64_t k = base; !digits.empty(); k += base) {
    const auto digit = digit_value(digits.front());
    digits.remove_prefix(1);
    if (!digit) return std::nullopt;
    number += *digit * weight;
    if (number > number_max) return std::nullopt;
    const std::uint64_t threshold =
        k <= bias ? threshold_min : std::clamp(k - bias, threshold_min, threshold_max);
    if (*digit < threshold) return number;
    weight *= base - threshold;
    if (weight > number_max) weight = number_max + 1;  // a further digit but 0 is too large
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::u32string> decode_punycode(std::string_view encoded) {
  std::u32string text;
  if (const auto hyphen = encoded.rfind('-'); hyphen != std::string_view::npos && hyphen > 0) {
    for (const char c : encoded.substr(0, hyphen))
      text += static_cast<char32_t>(static_cast<unsigned char>(c));
    encoded.remove_prefix(hyphen + 1);
  }
  std::uint64_t code_point = initial_code_point, bias = initial_bias, at = 0;
  for (bool is_first = true; !encoded.empty(); is_first = false) {
    const std::uint64_t points = text.size() + 1;
    const auto delta = take_number(encoded, bias, (highest_code_point + 1) * points);
    if (!delta) return std::nullopt;
    bias = adapt_bias(*delta, points, is_first);
    at += *delta;
    code_point += at / points;
    at %= points;
    if (code_point > highest_code_point) return std::nullopt;
    text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), static_cast<char32_t>(code_point));
    ++at;
  }
  return text;
}

}  // namespace kindred
