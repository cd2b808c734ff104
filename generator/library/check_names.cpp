#include "library/check_names.h"

#include <map>
#include <string>

#include "base/text.h"
#include "library/portable_name.h"

namespace kindred {

void check_names(const SourceFolder& folder, const std::vector<const SourceFile*>& texts,
                 const std::vector<MediaFile>& media, Sources& sources, Diagnostics& diagnostics) {
  std::map<std::string, std::string> seen;
  const auto check = [&](const std::string& path, const SourceFile* source) {
    const std::string fault =
        folder.written.contains(path) ? "the name `" + path + "` is not UTF-8" : name_fault(path);
    const auto [first, is_new] = seen.emplace(fold_name(path), path);
    if (is_new && fault.empty()) return;
    const SourceSpan span = make_span(source ? *source : sources.add(path, ""), 0, 0);
    if (!fault.empty())
      diagnostics.add(Code::SourceUnportableName, span, fault)
          .help.push_back("rename it; letters, digits and hyphens are safe everywhere");
    if (!is_new)
      diagnostics
          .add(Code::ArticleNameConflict, span,
               "the name of this file differs from `" + first->second +
                   "` only by case or Unicode form")
          .help.push_back("rename one of the two");
  };
  for (const SourceFile* text : texts) check(text->path(), text);
  for (const MediaFile& file : media) check(file.path, nullptr);
}

}  // namespace kindred
