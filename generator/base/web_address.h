#pragma once

// Absolute addresses, looked at as browsers and checkers of books do.

#include <optional>
#include <string>
#include <string_view>

namespace kindred {

// What is wrong with an address that has a scheme, as the end of a sentence that begins with "the
// address"; nothing if it can be opened. Of http and https it asks for a host that may exist, a
// port that is a number, and no name of a user (URL Standard, 3 and 4; of IDNA only that
// `xn--` stands before letters that a host may have); of others that anything follows the scheme.
std::optional<std::string> find_address_fault(std::string_view url);

// Whether the text is an http or https address without such a fault and without white space.
bool is_web_address(std::string_view text);

}  // namespace kindred
