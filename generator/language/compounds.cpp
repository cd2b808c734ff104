#include "language/compounds.h"

#include "base/text.h"

namespace kindred {
namespace {

struct LinkList {
  std::string_view language;
  std::string_view links;
};

constexpr LinkList link_lists[] = {
    {"de", "s n en es er e"},
    {"nl", "s en e"},
    {"sv", "s"},
    {"da", "s e"},
    {"nb", "s e"},
    {"nn", "s e"},
    {"no", "s e"},
};

}  // namespace

std::vector<std::string> compound_links(std::string_view language) {
  std::vector<std::string> links;
  const std::string_view main = language.substr(0, language.find('-'));
  for (const LinkList& row : link_lists) {
    if (row.language != main) continue;
    for (const std::string_view link : split(row.links, ' ')) links.emplace_back(link);
  }
  return links;
}

}  // namespace kindred
