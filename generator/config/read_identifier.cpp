#include "config/read_identifier.h"

#include "base/text.h"
#include "config/uuid.h"

namespace kindred {

std::string read_identifier(TomlReader& reader, const toml::table& table) {
  constexpr std::string_view head = "urn:uuid:";
  std::string identifier = reader.words(table, "identifier");
  if (!starts_with_ignoring_case(identifier, head) || is_uuid(identifier.substr(head.size())))
    return identifier;
  reader.add_bad_value(reader.span(*table.get("identifier")), "`" + identifier + "` is no UUID")
      .help.push_back("leave `identifier` out, and one is made from the title");
  return {};
}

}  // namespace kindred
