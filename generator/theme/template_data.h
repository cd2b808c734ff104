#pragma once

// What a template is filled with: texts, markup, flags, lists and objects, in the order in which
// they were put in. Made by `views` from the field lists of its structs; plain values, thread-safe
// to read.

#include <string>
#include <variant>
#include <vector>

namespace kindred {

// Text that is already HTML: written as it is, never escaped.
struct Markup {
  std::string html;
};

struct TemplateMember;

struct TemplateData {
  using List = std::vector<TemplateData>;
  using Object = std::vector<TemplateMember>;

  // `monostate` is an object that is not there.
  std::variant<std::monostate, bool, std::string, Markup, List, Object> value;
};

struct TemplateMember {
  std::string name;
  TemplateData data;
};

}  // namespace kindred
