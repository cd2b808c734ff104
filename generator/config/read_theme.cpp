#include "config/read_theme.h"

#include <iterator>
#include <sstream>
#include <utility>

#include "config/css_value.h"

namespace kindred {
namespace {

constexpr const char* setting_names[] = {"cloth", "quick_exit"};  // sorted

// Settings are texts, whatever their type.
std::string setting_text(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  std::ostringstream out;
  out.imbue(std::locale::classic());
  if (const auto* number = node.as_integer())
    out << number->get();
  else if (const auto* real = node.as_floating_point())
    out << *real;
  else if (const auto* truth = node.as_boolean())
    out << (truth->get() ? "true" : "");
  return out.str();
}

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

// `quick_exit` leads to a page of the program's choice, or to an address.
bool is_good_setting(std::string_view name, const toml::node& node) {
  if (!node.is_string() && !node.is_number() && !node.is_boolean()) return false;
  if (name != "quick_exit" || node.is_boolean()) return true;
  return setting_text(node).starts_with("https://");
}

std::vector<std::pair<std::string, std::string>> read_settings(TomlReader& reader,
                                                               const toml::table& table) {
  std::vector<std::pair<std::string, std::string>> settings;
  for (const char* name : setting_names) {
    const toml::node* node = table.get(name);
    if (!node) continue;
    if (is_good_setting(name, *node))
      settings.emplace_back(name, setting_text(*node));
    else
      reader.add_bad_value(reader.span(*node), std::string("`") + name + "` cannot be this")
          .help.push_back("`cloth` is a text; `quick_exit` is `true`, `false` or an https address");
  }
  return settings;
}

}  // namespace

ThemeConfig read_theme(TomlReader& reader, const toml::table& root) {
  ThemeConfig theme;
  const toml::table* table = reader.subtable(root, "theme");
  if (!table) return theme;
  std::vector<std::string> keys(std::begin(setting_names), std::end(setting_names));
  keys.insert(keys.end(), {"name", "tokens"});
  reader.expect_keys(*table, keys, "`[theme]`");
  theme.name = read_name(reader, *table);
  if (const toml::table* tokens = reader.subtable(*table, "tokens"))
    theme.tokens = read_tokens(reader, *tokens);
  theme.settings = read_settings(reader, *table);
  return theme;
}

}  // namespace kindred
