#include "theme/describe_contract.h"

#include <fmt/format.h>

namespace kindred {
namespace {

std::string_view kind_name(const ContractName& name) {
  switch (name.kind) {
    case NameKind::Text: return "text";
    case NameKind::Markup: return "markup";
    case NameKind::Flag: return "flag";
    case NameKind::List: return name.names.empty() ? "list of texts" : "list";
    case NameKind::Object: return "object";
  }
  return "text";
}

bool is_flag_of_list(const ContractNames& names, const ContractName& name) {
  constexpr std::string_view prefix = "has_";
  if (name.kind != NameKind::Flag || !name.name.starts_with(prefix)) return false;
  const ContractName* list = find_name(names, name.name.substr(prefix.size()));
  return list && list->kind == NameKind::List;
}

// As deep as views are nested, and those are types.
void describe_names(const ContractNames& names, std::string_view prefix, std::size_t indent,
                    std::string& out) {
  for (const ContractName& name : names) {
    if (is_flag_of_list(names, name)) continue;
    out += fmt::format("{:{}}- `{}{}` ({}): {}\n", "", indent, prefix, name.name, kind_name(name),
                       name.meaning);
    describe_names(name.names, "", indent + 2, out);
  }
}

}  // namespace

std::string describe_contract(const Contract& contract) {
  std::string out = "### On every page\n\n";
  describe_names(contract.site, "site.", 0, out);
  for (const ContractName& page : contract.pages) {
    out += fmt::format("\n### `{}.mustache`: {}\n\n", page.name, page.meaning);
    describe_names(page.names, "page.", 0, out);
  }
  return out;
}

}  // namespace kindred
