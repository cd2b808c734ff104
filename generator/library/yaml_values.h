#pragma once

// What the texts of a YAML tree mean, by the type that a field wants. A value of the wrong type or
// form is a FrontMatterBadValue (or FrontMatterBadDate) at its place, and the function returns
// nothing. Empty values (`summary:` alone) count as absent and are no fault.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "library/yaml_reader.h"

namespace kindred {

// One text, white space collapsed to single spaces, in NFC.
std::optional<std::string> read_line(const YamlNode& node, Diagnostics& diagnostics);
// As read_line; tells of Markdown in it, which is shown as it is written.
std::optional<std::string> read_plain_line(const YamlNode& node, Diagnostics& diagnostics);
// One text, trimmed, lines kept.
std::optional<std::string> read_text(const YamlNode& node, Diagnostics& diagnostics);
std::optional<bool> read_switch(const YamlNode& node, Diagnostics& diagnostics);
std::optional<double> read_number(const YamlNode& node, Diagnostics& diagnostics);
// A real day of the calendar as YYYY-MM-DD.
std::optional<std::string> read_day(const YamlNode& node, Diagnostics& diagnostics);
// A list of texts, or one text alone. Empty items are faults and left out.
std::vector<PlacedText> read_texts(const YamlNode& node, Diagnostics& diagnostics);

// Adds a FrontMatterBadValue that says what the field should be.
Diagnostic& add_bad_value(const YamlNode& node, std::string_view wanted, Diagnostics& diagnostics);
// The field that is most like `key`, or the only one that `key` begins: "alias", "def".
std::optional<std::string> nearest_field(std::string_view key,
                                         const std::vector<std::string>& known);
// Adds a FrontMatterUnknownKey that names the nearest of `known`.
Diagnostic& add_unknown_key(const YamlNode& node, const std::vector<std::string>& known,
                            Diagnostics& diagnostics);

}  // namespace kindred
