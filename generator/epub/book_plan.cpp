#include "epub/book_plan.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/site_path.h"
#include "base/text.h"
#include "bibliography/reference.h"
#include "epub/book_media.h"

namespace kindred {
namespace {

// Long lists are split, for reading systems lay out a whole file at once: about 150 KB each. What
// counts are the links of an entry; its own words weigh as much as a few.
constexpr std::size_t chunk_limit = 800;
constexpr std::size_t entry_weight = 4;

// Gives out ASCII names, each once.
class Names {
 public:
  std::string claim(const std::string& prefix, std::string_view wanted) {
    const std::string name = prefix + ascii(wanted);
    if (taken_.insert(name).second) return name;
    for (std::size_t& number = numbers_.try_emplace(name, 2).first->second;; ++number) {
      std::string other = name + "-" + std::to_string(number);
      if (taken_.insert(other).second) return other;
    }
  }

 private:
  static std::string ascii(std::string_view text) {
    std::string name;
    for (const char c : file_slug(text)) {
      const bool is_plain = is_ascii_lower(c) || is_ascii_digit(c) || c == '-';
      if (is_plain && name.size() < 60) name += c;
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    while (!name.empty() && name.front() == '-') name.erase(0, 1);
    return name.empty() ? "x" : name;
  }

  std::set<std::string> taken_;
  // The first that may be free for the next of a name: in a script that is not Latin all are alike.
  std::map<std::string, std::size_t> numbers_;
};

bool shows_notice(const Site& site, const std::vector<ArticleId>& articles) {
  return site.library.notice && std::any_of(articles.begin(), articles.end(), [&](ArticleId id) {
           return site.article(id).meta.notice != NoticePlace::None;
         });
}

// A reading path as a book: its articles, and behind them the pages that their notice leads to.
// Help must not be in another book.
std::vector<ArticleId> articles_of(const Site& site, const EditionConfig& edition) {
  std::vector<ArticleId> articles = site.paths[edition.path].articles;
  if (!shows_notice(site, articles)) return articles;
  for (const Target& target : site.links.notice.targets)
    if (const auto* page = std::get_if<ArticleTarget>(&target);
        page && std::find(articles.begin(), articles.end(), page->id) == articles.end())
      articles.push_back(page->id);
  return articles;
}

std::vector<BookPart> plan_parts(const Site& site, const std::optional<EditionConfig>& edition) {
  if (edition) return {{std::nullopt, articles_of(site, *edition), 0}};
  std::vector<BookPart> parts;
  std::vector<std::string> above;  // the folders that the part before lies in, and its own
  for (std::size_t i = 0; i < site.library.sections.size(); ++i) {
    const Section& section = site.library.sections[i];
    if (section.articles.empty() && !section.introduction) continue;
    if (section.id.empty()) {
      parts.insert(parts.begin(), BookPart{std::nullopt, section.articles, 0});
      continue;
    }
    while (!above.empty() && !section.id.starts_with(above.back() + "/")) above.pop_back();
    parts.push_back({SectionId(i), section.articles, above.size()});
    above.push_back(section.id);
  }
  return parts;
}

void name_articles(const Site& site, BookPlan& plan) {
  Names names;
  plan.articles.resize(site.library.articles.size());
  plan.sections.resize(site.library.sections.size());
  for (const BookPart& part : plan.parts) {
    if (part.section)
      plan.sections[part.section->index] =
          "text/" + names.claim("p-", site.section(*part.section).id) + ".xhtml";
    for (const ArticleId id : part.articles) {
      const Article& article = site.article(id);
      plan.articles[id.index] =
          "text/" + names.claim("a-", article.section + " " + article.slug) + ".xhtml";
      plan.order.push_back(id);
    }
  }
}

std::string chunk_file(const char* name, std::size_t number) {
  const std::string suffix = number == 0 ? std::string() : "-" + std::to_string(number + 1);
  return "text/" + std::string(name) + suffix + ".xhtml";
}

// Fills the files of one list.
template <class Item>
class ChunkFiller {
 public:
  ChunkFiller(std::vector<BookChunk<Item>>& chunks, const char* name)
      : chunks_(chunks), name_(name) {}

  // Adds to the last file, or to a new one when that is full; returns the file. `letter` is what
  // the item is sorted under.
  const std::string& add(Item item, std::size_t weight, const std::string& letter) {
    if (chunks_.empty() || weight_ + weight > chunk_limit) {
      chunks_.push_back({chunk_file(name_, chunks_.size()), {}, {}});
      ranges_.push_back({letter, letter});
      weight_ = 0;
    }
    weight_ += weight;
    ranges_.back().second = letter;
    chunks_.back().items.push_back(std::move(item));
    return chunks_.back().file;
  }

  // Names the files by their letters when there are several.
  void finish() {
    for (std::size_t i = 0; chunks_.size() > 1 && i < chunks_.size(); ++i) {
      const auto& [first, last] = ranges_[i];
      chunks_[i].label = first == last ? first : first + "–" + last;
    }
  }

