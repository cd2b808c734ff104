#pragma once

// LaTeX as it stands in bibliographies, to plain text.

#include <string>
#include <string_view>

namespace kindred {

// Accents and symbols become their characters in NFC, dashes and quotation marks become
// typographic, commands for faces and braces are dropped with their content kept, white space is
// collapsed. Unknown commands are left out. Takes any bytes, in linear time.
std::string decode_latex(std::string_view latex);

// For addresses and numbers: only braces and the escapes of `% _ & # $ ~` are undone.
std::string decode_verbatim(std::string_view latex);

}  // namespace kindred
