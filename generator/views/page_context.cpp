#include "views/page_context.h"

#include "base/escape.h"
#include "base/site_path.h"

namespace kindred {
namespace {

constexpr std::size_t tone_count = 8;

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

std::string PageContext::date(std::string_view date) const {
  const auto unpadded = [&](std::size_t at) {
    return std::string(date.substr(date[at] == '0' ? at + 1 : at, date[at] == '0' ? 1 : 2));
  };
  if (date.size() != std::string_view("YYYY-MM-DD").size()) return std::string(date);
  const std::string& month = words("month-" + unpadded(5));
  if (month.empty()) return std::string(date);
  return word("date", {{"day", unpadded(8)}, {"month", month}, {"year", date.substr(0, 4)}});
}

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

std::size_t section_number(const Site& site, SectionId id) {
  if (site.section(id).id.empty()) return 0;
  std::size_t number = 0;
  for (std::size_t i = 0; i <= id.index; ++i)
    if (!site.library.sections[i].id.empty()) ++number;
  return number;
}

std::string section_tone(const Site& site, SectionId id) {
  const std::size_t number = section_number(site, id);
  return number == 0 ? "c0" : "c" + std::to_string((number - 1) % tone_count + 1);
}

std::string part_label(const PageContext& context, SectionId id) {
  const std::size_t number = section_number(context.site, id);
  if (number == 0) return {};
  return context.word("part", {{"number", context.number_word(number)}});
}

}  // namespace kindred
