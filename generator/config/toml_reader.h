#pragma once

// toml++ behind typed questions: each answers with the value or, after a diagnostic at its place,
// with nothing. Private to the room `config`; the only header that includes toml++.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "base/diagnostic.h"
#include "base/source.h"
#include "config/config.h"

namespace kindred {

class TomlReader {
 public:
  TomlReader(const SourceFile& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics) {}

  // The whole file as a table; nothing after a ConfigSyntax.
  std::optional<toml::table> read_root();

  // Questions about the key `name` of `table`. Absent keys are no fault.
  std::optional<PlacedText> text(const toml::table& table, std::string_view name);
  // As people read it: NFC, one space for each run of them; empty when it is absent.
  std::string words(const toml::table& table, std::string_view name);
  std::optional<bool> truth(const toml::table& table, std::string_view name);
  std::vector<PlacedText> texts(const toml::table& table, std::string_view name);  // of an array
  const toml::table* subtable(const toml::table& table, std::string_view name);
  // Each table of an array of tables, in order.
  void for_each_table(const toml::table& table, std::string_view name,
                      const std::function<void(const toml::table&)>& body);

  // Tells of every key of `table` that is not in `known`, with the nearest that is. `place` says
  // where, as in "`[links]`"; empty at the top, which comes first: a key of the top that stands in
  // a table was written too far down.
  void expect_keys(const toml::table& table, const std::vector<std::string>& known,
                   std::string_view place);

  Diagnostic& add_bad_value(SourceSpan span, std::string message);
  SourceSpan span(const toml::node& node) const { return span(node.source()); }
  SourceSpan span(const toml::key& key) const { return span(key.source()); }
  // The header of a table, `[links]` or `[[section]]`.
  SourceSpan header_span(const toml::table& table) const;

 private:
  std::size_t offset(const toml::source_position& position) const;
  SourceSpan span(const toml::source_region& region) const;

  const SourceFile& source_;
  Diagnostics& diagnostics_;
  std::vector<std::string> top_keys_;  // the keys of the whole file, once it was asked about them
};

}  // namespace kindred
