#pragma once

// What a theme may name in its templates: the contract between `views`, which makes the pages, and
// the templates, which show them. `load_theme` checks every tag against it.
//
// The rule for names:
//   site.x     what every page has (title, navigation, addresses …), reachable everywhere
//   page.x     what this kind of page shows, reachable everywhere
//   words.x    a word of the interface, put in when the theme is loaded; only {{words.x}}
//   x          inside {{#list}} or {{#object}}: a name of that item alone; never of what is around
//              it
//   .          inside a list of texts: the text
// Dots lead into objects: {{previous.url}}.
//
// The rule for values:
//   text       {{x}}, escaped; {{#x}} and {{^x}} ask whether there is any
//   markup     {{{x}}}, as it is; {{#x}} and {{^x}} ask whether there is any
//   flag       {{#x}} and {{^x}} only
//   list       {{#x}} once for each item; {{^x}} when there is none
//   object     {{#x}} when it is there, opening its names; {{^x}} when it is not
//
// Each name has a meaning, a phrase for people who make themes: themes/README.md lists them all.

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kindred {

enum class NameKind { Text, Markup, Flag, List, Object };

struct ContractName {
  std::string name;
  NameKind kind = NameKind::Text;
  std::vector<ContractName> names;  // of an item or of the object; a list without any: of texts
  std::string_view meaning = {};    // a literal
};
using ContractNames = std::vector<ContractName>;

struct Contract {
  ContractNames site;
  ContractNames pages;  // the kinds of page, each an object
  // What links of other places lead to, by the kind of page that must have it: ids as a template
  // writes them, `{{id}}` for those of items.
  std::map<std::string, std::vector<std::string>, std::less<>> ids;
  std::vector<std::string> words;  // keys that the program itself uses, sorted
};

// Null for none.
inline const ContractName* find_name(const ContractNames& names, std::string_view wanted) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const ContractName& candidate) {
    return candidate.name == wanted;
  });
  return found == names.end() ? nullptr : &*found;
}

// Whether a name's first part is one of the prefixes that are reachable everywhere.
inline bool is_page_wide(std::string_view first_part) {
  return first_part == "site" || first_part == "page";
}

}  // namespace kindred
