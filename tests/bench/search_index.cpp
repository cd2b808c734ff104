// Writes the search index of a folder of Markdown alone, and tells what it took:
// search_index FOLDER OUTPUT [THREADS]

#include "search/search_index.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "library/load_library.h"
#include "links/resolve.h"
#include "site/plan_site.h"

int main(int argc, char** argv) {
  using namespace kindred;
  if (argc < 3) return 2;
  const unsigned threads = argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : 0;
  const auto seconds = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
  const auto disk = make_disk_file_system();
  Sources sources;
  Diagnostics diagnostics;
  Library library = load_library(*disk, argv[1], {false, "", threads}, sources, diagnostics);
  ConceptScheme concepts = make_concept_scheme(library, diagnostics);
  LinkGraph links = resolve_links(library, concepts, threads, diagnostics);
  const Site site =
      plan_site(std::move(library), std::move(concepts), std::move(links), diagnostics);
  const double read = seconds();
  const auto begin = std::chrono::steady_clock::now();
  const auto files = make_search_index(site, {{}, threads});
  const double wall =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const double made = seconds();
  std::size_t bytes = 0;
  for (const auto& [path, content] : files) {
    const std::filesystem::path place = std::filesystem::path(argv[2]) / path;
    std::filesystem::create_directories(place.parent_path());
    std::ofstream(place, std::ios::binary) << content;
    bytes += content.size();
  }
  std::printf(
      "{\"articles\":%zu,\"files\":%zu,\"bytes\":%zu,\"read_cpu\":%.2f,\"index_cpu\":%.2f,\"index_"
      "wall\":%.2f}\n",
      site.library.articles.size(), files.size(), bytes, read, made - read, wall);
}
