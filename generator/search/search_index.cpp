#include "search/search_index.h"

// THE FORMAT, version 4
//
// All files are scripts below assets/search/. Each calls one function with its name, the mark of
// the build that it belongs to, and its matter:
//
//   kindredSearch("words/12","5f0c93d2a1b4e687","AattachBment…","#K3!…");
//
//   root         what there is, and where:
//     { version: 4, language: "en",
//       pages: 11373, passages: 90211,
//       pagesPerFile: 4, passagesPerFile: 34,         where texts are, see write_texts.h
//       words: ["a","abacus",…],                      where each words/N begins
//       spellings: ["a","ci",…],                      where each spellings/N begins, backwards
//       starts: ["a","c",…],                          the first beginning of each starts/N
//       common: ["AaboutDve…","%j2…"],                the commonest words, a word list as below
//       small: "a about after …",                     small words, which most questions can miss
//       links: ["s","n"],                             what may stand between parts of a compound
//       shelves: [["Definitions",1],…],               title and colour of each section
//       runs: [[0,0,3,"Guide"],…] }                   runs of pages alike: pages since the last
//                                                     run began, kind (article, concept, work),
//                                                     sections since that of the last run, sort of
//                                                     article
//
//   words/N      forms with their terms, as two strings: keys and bits.
//     keys:  each form as a capital, the number of UTF-16 units shared with the form before (A 0,
//            B 1 … Z 25), and the rest of it. A key with a space at its end is a name, words
//            joined by spaces: a title, or an alias of a concept.
//     bits:  for each form: how many terms back, among those of this shard, its term was opened
//            (0: it opens one); for a term that it opens: the number of its pages; whether its list
//            is elsewhere; the list, or shard, index there, and number of further shards.
//            For each name: how many pages it names, and which.
//
//   lists/N      lists as bits.
//     list:  spacing class; then for each page: 1 + distance from the page before; whether the term
//            is in the title, and how many words that has; in how many passages it is; its weight
//            (BM25F without the rarity of the term, in 32nds); for each passage: distance from the
//            one before, and whether it is in the heading. A distance of 0 ends the list.
//
//   spellings/N  a word list of words backwards.
//   starts/N     a word list: the commonest words for each beginning that spans several words/N.
//     word list: words with their terms, as two strings: keys as above, and for each as bits the
//                number of pages; whether the list of the term is elsewhere than in words/N; if so,
//                where, as there.
//   texts/N      [[page, title, address, kind, section, sort, summary,
//                  [number, fragment, heading, text, …]], …]
//
// Bits are those of range_coder.h, six to a character. Pages are numbered in the order of
// make_search_pages.h, so that kinds and sections are runs.

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <iterator>

#include "base/parallel.h"
#include "language/compounds.h"
#include "language/stop_words.h"
#include "language/tokens.h"
#include "search/make_search_pages.h"
#include "search/page_words.h"
#include "search/postings.h"
#include "search/vocabulary.h"
#include "search/write_lists.h"
#include "search/write_texts.h"
#include "search/write_word_lists.h"
#include "search/write_words.h"

namespace kindred {

namespace {

constexpr std::size_t shard_bytes_min = 2500;
constexpr std::size_t shard_bytes_max = 4000;
constexpr std::size_t runs_max = 2000;
constexpr std::size_t name_bytes_max = 120;

std::uint64_t hash_of(const std::vector<Shard>& shards) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  const auto add = [&hash](const std::string& text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  };
  for (const Shard& shard : shards) {
    add(shard.name);
    add(shard.matter);
  }
  return hash;
}

std::string strings(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) out += (out.size() > 1 ? "," : "") + script_string(text);
  return out + "]";
}

std::string runs_of(const std::vector<SearchPage>& pages, bool with_labels) {
  std::string out = "[";
  const SearchPage* last = nullptr;
  std::size_t begin = 0;  // of the last run
  std::size_t count = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const SearchPage& page = pages[i];
    if (last && page.kind == last->kind && page.section == last->section &&
        (!with_labels || page.label == last->label))
      continue;
    const auto step = static_cast<std::ptrdiff_t>(page.section) -
                      static_cast<std::ptrdiff_t>(last ? last->section : 0);
    out += (last ? ",[" : "[") + std::to_string(i - begin) + "," +
           std::to_string(static_cast<int>(page.kind)) + "," + std::to_string(step) + "," +
           script_string(with_labels ? page.label : std::string()) + "]";
    last = &page;
    begin = i;
    ++count;
  }
  return count > runs_max && with_labels ? runs_of(pages, false) : out + "]";
}

std::vector<PageName> names_of(const std::vector<SearchPage>& pages) {
  std::vector<PageName> names;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto add = [&names, i](const std::string& name) {
      std::string words = fold_words(name);
      if (!words.empty() && words.size() <= name_bytes_max)
        names.push_back({std::move(words), static_cast<std::uint32_t>(i)});
    };
    add(pages[i].title);
    for (const std::string& name : pages[i].names) add(name);
    for (const std::string& words : pages[i].keywords)
      if (words.find(' ') != std::string::npos) add(words);  // one word names no page
  }
  return names;
}

