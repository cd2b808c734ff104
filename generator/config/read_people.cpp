#include "config/read_people.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"

namespace kindred {
namespace {

// Nothing, after a diagnostic, for a table that names nobody.
std::optional<Person> read_person(TomlReader& reader, const toml::table& table) {
  Person person{reader.words(table, "name"), reader.words(table, "file_as"), {}};
  if (!person.name.empty()) return person;
  const toml::node* name = table.get("name");
  if (!name || name->is_string())
    reader.add_bad_value(reader.header_span(table), "somebody here has no `name`")
        .help.push_back("write `name = \"…\"`");
  return std::nullopt;
}

// MARC relators are three letters: https://id.loc.gov/vocabulary/relators
bool is_relator(std::string_view role) {
  return role.size() == 3 && std::all_of(role.begin(), role.end(), is_ascii_lower);
}

std::string read_role(TomlReader& reader, const toml::table& table) {
  const auto role = reader.text(table, "role");
  if (!role) return "ctb";
  if (is_relator(role->text)) return role->text;
  reader.add_bad_value(role->span, "`" + role->text + "` is no role")
      .help.push_back(
          "write a code of the MARC relators, such as `edt` (editor), `trl` (translator), `ill` "
          "(illustrator), `aui` (author of the introduction) or `rev` (reviewer)");
  return "ctb";
}

}  // namespace

std::vector<Person> read_authors(TomlReader& reader, const toml::table& root) {
  std::vector<Person> authors;
  const toml::node* node = root.get("authors");
  if (!node) return authors;
  const toml::array* array = node->as_array();
  if (!array) {
    reader.add_bad_value(reader.span(*node), "`authors` must be a list of names")
        .help.push_back("write the names between brackets, as in `[\"Ann Lee\", \"Bo Chen\"]`");
    return authors;
  }
  for (const toml::node& item : *array) {
    if (const auto* name = item.as_string()) {
      authors.push_back({collapse_space(nfc(name->get())), {}, "aut"});
    } else if (const toml::table* table = item.as_table()) {
      reader.expect_keys(*table, {"name", "file_as"}, "`authors`");
      if (auto person = read_person(reader, *table)) {
        person->role = "aut";
        authors.push_back(std::move(*person));
      }
    } else {
      reader.add_bad_value(reader.span(item), "an item of `authors` must be a name")
          .help.push_back("write a text, or `{ name = \"Ann Lee\", file_as = \"Lee, Ann\" }`");
    }
  }
  return authors;
}

std::vector<Person> read_contributors(TomlReader& reader, const toml::table& root) {
  std::vector<Person> contributors;
  reader.for_each_table(root, "contributor", [&](const toml::table& table) {
    reader.expect_keys(table, {"name", "file_as", "role"}, "`[[contributor]]`");
    std::string role = read_role(reader, table);
    auto person = read_person(reader, table);
    if (!person) return;
    person->role = std::move(role);
    contributors.push_back(std::move(*person));
  });
  return contributors;
}

}  // namespace kindred
