#include "library/load_media.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/escape.h"
#include "base/parallel.h"
#include "base/site_path.h"
#include "library/media.h"

namespace kindred {
namespace {

using Paths = std::set<std::string, std::less<>>;

// Adds the paths of the files that a page may lead to or show; a `?` and what follows is no part of
// one, unless a file is called so.
void add_wanted(const Article& page, Paths& wanted) {
  const auto add = [&](const std::string& written) {
    if (is_external_url(written)) return;
    for (const std::string_view part :
         {std::string_view(written), std::string_view(written).substr(0, written.find('?'))})
      if (auto path = path_from(page.path, part)) wanted.insert(std::move(*path));
  };
  for (const LinkReference& link : page.body.links)
    if (link.form == LinkForm::Inline) add(link.destination);
  for (const ImageReference& image : page.body.images) add(image.destination);
}

Paths wanted_files(const Library& library) {
  Paths wanted;
  for (const Article& article : library.articles) add_wanted(article, wanted);
  for (const Section& section : library.sections)
    if (section.introduction) add_wanted(*section.introduction, wanted);
  for (const auto* page : {&library.notice, &library.introduction})
    if (*page) add_wanted(**page, wanted);
  return wanted;
}

}  // namespace

void load_media(const SourceFolder& folder, unsigned threads, Library& library) {
  const Paths wanted = wanted_files(library);
  std::vector<const FileEntry*> chosen;
  for (const FileEntry& entry : folder.entries) {
    const std::string_view type = media_type_of(entry.path);
    const bool is_wanted = wanted.contains(entry.path);
    if (is_image_type(type) || (is_wanted && !type.empty()))
      chosen.push_back(&entry);
    else if (is_wanted && !is_markdown(entry.path))
      library.refused_media.emplace(entry.path, unpublished_kind);
  }
  std::vector<MediaResult> results(chosen.size());
  parallel_for(chosen.size(), threads, [&](std::size_t i) {
    results[i] = read_media(chosen[i]->path, folder.read(chosen[i]->path));
  });
  for (MediaResult& result : results) {
    if (result.fault.empty())
      library.media.push_back(std::move(result.file));
    else
      library.refused_media.emplace(std::move(result.file.path), std::move(result.fault));
  }
}

}  // namespace kindred
