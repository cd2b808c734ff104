#include "config/read_theme.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/escape.h"
#include "base/web_address.h"
#include "config/css_value.h"

namespace kindred {
namespace {

constexpr std::array<std::pair<std::string_view, Cloth>, 4> cloths = {
    {{"mulberry", Cloth::Mulberry},
     {"petrol", Cloth::Petrol},
     {"moss", Cloth::Moss},
     {"plum", Cloth::Plum}}};

// A page that says nothing of its reader.
constexpr const char* neutral_page = "https://www.wikipedia.org/";

PlacedText read_name(TomlReader& reader, const toml::table& table) {
  const auto name = reader.text(table, "name");
  if (!name) return ThemeConfig().name;
  // A name, not a path: a knowledge base must not make Kindred read a folder outside of it.
  const bool is_name = !name->text.empty() && !name->text.starts_with('.') &&
                       name->text.find_first_of("/\\") == std::string::npos;
  if (is_name) return *name;
  reader.add_bad_value(name->span, "`" + name->text + "` is no name of a theme")
      .help.push_back("name a folder below `themes`, such as `folio`");
  return ThemeConfig().name;
}

// The text of the key `name`; empty when it is not there or no value of CSS.
std::string read_value(TomlReader& reader, const toml::table& table, std::string_view name) {
  const auto value = reader.text(table, name);
  if (!value || is_css_value(value->text)) return value ? value->text : std::string();
  reader.add_bad_value(value->span, "`" + value->text + "` is no single value of CSS")
      .help.push_back("write a color, a length or a list of fonts, such as `#7b2443` or `34rem`");
  return {};
}

// `link = "#7b2443"`, or `link = { light = "#7b2443", dark = "#e6aeb1" }`.
std::vector<TokenConfig> read_tokens(TomlReader& reader, const toml::table& table) {
  std::vector<TokenConfig> tokens;
  for (auto&& [key, value] : table) {
    TokenConfig token;
    token.name = {std::string(key.str()), reader.span(key)};
    if (const toml::table* both = value.as_table()) {
      reader.expect_keys(*both, {"light", "dark"}, "`" + token.name.text + "`");
      token.light = read_value(reader, *both, "light");
      token.dark = read_value(reader, *both, "dark");
    } else {
      token.light = read_value(reader, table, key.str());
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

Cloth read_cloth(TomlReader& reader, const toml::table& table) {
  const auto written = reader.text(table, "cloth");
  if (!written) return ThemeConfig().cloth;
  std::string names;
  for (const auto& [name, cloth] : cloths) {
    if (name == written->text) return cloth;
    names.append(names.empty() ? "`" : ", `").append(name).append("`");
  }
  reader.add_bad_value(written->span, "there is no cloth `" + written->text + "`")
      .help.push_back("the cloths are " + names);
  return ThemeConfig().cloth;
}

// `quick_exit = true`, or the address that it leads to.
std::string read_quick_exit(TomlReader& reader, const toml::table& table) {
  const toml::node* node = table.get("quick_exit");
  if (!node) return {};
  if (const auto* is_wanted = node->as_boolean()) return is_wanted->get() ? neutral_page : "";
  const auto* address = node->as_string();
  if (address && address->get().starts_with("https://") && is_web_address(address->get()))
    return normalize_url(address->get());
  reader.add_bad_value(reader.span(*node), "`quick_exit` cannot be this")
      .help.push_back("it is `true`, `false` or an https address");
  return {};
}

}  // namespace

ThemeConfig read_theme(TomlReader& reader, const toml::table& root) {
  ThemeConfig theme;
  const toml::table* table = reader.subtable(root, "theme");
  if (!table) return theme;
  reader.expect_keys(*table, {"name", "tokens", "cloth", "quick_exit"}, "`[theme]`");
  theme.name = read_name(reader, *table);
  if (const toml::table* tokens = reader.subtable(*table, "tokens"))
    theme.tokens = read_tokens(reader, *tokens);
  theme.cloth = read_cloth(reader, *table);
  theme.exit_url = read_quick_exit(reader, *table);
  return theme;
}

}  // namespace kindred
