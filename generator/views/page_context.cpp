#include "views/page_context.h"

#include "base/escape.h"
#include "base/site_path.h"
#include "base/text.h"

namespace kindred {
namespace {

constexpr std::size_t colour_count = 8;

}  // namespace

std::string PageContext::url(std::string_view target, std::string_view fragment) const {
  std::string result;
  if (is_absolute)
    result = site.library.config.info.base_url + escape_url_path(target);
  else if (target != path || fragment.empty())
    result = relative_url(path, target);
  if (!fragment.empty()) result.append("#").append(escape_url_path(fragment));
  return result;
}

std::string PageContext::article_url(ArticleId id, std::string_view fragment) const {
  return url(site.routes.articles[id.index], fragment);
}

std::string PageContext::concept_url(ConceptId id, std::string_view fragment) const {
  return url(site.routes.concepts[id.index], fragment);
}

std::string PageContext::section_url(SectionId id) const {
  const std::string& target = site.routes.sections[id.index];
  return target.empty() ? std::string() : url(target);
}

std::string PageContext::path_url(PathId id) const { return url(site.routes.paths[id.index]); }

std::string PageContext::word(std::string_view key, PlaceValues values) const {
  return fill_places(words(key), values);
}

std::string PageContext::count(std::string_view key, std::size_t number) const {
  const std::string full = std::string(key) + (number == 1 ? "-one" : "-other");
  return word(full, {{"count", std::to_string(number)}});
}

std::string PageContext::minutes(int number) const {
  return word("minutes", {{"count", std::to_string(number)}});
}

std::string PageContext::duration(int minutes) const {
  if (minutes < 90) return word("about-minutes", {{"count", std::to_string(minutes)}});
  return word("about-hours", {{"count", std::to_string((minutes + 30) / 60)}});
}

std::string PageContext::extent(std::size_t articles, int minutes) const {
  return word("section-extent",
              {{"articles", count("articles", articles)}, {"time", duration(minutes)}});
}

std::string PageContext::date(std::string_view date) const { return date_in_words(words, date); }

std::string PageContext::number_word(std::size_t number) const {
  const std::string& text = words("number-" + std::to_string(number));
  return text.empty() ? std::to_string(number) : text;
}

std::string join_names(const PageContext& context, const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) result += context.word(i + 1 == names.size() ? "list-last" : "list-separator");
    result += names[i];
  }
  return result;
}

int section_colour(const Site& site, SectionId id) {
  const std::size_t number = site.section_numbers[id.index];
  return number == 0 ? 0 : static_cast<int>((number - 1) % colour_count) + 1;
}

std::string section_tone(const Site& site, SectionId id) {
  return "c" + std::to_string(section_colour(site, id));
}

const std::string& section_title(const PageContext& context, SectionId id) {
  const Section& section = context.site.section(id);
  return section.id.empty() ? context.word("articles-at-top") : section.title;
}

std::string term_element_id(const Site& site, ConceptId id) {
  // No fixed id of a page begins so, whatever the concept is called.
  return "term." + site.concepts[id].id;
}

std::string part_label(const PageContext& context, SectionId id) {
  const std::size_t number = context.site.section_numbers[id.index];
  if (number == 0) return {};
  return context.word("part", {{"number", context.number_word(number)}});
}

}  // namespace kindred
