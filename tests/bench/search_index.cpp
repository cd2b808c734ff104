// Writes the search index of a folder of Markdown alone, or of so many made-up pages, and tells
// what it took: search_index FOLDER|PAGES OUTPUT [THREADS]

#include "search/search_index.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <sys/resource.h>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "library/load_library.h"
#include "links/resolve.h"
#include "site/plan_site.h"

namespace {

using namespace kindred;
using Files = std::vector<std::pair<std::string, std::string>>;

struct Times {
  double read = 0;
  double index = 0;
  double index_wall = 0;
};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// `make` makes the index.
template <typename Make>
Files measured(Times& times, const Make& make) {
  times.read = cpu_seconds();
  const auto begin = std::chrono::steady_clock::now();
  Files files = make();
  times.index_wall =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  times.index = cpu_seconds() - times.read;
  return files;
}

// The word of a rank, of three to seven syllables.
std::string made_up_word(std::uint32_t rank) {
  std::uint32_t number = rank * 2654435761U;  // so that neighbours in rank look different
  std::string word;
  for (std::uint32_t i = 0; i < 3 + rank % 5; ++i, number = number * 31 + rank) {
    word += "bdfghklmnprstvwz"[(number >> 8U) % 16];
    word += "aeiou"[(number >> 16U) % 5];
  }
  return word;
}

// Pages of eight sections, of words that are as common and as rare as those of a language (Zipf).
std::vector<SearchPage> made_up_pages(std::size_t count) {
  constexpr double words = 400000;
  std::uint64_t seed = 1;
  const auto text_of = [&](std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
      seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
      const double chance = static_cast<double>(seed >> 11U) / 9007199254740992.0;
      text += made_up_word(static_cast<std::uint32_t>(std::pow(words, chance))) + " ";
    }
    return text;
  };
  std::vector<SearchPage> pages(count);
  for (std::size_t i = 0; i < count; ++i) {
    pages[i].title = text_of(2 + i % 4);
    pages[i].url = "a/" + std::to_string(i) + ".html";
    for (std::size_t j = 0; j < 8; ++j)
      pages[i].passages.push_back({std::to_string(j), text_of(j == 0 ? 0 : 3), text_of(40)});
  }
  return pages;
}

Site planned_site(const std::string& folder, unsigned threads) {
  const auto disk = make_disk_file_system();
  static Sources sources;
  Diagnostics diagnostics;
  Library library = load_library(*disk, folder, {false, "", threads}, sources, diagnostics);
  ConceptScheme concepts = make_concept_scheme(library, diagnostics);
  LinkGraph links = resolve_links(library, concepts, threads, diagnostics);
  return plan_site(std::move(library), std::move(concepts), std::move(links), diagnostics);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string what = argv[1];
  const unsigned threads = argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : 0;
  const bool is_made_up = what.find_first_not_of("0123456789") == std::string::npos;
  Times times;
  Files files;
  if (is_made_up) {
    const auto pages = made_up_pages(std::stoul(what));
    files = measured(times, [&] { return make_search_index(pages, {}, "en", {{}, threads, 0}); });
  } else {
    const Site site = planned_site(what, threads);
    files = measured(times, [&] { return make_search_index(site, {{}, threads, 0}); });
  }
  std::size_t bytes = 0;
  for (const auto& [path, content] : files) {
    const std::filesystem::path place = std::filesystem::path(argv[2]) / path;
    std::filesystem::create_directories(place.parent_path());
    std::ofstream(place, std::ios::binary) << content;
    bytes += content.size();
  }
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf(
      "{\"files\":%zu,\"bytes\":%zu,\"read_cpu\":%.2f,\"index_cpu\":%.2f,\"index_wall\":%.2f,"
      "\"peak_mb\":%ld}\n",
      files.size(), bytes, times.read, times.index, times.index_wall, used.ru_maxrss / 1024);
}
