#include "epub/metadata.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "config/uuid.h"
#include "epub/book_media.h"

namespace kindred {
namespace {

// Stands for "no article has a date": the oldest day that an archive can hold.
constexpr std::string_view undated = "1980-01-01";
constexpr std::size_t subject_limit = 12;

std::string newest_date(const Site& site, const BookPlan& plan) {
  std::string newest;
  for (const ArticleId id : plan.order) newest = std::max(newest, site.article(id).meta.updated);
  return newest;
}

// The top concepts of the scheme: those that others are narrower than, in the order of the
// articles.
std::vector<std::string> make_subjects(const Site& site, const BookPlan& plan) {
  std::vector<std::string> subjects;
  for (const ArticleId article : plan.order) {
    for (const ConceptId id : site.concepts.by_article[article.index]) {
      const Concept& entry = site.concepts[id];
      if (!entry.broader.empty() || entry.narrower.empty()) continue;
      if (subjects.size() < subject_limit) subjects.push_back(capitalize(entry.term));
    }
  }
  return subjects;
}

using Properties = std::vector<std::pair<std::string, std::string>>;

Properties make_accessibility(const Site& site, const BookPlan& plan, const BookWords& words) {
  const PictureSummary pictures = summarize_pictures(site, plan);
  Properties properties;
  const auto add = [&](const char* name, std::string value) {
    properties.emplace_back(std::string("schema:") + name, std::move(value));
  };
  add("accessMode", "textual");
  if (pictures.has_images) add("accessMode", "visual");
  if (pictures.has_images) add("accessModeSufficient", "textual,visual");
  if (pictures.all_have_alt) add("accessModeSufficient", "textual");
  if (pictures.all_have_alt) add("accessibilityFeature", "alternativeText");
  add("accessibilityFeature", "displayTransformability");
  if (!plan.index.empty()) add("accessibilityFeature", "index");
  add("accessibilityFeature", "readingOrder");
  add("accessibilityFeature", "structuralNavigation");
  add("accessibilityFeature", "tableOfContents");
  add("accessibilityFeature", "unlocked");
  add("accessibilityHazard", pictures.has_moving ? "unknown" : "none");
  const char* about_images = !pictures.has_images    ? "book-accessible-no-images"
                             : pictures.all_have_alt ? "book-accessible-images"
                                                     : "book-accessible-some-images";
  add("accessibilitySummary", words("book-accessible") + " " + words(about_images));
  return properties;
}

}  // namespace

BookMetadata make_metadata(const Site& site, const BookPlan& plan, const BookWords& words) {
  const SiteInfo& info = site.library.config.info;
  BookMetadata metadata;
  metadata.identifier = info.identifier;
  metadata.title = info.title;
  metadata.subtitle = info.subtitle;
  metadata.description = info.description;
  if (plan.path) {
    const ReadingPath& path = site.paths[plan.path->index];
    metadata.identifier = "urn:uuid:" + make_uuid(info.identifier + "#" + path.id);
    metadata.title = path.title;
    metadata.subtitle = words("book-edition-of", {{"title", info.title}});
    metadata.description = path.summary;
  }
  if (metadata.identifier.empty())
    metadata.identifier = "urn:uuid:" + make_uuid(info.title + "#" + info.language);
  if (metadata.title.empty()) metadata.title = "?";
  metadata.language = info.language.empty() ? "en" : info.language;
  metadata.direction = direction_of(metadata.language);
  metadata.creators = info.authors;
  metadata.publisher = info.publisher;
  metadata.rights = info.rights;
  metadata.source = info.base_url;
  metadata.subjects = make_subjects(site, plan);
  metadata.date = newest_date(site, plan);
  metadata.modified = (metadata.date.empty() ? std::string(undated) : metadata.date) + "T00:00:00Z";
  metadata.accessibility = make_accessibility(site, plan, words);
  return metadata;
}

std::string_view direction_of(std::string_view language) {
  static constexpr std::array<std::string_view, 14> right_to_left = {
      "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"};
  const std::string primary = lower_case(language.substr(0, language.find('-')));
  const bool is_rtl =
      std::find(right_to_left.begin(), right_to_left.end(), primary) != right_to_left.end();
  return is_rtl ? "rtl" : "ltr";
}

}  // namespace kindred