std::string small_words(const std::string& language) {
  std::string out;
  for (const std::string& word : stop_words(language)) out += (out.empty() ? "" : " ") + word;
  return out;
}

// All that words are looked up in.
struct Dictionary {
  ListShards lists;
  WordShards words;
  SpellingShards spellings;
  StartShards starts;
  std::string common;
};

Dictionary make_dictionary(const Vocabulary& vocabulary, const Postings& postings,
                           const std::vector<SearchPage>& pages, std::size_t shard_bytes) {
  Dictionary made;
  made.lists = write_lists(postings, pages.size(), shard_bytes);
  const std::vector<ListPlace>& places = made.lists.places;
  made.words =
      write_words(vocabulary, postings, places, names_of(pages), pages.size(), shard_bytes);
  made.spellings = write_spellings(vocabulary, postings, places, shard_bytes);
  made.starts = write_starts(vocabulary, postings, places, made.words.first_forms, shard_bytes);
  made.common = write_common_words(vocabulary, postings, places);
  return made;
}

Shard make_root(const std::vector<SearchPage>& pages, const std::vector<SearchShelf>& shelves,
                const std::string& language, const TextLayout& layout,
                const Dictionary& dictionary) {
  std::size_t passages = 0;
  for (const SearchPage& page : pages) passages += page.passages.size();
  std::string out = "{\"version\":4,\"language\":" + script_string(language) +
                    ",\"pages\":" + std::to_string(pages.size()) +
                    ",\"passages\":" + std::to_string(passages) +
                    ",\"pagesPerFile\":" + std::to_string(layout.pages_per_file) +
                    ",\"passagesPerFile\":" + std::to_string(layout.passages_per_file) +
                    ",\"words\":" + strings(dictionary.words.first_forms) +
                    ",\"spellings\":" + strings(dictionary.spellings.first_words) +
                    ",\"starts\":" + strings(dictionary.starts.first_starts) + ",\"common\":[" +
                    dictionary.common + "]" + ",\"small\":" + script_string(small_words(language)) +
                    ",\"links\":" + strings(compound_links(language)) + ",\"shelves\":[";
  for (std::size_t i = 0; i < shelves.size(); ++i)
    out += (i > 0 ? ",[" : "[") + script_string(shelves[i].title) + "," +
           std::to_string(shelves[i].colour) + "]";
  return {"root", out + "],\"runs\":" + runs_of(pages, true) + "}"};
}

// About a hundredth of what the dictionary of a site takes, within limits.
std::size_t shard_bytes_of(const Postings& postings) {
  std::size_t count = 0;
  for (const TermPostings& term : postings.terms) count += term.pages.size() * 2 + 6;
  return std::clamp(count / 100, shard_bytes_min, shard_bytes_max);
}

std::vector<Shard> make_shards(const std::vector<SearchPage>& pages,
                               const std::vector<SearchShelf>& shelves, const std::string& language,
                               const SearchOptions& options) {
  std::vector<PageWords> counted(pages.size());
  parallel_for(pages.size(), options.threads,
               [&](std::size_t i) { counted[i] = count_words(pages[i], language); });
  const Vocabulary vocabulary = make_vocabulary(counted, language);
  for (PageWords& page : counted) page.words = {};  // of a large site, more than all that follows
  const Postings postings = make_postings(std::move(counted), vocabulary, {}, {}, options.threads);
  const std::size_t bytes = options.shard_bytes ? options.shard_bytes : shard_bytes_of(postings);
  Dictionary dictionary = make_dictionary(vocabulary, postings, pages, bytes);
  const TextLayout layout = plan_texts(pages);
  std::vector<Shard> shards = write_texts(pages, layout, options.threads);
  shards.push_back(make_root(pages, shelves, language, layout, dictionary));
  for (std::vector<Shard>* more : {&dictionary.words.shards, &dictionary.lists.shards,
                                   &dictionary.spellings.shards, &dictionary.starts.shards})
    std::move(more->begin(), more->end(), std::back_inserter(shards));
  return shards;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> make_search_index(
    const std::vector<SearchPage>& pages, const std::vector<SearchShelf>& shelves,
    const std::string& language, const SearchOptions& options) {
  std::vector<Shard> shards = make_shards(pages, shelves, language, options);
  char mark[17];
  std::snprintf(mark, sizeof mark, "%016" PRIx64, hash_of(shards));
  std::vector<std::pair<std::string, std::string>> files;
  files.reserve(shards.size());
  for (Shard& shard : shards) {
    const std::string matter = std::exchange(shard.matter, {});  // not in memory twice
    files.emplace_back("assets/search/" + shard.name + ".js",
                       "kindredSearch(\"" + shard.name + "\",\"" + mark + "\"," + matter + ");\n");
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::pair<std::string, std::string>> make_search_index(const Site& site,
                                                                   const SearchOptions& options) {
  std::vector<SearchShelf> shelves;
  for (std::size_t i = 0; i < site.library.sections.size(); ++i) {
    const Section& section = site.library.sections[i];
    shelves.push_back({section.id.empty() ? std::string() : section.title,
                       i < options.colours.size() ? options.colours[i] : 0});
  }
  return make_search_index(make_search_pages(site, options.threads), shelves,
                           site.library.config.info.language, options);
}

}  // namespace kindred
