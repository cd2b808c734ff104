#include "base/web_address.h"

#include <algorithm>
#include <vector>

#include <arpa/inet.h>

#include "base/escape.h"
#include "base/punycode.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t longest_label = 63;
constexpr std::size_t longest_name = 253;
constexpr unsigned long highest_port = 65535;

bool is_ip(int family, std::string_view text) {
  in6_addr address = {};
  return inet_pton(family, std::string(text).c_str(), &address) == 1;
}

bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' || byte == 0x7F ||
         std::string_view("\"#%/:<>?@[\\]^`{|}").find(c) != std::string_view::npos;
}

// Joiners and the like, which names of hosts are read without.
std::string without_ignorable(std::string_view text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (!is_ignorable(decode_utf8(text, i))) kept += text.substr(begin, i - begin);
  }
  return kept;
}

// What names of hosts are written with beyond ASCII: what stays as it is when letters are made
// alike (UTS 46, 4.1, but by the general categories).
bool is_host_letter(char32_t c) {
  if (c == U'ß' || c == U'ς' || c == U'\u200C' || c == U'\u200D') return true;
  std::string text;
  append_utf8(text, c);
  return (is_letter(c) || is_digit(c) || is_punctuation(c)) && nfc(fold_apart(text)) == text;
}

// `encoded` is what follows `xn--`.
bool is_international(std::string_view encoded) {
  const auto letters = decode_punycode(encoded);
  const auto is_ascii = [](char32_t c) { return c < 0x80; };
  return letters && !std::all_of(letters->begin(), letters->end(), is_ascii) &&
         std::all_of(letters->begin(), letters->end(),
                     [&](char32_t c) { return is_ascii(c) || is_host_letter(c); });
}

bool is_label(std::string_view label) {
  constexpr std::string_view mark = "xn--";
  return !label.empty() && count_characters(label) <= longest_label &&
         (!label.starts_with(mark) || is_international(label.substr(mark.size())));
}

// `host` has its letters made alike.
bool is_name(std::string_view host) {
  const bool has_last_dot = host.ends_with('.');
  if (has_last_dot) host.remove_suffix(1);
  const std::vector<std::string_view> labels = split(host, '.');
  const std::string_view last = labels.back();
  if (last.find_first_not_of(digits) == std::string_view::npos || last.starts_with("0x"))
    return is_ip(AF_INET, host) && !has_last_dot;
  return count_characters(host) <= longest_name &&
         std::none_of(host.begin(), host.end(), is_forbidden) &&
         std::all_of(labels.begin(), labels.end(), is_label);
}

bool is_host(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']'))
    return is_ip(AF_INET6, host.substr(1, host.size() - 2));
  return is_name(nfc(fold_apart(without_ignorable(decode_percent(host)))));
}

bool is_port(std::string_view port) {
  return port.size() <= 5 && port.find_first_not_of(digits) == std::string_view::npos &&
         (port.empty() || std::stoul(std::string(port)) <= highest_port);
}

}  // namespace

std::optional<std::string> find_address_fault(std::string_view url) {
  const std::size_t colon = url.find(':');
  std::string_view rest = url.substr(std::min(colon, url.size() - 1) + 1);
  const std::string scheme = lower_case(url.substr(0, colon));
  if (scheme != "http" && scheme != "https")
    return rest.empty() ? std::optional<std::string>("ends behind its scheme") : std::nullopt;
  if (!rest.starts_with("//")) return "names no host";
  rest.remove_prefix(2);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  if (authority.find('@') != std::string_view::npos) return "has the name of a user in it";
  const std::size_t bracket = authority.rfind(']');
  const std::size_t port = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const std::string_view host = authority.substr(0, port);
  if (host.empty()) return "names no host";
  if (!is_host(host)) return "names a host that cannot exist";
  if (port != std::string_view::npos && !is_port(authority.substr(port + 1)))
    return "has a port that cannot exist";
  return std::nullopt;
}

bool is_web_address(std::string_view text) {
  const bool has_scheme =
      starts_with_ignoring_case(text, "https://") || starts_with_ignoring_case(text, "http://");
  return has_scheme && !find_address_fault(text) &&
         std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

}  // namespace kindred