 private:
  std::vector<BookChunk<Item>>& chunks_;
  std::vector<std::pair<std::string, std::string>> ranges_;
  const char* name_;
  std::size_t weight_ = 0;  // of the last file
};

// The concepts that the articles of the book explain or link to.
std::vector<bool> find_concepts(const Site& site, const BookPlan& plan) {
  std::vector<bool> is_in(site.concepts.concepts.size(), !plan.edition);
  if (!plan.edition) return is_in;
  for (const ArticleId id : plan.order) {
    for (const ConceptId entry : site.concepts.by_article[id.index]) is_in[entry.index] = true;
    for (const ConceptId entry : site.links.concepts_used[id.index]) is_in[entry.index] = true;
  }
  return is_in;
}

void plan_glossary(const Site& site, const std::vector<bool>& is_in, BookPlan& plan) {
  Names names;
  ChunkFiller<ConceptId> filler(plan.glossary, "glossary");
  plan.concepts.resize(is_in.size());
  for (std::size_t i = 0; i < is_in.size(); ++i) {
    if (!is_in[i]) continue;
    const std::string& file = filler.add(ConceptId(i), entry_weight + site.links.mentions[i].size(),
                                         initial_letter(site.concepts.concepts[i].term));
    plan.concepts[i] = {file, names.claim("term.", site.concepts.concepts[i].id)};
  }
  filler.finish();
}

std::vector<IndexGroup> group_terms(const Site& site, const std::vector<bool>& is_in) {
  struct Keyed {
    std::string letter;
    std::string key;
    IndexTerm term;
  };
  std::vector<Keyed> terms;
  const auto add = [&](const std::string& text, std::size_t entry, bool is_alias) {
    terms.push_back({initial_letter(text), fold_plain(text), {text, ConceptId(entry), is_alias}});
  };
  for (std::size_t i = 0; i < is_in.size(); ++i) {
    if (!is_in[i]) continue;
    add(site.concepts.concepts[i].term, i, false);
    for (const std::string& alias : site.concepts.concepts[i].aliases) add(alias, i, true);
  }
  std::stable_sort(terms.begin(), terms.end(), [](const Keyed& a, const Keyed& b) {
    return std::tie(a.letter, a.key, a.term.text) < std::tie(b.letter, b.key, b.term.text);
  });
  std::vector<IndexGroup> groups;
  for (Keyed& keyed : terms) {
    if (groups.empty() || groups.back().letter != keyed.letter)
      groups.push_back({keyed.letter, {}});
    groups.back().terms.push_back(std::move(keyed.term));
  }
  return groups;
}

void plan_index(const Site& site, const std::vector<bool>& is_in, BookPlan& plan) {
  Names names;
  ChunkFiller<IndexGroup> filler(plan.index, "index");
  plan.index_terms.resize(is_in.size());
  for (IndexGroup& group : group_terms(site, is_in)) {
    std::size_t weight = 0;
    for (const IndexTerm& term : group.terms)
      weight +=
          term.is_alias ? 2 : entry_weight + site.links.mentions[term.concept_id.index].size();
    const std::string letter = group.letter;
    const std::string& file = filler.add(std::move(group), weight, letter);
    for (const IndexTerm& term : plan.index.back().items.back().terms) {
      if (term.is_alias) continue;
      const std::string& id = site.concepts[term.concept_id].id;
      plan.index_terms[term.concept_id.index] = {file, names.claim("entry.", id)};
    }
  }
  filler.finish();
}

void plan_references(const Site& site, BookPlan& plan) {
  const auto& works = site.library.bibliography.works;
  std::vector<bool> is_in(works.size(), !plan.edition);
  if (plan.edition)
    for (const ArticleId id : plan.order)
      for (const WorkId work : site.links.works_cited[id.index]) is_in[work.index] = true;
  Names names;
  ChunkFiller<WorkId> filler(plan.references, "references");
  plan.works.resize(works.size());
  for (std::size_t i = 0; i < works.size(); ++i) {
    if (!is_in[i]) continue;
    const std::string& file =
        filler.add(WorkId(i), entry_weight + site.links.work_uses[i].size(),
                   initial_letter(reference_text(site.library.bibliography, WorkId(i))));
    plan.works[i] = {file, names.claim("work.", works[i].key)};
  }
  filler.finish();
}

void plan_paths(const Site& site, BookPlan& plan) {
  plan.paths.resize(site.paths.size());
  if (plan.edition) return;  // the book is the path
  Names names;
  for (std::size_t i = 0; i < site.paths.size(); ++i)
    plan.paths[i] = {book_path::paths, names.claim("path.", site.paths[i].id)};
}

}  // namespace

BookPlan plan_book(const Site& site, std::optional<EditionConfig> edition) {
  BookPlan plan;
  plan.edition = std::move(edition);
  plan.parts = plan_parts(site, plan.edition);
  name_articles(site, plan);
  const std::vector<bool> concepts = find_concepts(site, plan);
  plan_glossary(site, concepts, plan);
  plan_index(site, concepts, plan);
  plan_references(site, plan);
  plan_paths(site, plan);

  Names names;
  plan.media.resize(site.library.media.size());
  for (const MediaId id : find_book_media(site, plan)) {
    const MediaFile& file = site.library.media[id.index];
    plan.media[id.index] = "images/" + names.claim("m-", stem(file_name(file.path))) + "." +
                           image_extension(file.media_type);
  }
  const std::optional<MediaId> own_cover = find_own_cover(site, plan);
  plan.cover_image = "images/cover." +
                     (own_cover ? image_extension(site.library.media[own_cover->index].media_type)
                                : std::string("png"));
  return plan;
}

std::string counterpart(const BookPlan& plan, std::string_view page) {
  if (page == route::concepts && !plan.glossary.empty()) return plan.glossary.front().file;
  if (page == route::references && !plan.references.empty()) return plan.references.front().file;
  return {};
}

bool shows_notice(const Site& site, const BookPlan& plan) { return shows_notice(site, plan.order); }

}  // namespace kindred
