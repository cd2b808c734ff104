#pragma once

// The commands of LaTeX that stand for a character. Private to the room.

#include <optional>
#include <string_view>

namespace kindred {

// What `\command` (without the backslash) prints; nothing for other commands.
std::optional<std::string_view> find_latex_symbol(std::string_view command);

}  // namespace kindred
