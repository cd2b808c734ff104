#include "links/page_ids.h"

#include "base/text.h"
#include "markdown/plain_text.h"
#include "markdown/walk.h"

namespace kindred {
namespace {

void add_anchors(const Inlines& inlines, PageIds& ids) {
  for (const Inline& item : inlines) {
    if (const auto* anchor = std::get_if<Anchor>(&item.node)) ids.emplace(anchor->id, "");
    for_each_child_inlines(item, [&](const Inlines& children) { add_anchors(children, ids); });
  }
}

}  // namespace

PageIds ids_of(const Document& document) {
  PageIds ids;
  for_each_inlines(document, [&](const Inlines& inlines, const InlineContext& context) {
    if (context.in_heading && context.heading)
      ids.emplace(context.heading->id, plain_text(inlines));
    add_anchors(inlines, ids);
  });
  return ids;
}

std::optional<std::string> find_id(const PageIds& ids, const std::string& title,
                                   const std::string& fragment) {
  if (ids.contains(fragment)) return fragment;
  std::string slug = heading_slug(fragment);  // Obsidian: [[article#Heading text]]
  if (ids.contains(slug)) return slug;
  if (slug == "top" || slug == heading_slug(title)) return std::string();
  return std::nullopt;
}

const std::string& label_of(const PageIds& ids, const std::string& id,
                            const std::string& otherwise) {
  const auto words = ids.find(id);
  return words == ids.end() || words->second.empty() ? otherwise : words->second;
}

}  // namespace kindred
