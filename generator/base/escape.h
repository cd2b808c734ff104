#pragma once

// Text made safe for the languages that Kindred writes. Characters that XML 1.0 or HTML forbids
// are dropped.

#include <string>
#include <string_view>

namespace kindred {

// For element content and double-quoted attributes, in HTML5 as in XHTML.
std::string escape_markup(std::string_view text);
void append_markup(std::string& out, std::string_view text);

// For a path inside a URL: keeps `/`, unreserved characters and valid UTF-8 percent-encoded.
std::string escape_url_path(std::string_view path);
// For a URL that a writer wrote: encodes what may not stand in one, keeps existing escapes and the
// brackets of an IPv6 host.
std::string normalize_url(std::string_view url);
// `%41` to `A`; malformed escapes stay.
std::string decode_percent(std::string_view text);

// A JSON string with quotes; safe inside a script element (`<` and the line separators are
// escaped).
std::string json_string(std::string_view text);

// Whether an address, after the white space and control characters that browsers ignore are
// dropped, has a scheme that may run script (`javascript:`, `vbscript:`, `data:` ...) or any other
// scheme than http, https, mailto, tel, sms.
bool is_unsafe_url(std::string_view url);
// Whether an address has a scheme or starts with `//`.
bool is_external_url(std::string_view url);

}  // namespace kindred
