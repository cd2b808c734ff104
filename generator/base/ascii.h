#pragma once

// What sort of ASCII character a byte is. Unlike those of <cctype>, the answers depend on no
// locale; bytes of other characters are of no sort and stay as they are.

namespace kindred {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_lower(c) || is_ascii_upper(c); }
constexpr bool is_ascii_alnum(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
constexpr bool is_ascii_punct(char c) { return c > ' ' && c < 0x7F && !is_ascii_alnum(c); }
// Space, tab and the ends of lines and pages.
constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace kindred
