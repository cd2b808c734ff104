#include "epub/book_media.h"

#include <algorithm>
#include <functional>
#include <set>

namespace kindred {
namespace {

// Calls `visit` for each text that the book prints, with the meanings of its references.
void for_each_text(const Site& site, const BookPlan& plan,
                   const std::function<void(const Document&, const DocumentLinks&)>& visit) {
  const Library& library = site.library;
  if (library.introduction && !plan.path)
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

}  // namespace

std::vector<MediaId> find_book_media(const Site& site, const BookPlan& plan) {
  std::set<MediaId> used;
  for_each_text(site, plan, [&](const Document&, const DocumentLinks& links) {
    for (const std::optional<MediaId>& image : links.images)
      if (image && !image_extension(site.library.media[image->index].media_type).empty())
        used.insert(*image);
  });
  return {used.begin(), used.end()};
}

std::optional<MediaId> find_own_cover(const Site& site) {
  for (const char* name : {"cover.jpg", "cover.jpeg", "cover.png"}) {
    const auto& media = site.library.media;
    const auto found = std::find_if(media.begin(), media.end(),
                                    [&](const MediaFile& file) { return file.path == name; });
    if (found != media.end()) return MediaId(static_cast<std::size_t>(found - media.begin()));
  }
  return {};
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
      summary.all_have_alt &= !document.images[i].alt.empty();
    }
  });
  return summary;
}

}  // namespace kindred
