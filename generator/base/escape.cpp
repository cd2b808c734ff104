#include "base/escape.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void append_percent(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += hex_digits[byte >> 4U];
  out += hex_digits[byte & 15U];
}

// The length of the character at `i` if it is forbidden, else 0. XML 1.0 forbids the C0 controls
// but tab and line ends, the surrogates (never valid UTF-8), U+FFFE and U+FFFF; HTML also the other
// controls and noncharacters.
std::size_t forbidden_length(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x80) return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F ? 1 : 0;
  if (c != 0xC2 && c < 0xEF) return 0;  // begins none of them
  std::size_t end = i;
  const char32_t point = decode_utf8(text, end);
  const bool is_control = point >= 0x80 && point <= 0x9F;
  const bool is_noncharacter = (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
  return is_control || is_noncharacter ? end - i : 0;
}

// The offset behind the host of `https://[::1]`, else 0.
std::size_t bracketed_host_end(std::string_view url) {
  const std::size_t open = url.find("://[");
  if (open > std::string_view("https").size()) return 0;
  const std::size_t end = url.find_first_not_of("0123456789abcdefABCDEF:.", open + 4);
  return end != std::string_view::npos && url[end] == ']' ? end + 1 : 0;
}

// The scheme of a URL as browsers see it (they skip controls and white space), lower case; empty
// without one.
std::string scheme_of(std::string_view url) {
  std::string scheme;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) continue;
    if (c == ':') return scheme;
    if (!is_ascii_alnum(c) && c != '+' && c != '-' && c != '.') return {};
    if (scheme.empty() && !is_ascii_letter(c)) return {};
    scheme += ascii_lower(c);
  }
  return {};
}

}  // namespace

void append_markup(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t skip = forbidden_length(text, i)) {
      i += skip - 1;
      continue;
    }
    switch (text[i]) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += text[i];
    }
  }
}

std::string escape_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  append_markup(out, text);
  return out;
}

std::string escape_url_path(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (is_ascii_alnum(c) ||
        std::string_view("-._~/!$&'()*+,;=@").find(c) != std::string_view::npos)
      out += c;
    else
      append_percent(out, c);
  }
  return out;
}

std::string normalize_url(std::string_view url) {
  url = trim(url);
  const std::size_t begin = bracketed_host_end(url);
  std::string out(url.substr(0, begin));
  bool has_fragment = false;
  for (std::size_t i = begin; i < url.size(); ++i) {
    const char c = url[i];
    const bool is_escape =
        c == '%' && i + 2 < url.size() && hex_value(url[i + 1]) >= 0 && hex_value(url[i + 2]) >= 0;
    const bool begins_fragment = c == '#' && !std::exchange(has_fragment, true);
    if (is_escape || begins_fragment || is_ascii_alnum(c) ||
        std::string_view("-._~/!$&'()*+,;=@:?").find(c) != std::string_view::npos)
      out += c;
    else
      append_percent(out, c);
  }
  return out;
}

std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
        hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::string_view separator = text.substr(i, 3);
    if (separator == "\xE2\x80\xA8" || separator == "\xE2\x80\xA9") {
      out += separator == "\xE2\x80\xA8" ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += text[i];
    } else if (c == '\n') {
      out += "\\n";
    } else if (c < 0x20 || c == '<') {
      out += "\\u00";
      out += hex_digits[c >> 4U];
      out += hex_digits[c & 15U];
    } else {
      out += text[i];
    }
  }
  return out += '"';
}

bool is_unsafe_url(std::string_view url) {
  static constexpr std::array<std::string_view, 5> safe = {"http", "https", "mailto", "tel", "sms"};
  const std::string scheme = scheme_of(url);
  return !scheme.empty() && std::find(safe.begin(), safe.end(), scheme) == safe.end();
}

bool is_external_url(std::string_view url) {
  return !scheme_of(url).empty() || trim(url).starts_with("//");
}

}  // namespace kindred
