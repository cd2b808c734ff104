#include "links/written_path.h"

#include "base/escape.h"
#include "base/site_path.h"

namespace kindred {
namespace {

Target with_query(Target target, std::string_view written) {
  const auto query = written.find('?');
  if (auto* page = std::get_if<PageTarget>(&target); page && query != std::string_view::npos)
    page->query = normalize_url(written.substr(query + 1));
  return target;
}

}  // namespace

std::string markdown_path(const std::string& path) {
  const std::string_view type = extension(path);
  const bool is_page = type == "html" || type == "htm";
  return is_page ? std::string(without_extension(path)) + ".md" : path;
}

std::vector<std::string> paths_of(const Article& page, std::string_view written) {
  std::vector<std::string> paths;
  const auto query = written.find('?');
  if (auto path = path_from(page.path, written)) paths.push_back(std::move(*path));
  if (query != std::string_view::npos && query > 0)
    if (auto path = path_from(page.path, written.substr(0, query)))
      paths.push_back(std::move(*path));
  return paths;
}

std::optional<Target> find_page(const ResolveContext& context, const Article& page,
                                std::string_view written) {
  for (const std::string& path : paths_of(page, written)) {
    for (const std::string& candidate : {path, path + ".md", markdown_path(path)})
      if (const auto found = context.pages.find(candidate); found != context.pages.end())
        return found->second;
    if (const auto made = context.made_pages.find(path); made != context.made_pages.end())
      return with_query(made->second, written);
  }
  return std::nullopt;
}

std::optional<MediaId> find_media(const ResolveContext& context,
                                  const std::vector<std::string>& paths) {
  for (const std::string& path : paths)
    if (const auto media = context.media.find(path); media != context.media.end())
      return media->second;
  return std::nullopt;
}

const std::pair<const std::string, std::string>* find_refused(
    const ResolveContext& context, const std::vector<std::string>& paths) {
  for (const std::string& path : paths)
    if (const auto file = context.library.refused_media.find(path);
        file != context.library.refused_media.end())
      return &*file;
  return nullptr;
}

}  // namespace kindred
