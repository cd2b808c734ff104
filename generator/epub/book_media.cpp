#include "epub/book_media.h"

#include <algorithm>
#include <set>

namespace kindred {
void for_each_text(const Site& site, const BookPlan& plan,
                   const std::function<void(const Document&, const DocumentLinks&)>& visit) {
  const Library& library = site.library;
  if (library.introduction && !plan.edition)
    visit(library.introduction->body, site.links.introduction);
  if (shows_notice(site, plan)) visit(library.notice->body, site.links.notice);
  for (const BookPart& part : plan.parts) {
    if (!part.section) continue;
    const Section& section = site.section(*part.section);
    if (section.introduction)
      visit(section.introduction->body, site.links.sections[part.section->index]);
  }
  for (const ArticleId id : plan.order) visit(site.article(id).body, site.links.articles[id.index]);
}

std::vector<MediaId> find_book_media(const Site& site, const BookPlan& plan) {
  std::set<MediaId> used;
  for_each_text(site, plan, [&](const Document&, const DocumentLinks& links) {
    for (const std::optional<MediaId>& image : links.images)
      if (image && !image_extension(site.library.media[image->index].media_type).empty())
        used.insert(*image);
  });
  return {used.begin(), used.end()};
}

std::optional<MediaId> find_media(const Site& site, std::string_view path) {
  const auto& media = site.library.media;
  const auto found =
      std::lower_bound(media.begin(), media.end(), path,
                       [](const MediaFile& file, std::string_view p) { return file.path < p; });
  if (found == media.end() || found->path != path) return {};
  return MediaId(static_cast<std::size_t>(found - media.begin()));
}

bool is_cover_type(std::string_view media_type) {
  return media_type == "image/jpeg" || media_type == "image/png";
}

std::optional<MediaId> find_own_cover(const Site& site, const BookPlan& plan) {
  const PlacedText& wanted = plan.edition ? plan.edition->cover : site.library.config.book.cover;
  const auto found = find_media(site, wanted.text);
  const bool is_cover = found && is_cover_type(site.library.media[found->index].media_type);
  return is_cover ? found : std::nullopt;
}

std::string image_extension(std::string_view media_type) {
  if (media_type == "image/png") return "png";
  if (media_type == "image/jpeg") return "jpg";
  if (media_type == "image/gif") return "gif";
  if (media_type == "image/svg+xml") return "svg";
  if (media_type == "image/webp") return "webp";
  return {};
}

PictureSummary summarize_pictures(const Site& site, const BookPlan& plan) {
  PictureSummary summary;
  for_each_text(site, plan, [&](const Document& document, const DocumentLinks& links) {
    for (std::size_t i = 0; i < links.images.size(); ++i) {
      if (!links.images[i]) continue;
      const std::string& type = site.library.media[links.images[i]->index].media_type;
      if (image_extension(type).empty()) continue;
      summary.has_images = true;
      summary.has_moving |= type == "image/gif" || type == "image/webp";
      const ImageReference& image = document.images[i];
      summary.all_have_alt &= image.is_decorative || !image.alt.empty();
    }
  });
  return summary;
}

}  // namespace kindred
