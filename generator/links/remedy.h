#pragma once

// What a writer can do about a link, citation or image that leads nowhere: one line of help each.
// For this room only.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "links/resolve_context.h"
#include "links/similar_names.h"

namespace kindred {

// The remedies for one page; not thread-safe. After the first hundred faults of a page it looks for
// no similar names any more: that would take long and help nobody.
class Remedies {
 public:
  Remedies(const ResolveContext& context, const Article& page) : context_(context), page_(page) {}

  std::string for_name(std::string_view name);
  // `written` leads to `path`, from the root of the knowledge base.
  std::string for_path(const std::string& written, const std::string& path);
  std::string for_heading(const std::string& fragment, const PageIds& ids);
  std::string for_work(const std::string& key);
  std::string for_image(const std::string& path);

 private:
  bool may_search() { return searches_ > 0 && searches_-- > 0; }
  std::string written_path(const std::string& path) const;
  const Article* find_draft(std::string_view name) const;

  const ResolveContext& context_;
  const Article& page_;
  std::map<const PageIds*, SimilarNames> ids_;  // of pages that were asked for
  std::size_t searches_ = 100;
};

}  // namespace kindred
