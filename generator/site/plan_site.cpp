#include "site/plan_site.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "language/words.h"
#include "markdown/plain_text.h"
#include "site/plan_paths.h"
#include "site/plan_routes.h"

namespace kindred {
namespace {

constexpr int words_per_minute = 200;

// The sections that have an article, in them or below them, or a text of their own.
std::set<std::string_view> filled_sections(const Library& library) {
  std::set<std::string_view> filled;
  for (const Section& section : library.sections)
    if (section.introduction) filled.insert(section.id);
  for (const Article& article : library.articles) {
    const std::string_view folder = article.section;
    for (std::size_t end = 0; end < folder.size();) {
      end = std::min(folder.find('/', end + 1), folder.size());
      filled.insert(folder.substr(0, end));
    }
  }
  return filled;
}

void complain_about_empty_sections(const Library& library, Diagnostics& diagnostics) {
  const std::set<std::string_view> filled = filled_sections(library);
  for (const SectionConfig& section : library.config.sections)
    if (!filled.contains(section.id))
      diagnostics
          .add(Code::ConfigIncomplete, section.span,
               "the section `" + section.id + "` has no article")
          .help.push_back("write one in the folder `" + section.id + "`, or take the section out");
}

std::vector<Letter> plan_letters(const ConceptScheme& concepts) {
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < concepts.concepts.size(); ++i) {
    const std::string letter = initial_letter(concepts.concepts[i].term);
    if (letters.empty() || letters.back().letter != letter) letters.push_back({letter, {}});
    letters.back().concepts.emplace_back(i);
  }
  return letters;
}

int reading_minutes(const Article& article) {
  const auto words = static_cast<double>(find_words(plain_text(article.body.blocks)).size());
  return std::max(1, static_cast<int>(std::lround(words / words_per_minute)));
}

void number_sections(Site& site) {
  std::size_t number = 0;
  for (const Section& section : site.library.sections)
    site.section_numbers.push_back(section.id.empty() ? 0 : ++number);
}

void plan_order(Site& site) {
  const std::size_t count = site.library.articles.size();
  site.section_of.resize(count);
  site.previous.resize(count);
  site.next.resize(count);
  for (std::size_t i = 0; i < site.library.sections.size(); ++i) {
    for (const ArticleId id : site.library.sections[i].articles) {
      site.section_of[id.index] = SectionId(i);
      if (!site.order.empty()) {
        site.previous[id.index] = site.order.back();
        site.next[site.order.back().index] = id;
      }
      site.order.push_back(id);
    }
  }
}

}  // namespace

Site plan_site(Library library, ConceptScheme concepts, LinkGraph links, Diagnostics& diagnostics) {
  Site site;
  site.routes = plan_routes(library, concepts, diagnostics);
  complain_about_empty_sections(library, diagnostics);
  site.paths = plan_paths(library, diagnostics);
  site.letters = plan_letters(concepts);
  site.redirects = plan_redirects(library, site.routes, diagnostics);
  site.library = std::move(library);
  site.concepts = std::move(concepts);
  site.links = std::move(links);
  number_sections(site);
  plan_order(site);
  site.steps.resize(site.library.articles.size());
  for (std::size_t i = 0; i < site.paths.size(); ++i)
    for (std::size_t step = 0; step < site.paths[i].articles.size(); ++step)
      site.steps[site.paths[i].articles[step].index].push_back({PathId(i), step});
  for (const Article& article : site.library.articles)
    site.minutes.push_back(reading_minutes(article));
  return site;
}

}  // namespace kindred
