#pragma once

// Name-based UUIDs, version 5 (RFC 9562, section 5.5). The only file that includes libuuid.

#include <string>
#include <string_view>

namespace kindred {

// The UUID of `name` in the namespace for URLs, in lower case with hyphens.
std::string make_uuid(std::string_view name);
// Whether `text` has the form of a UUID.
bool is_uuid(const std::string& text);

}  // namespace kindred
