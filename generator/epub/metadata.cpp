#include "epub/metadata.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "config/uuid.h"
#include "epub/book_media.h"
#include "language/words.h"

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

// Those of the configuration, else the top concepts of the scheme: those that others are narrower
// than, in the order of the articles.
std::vector<std::string> make_subjects(const Site& site, const BookPlan& plan) {
  std::vector<std::string> subjects = site.library.config.book.subjects;
  if (!subjects.empty()) return subjects;
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

// What the whole book says of itself, and no edition.
void describe_whole(const Site& site, BookMetadata& metadata) {
  const SiteInfo& info = site.library.config.info;
  const BookConfig& book = site.library.config.book;
  metadata.identifier = info.identifier;
  metadata.title = info.title;
  metadata.subtitle = info.subtitle;
  metadata.description = info.description;
  metadata.series = book.series;
  metadata.position = book.position;
}

void describe_edition(const Site& site, const EditionConfig& edition, const BookWords& words,
                      BookMetadata& metadata) {
  const SiteInfo& info = site.library.config.info;
  const ReadingPath& path = site.paths[edition.path];
  const auto either = [](const std::string& first, const std::string& second) {
    return first.empty() ? second : first;
  };
  metadata.identifier =
      either(edition.identifier, "urn:uuid:" + make_uuid(info.identifier + "#" + path.id));
  metadata.title = either(edition.title, path.title);
  metadata.subtitle = either(edition.subtitle, words("book-edition-of", {{"title", info.title}}));
  metadata.description = either(edition.description, path.summary);
  metadata.whole = info.identifier;
}

}  // namespace

BookMetadata make_metadata(const Site& site, const BookPlan& plan, const BookWords& words) {
  const SiteInfo& info = site.library.config.info;
  const BookConfig& book = site.library.config.book;
  BookMetadata metadata;
  if (plan.edition)
    describe_edition(site, *plan.edition, words, metadata);
  else
    describe_whole(site, metadata);
  metadata.language = info.language;
  metadata.direction = is_right_to_left(info.language) ? "rtl" : "ltr";
  metadata.creators = info.authors;
  metadata.contributors = info.contributors;
  metadata.publisher = info.publisher;
  metadata.rights = info.rights;
  metadata.source = book.source.empty() ? info.base_url : book.source;
  metadata.subjects = make_subjects(site, plan);
  metadata.date = newest_date(site, plan);
  metadata.modified = (metadata.date.empty() ? std::string(undated) : metadata.date) + "T00:00:00Z";
  metadata.accessibility = make_accessibility(site, plan, words);
  metadata.conforms_to = book.conforms_to;
  metadata.certified_by = book.certified_by;
  return metadata;
}

}  // namespace kindred
