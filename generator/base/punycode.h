#pragma once

// The letters behind a label of an international host name, as `xn--bcher-kva`.

#include <optional>
#include <string>
#include <string_view>

namespace kindred {

// Decodes what follows `xn--` in lower case (RFC 3492, 6.2); nothing if no text has that form.
// Takes any bytes. Its cost grows with the square of the length: it is meant for labels of host
// names, which have 63 letters at most.
std::optional<std::u32string> decode_punycode(std::string_view encoded);

}  // namespace kindred
