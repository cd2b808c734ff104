#include "epub/book_plan.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/site_path.h"
#include "base/text.h"
#include "epub/book_media.h"

namespace kindred {
namespace {

// Longer lists are split, for reading systems lay out a whole file at once.
constexpr std::size_t glossary_limit = 200;
constexpr std::size_t references_limit = 400;
constexpr std::size_t index_limit = 500;

// Gives out ASCII names, each once.
class Names {
 public:
  std::string claim(const std::string& prefix, std::string_view wanted) {
    std::string name = prefix + ascii(wanted);
    for (std::size_t number = 2; !taken_.insert(name).second; ++number)
      name = prefix + ascii(wanted) + "-" + std::to_string(number);
    return name;
  }

 private:
  static std::string ascii(std::string_view text) {
    std::string name;
    for (const char c : file_slug(text)) {
      const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      if (is_plain && name.size() < 60) name += c;
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    while (!name.empty() && name.front() == '-') name.erase(0, 1);
    return name.empty() ? "x" : name;
  }

  std::set<std::string> taken_;
};

std::vector<BookPart> plan_parts(const Site& site, std::optional<PathId> path) {
  if (path) return {{std::nullopt, site.paths[path->index].articles}};
  std::vector<BookPart> parts;
  for (std::size_t i = 0; i < site.library.sections.size(); ++i) {
    const Section& section = site.library.sections[i];
    if (section.articles.empty() && !section.introduction) continue;
    if (section.id.empty())
      parts.insert(parts.begin(), BookPart{std::nullopt, section.articles});
    else
      parts.push_back({SectionId(i), section.articles});
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
      if (!plan.articles[id.index].empty()) continue;  // twice on one reading path
      const Article& article = site.article(id);
      plan.articles[id.index] =
          "text/" + names.claim("a-", article.section + " " + article.slug) + ".xhtml";
      plan.order.push_back(id);
    }
  }
  for (BookPart& part : plan.parts) {
    std::set<ArticleId> seen;
    const auto is_repeated = [&](ArticleId id) { return !seen.insert(id).second; };
    part.articles.erase(std::remove_if(part.articles.begin(), part.articles.end(), is_repeated),
                        part.articles.end());
  }
}

std::string chunk_file(const char* name, std::size_t number) {
  const std::string suffix = number == 0 ? std::string() : "-" + std::to_string(number + 1);
  return "text/" + std::string(name) + suffix + ".xhtml";
}

// Hands `item` to the last chunk, or to a new one when that is full; returns the chunk's file.
template <class Item>
const std::string& add_to_chunks(std::vector<BookChunk<Item>>& chunks, const char* name,
                                 bool is_full, Item item) {
  if (chunks.empty() || is_full) chunks.push_back({chunk_file(name, chunks.size()), {}});
  chunks.back().items.push_back(std::move(item));
  return chunks.back().file;
}

// The concepts that the articles of the book explain or link to.
std::vector<bool> find_concepts(const Site& site, const BookPlan& plan) {
  std::vector<bool> is_in(site.concepts.concepts.size(), !plan.path);
  if (!plan.path) return is_in;
  for (const ArticleId id : plan.order) {
    for (const ConceptId entry : site.concepts.by_article[id.index]) is_in[entry.index] = true;
    for (const ConceptId entry : site.links.concepts_used[id.index]) is_in[entry.index] = true;
  }
  return is_in;
}

void plan_glossary(const Site& site, const std::vector<bool>& is_in, BookPlan& plan) {
  Names names;
  plan.concepts.resize(is_in.size());
  for (std::size_t i = 0; i < is_in.size(); ++i) {
    if (!is_in[i]) continue;
    const bool is_full =
        !plan.glossary.empty() && plan.glossary.back().items.size() >= glossary_limit;
    const std::string& file = add_to_chunks(plan.glossary, "glossary", is_full, ConceptId(i));
    plan.concepts[i] = {file, names.claim("term.", site.concepts.concepts[i].id)};
  }
}

std::string initial(const std::string& folded) {
  std::size_t offset = 0;
  if (folded.empty()) return "#";
  const char32_t c = decode_utf8(folded, offset);
  return is_letter(c) ? capitalize(folded.substr(0, offset)) : "#";
}

std::vector<IndexGroup> group_terms(const Site& site, const std::vector<bool>& is_in) {
  struct Keyed {
    std::string letter;
    std::string key;
    IndexTerm term;
  };
  std::vector<Keyed> terms;
  const auto add = [&](const std::string& text, std::size_t entry, bool is_alias) {
    std::string key = fold_plain(text);
    std::string letter = initial(key);
    terms.push_back({std::move(letter), std::move(key), {text, ConceptId(entry), is_alias}});
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
  plan.index_terms.resize(is_in.size());
  std::size_t count = 0;
  for (IndexGroup& group : group_terms(site, is_in)) {
    const bool is_full = count >= index_limit;
    if (is_full) count = 0;
    count += group.terms.size();
    const std::string& file = add_to_chunks(plan.index, "index", is_full, std::move(group));
    for (const IndexTerm& term : plan.index.back().items.back().terms) {
      if (term.is_alias) continue;
      const std::string& id = site.concepts[term.concept_id].id;
      plan.index_terms[term.concept_id.index] = {file, names.claim("entry.", id)};
    }
  }
}

void plan_references(const Site& site, BookPlan& plan) {
  const auto& works = site.library.bibliography.works;
  std::vector<bool> is_in(works.size(), !plan.path);
  if (plan.path)
    for (const ArticleId id : plan.order)
      for (const WorkId work : site.links.works_cited[id.index]) is_in[work.index] = true;
  Names names;
  plan.works.resize(works.size());
  for (std::size_t i = 0; i < works.size(); ++i) {
    if (!is_in[i]) continue;
    const bool is_full =
        !plan.references.empty() && plan.references.back().items.size() >= references_limit;
    const std::string& file = add_to_chunks(plan.references, "references", is_full, WorkId(i));
    plan.works[i] = {file, names.claim("work.", works[i].key)};
  }
}

void plan_paths(const Site& site, BookPlan& plan) {
  plan.paths.resize(site.paths.size());
  if (plan.path) return;  // the book is the path
  Names names;
  for (std::size_t i = 0; i < site.paths.size(); ++i)
    plan.paths[i] = {book_path::paths, names.claim("path.", site.paths[i].id)};
}

}  // namespace

BookPlan plan_book(const Site& site, std::optional<PathId> path) {
  BookPlan plan;
  plan.path = path;
  plan.parts = plan_parts(site, path);
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
  const std::optional<MediaId> own_cover = find_own_cover(site);
  plan.cover_image = "images/cover." + (own_cover
                         ? image_extension(site.library.media[own_cover->index].media_type)
                         : std::string("png"));
  return plan;
}

bool shows_notice(const Site& site, const BookPlan& plan) {
  return site.library.notice &&
         std::any_of(plan.order.begin(), plan.order.end(), [&](ArticleId id) {
           return site.article(id).meta.notice != NoticePlace::None;
         });
}

}  // namespace kindred
