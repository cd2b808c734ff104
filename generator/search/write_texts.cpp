#include "search/write_texts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/parallel.h"

namespace kindred {
namespace {

constexpr std::size_t file_bytes_min = 2500;  // of a small site: a hit costs little
constexpr std::size_t file_bytes_max = 6000;  // of a large one: not too many files
constexpr std::size_t files_wanted = 200;

// [number of the page, title, address, kind, section, label, summary,
//  [number, fragment, heading, text, number, …]]
std::string write_page(const SearchPage& page, std::size_t number, std::size_t first,
                       std::size_t last) {
  std::string out = "[" + std::to_string(number) + "," + script_string(page.title) + "," +
                    script_string(page.url) + "," + std::to_string(static_cast<int>(page.kind)) +
                    "," + std::to_string(page.section) + "," + script_string(page.label) + "," +
                    script_string(page.summary) + ",[";
  for (std::size_t i = first; i < last; ++i) {
    const Passage& passage = page.passages[i];
    if (i > first) out += ',';
    out += std::to_string(i) + "," + script_string(passage.fragment) + "," +
           script_string(passage.heading) + "," + script_string(passage.text);
  }
  return out + "]]";
}

// The files of one run of pages: as many as its page of the most passages needs.
std::vector<Shard> write_run(const std::vector<SearchPage>& pages, const TextLayout& layout,
                             std::size_t run) {
  const std::size_t begin = run * layout.pages_per_file;
  const std::size_t end = std::min(pages.size(), begin + layout.pages_per_file);
  std::vector<Shard> files;
  for (std::size_t part = 0;; ++part) {
    const std::size_t first = part * layout.passages_per_file;
    std::string matter;
    for (std::size_t p = begin; p < end; ++p) {
      const std::size_t last = std::min(pages[p].passages.size(), first + layout.passages_per_file);
      if (first < last)
        matter += (matter.empty() ? "" : ",\n") + write_page(pages[p], p, first, last);
    }
    if (matter.empty()) return files;
    const std::string suffix = part == 0 ? "" : "-" + std::to_string(part);
    files.push_back({"texts/" + std::to_string(run) + suffix, "[" + matter + "]"});
  }
}

}  // namespace

TextLayout plan_texts(const std::vector<SearchPage>& pages) {
  std::size_t bytes = 0;
  std::size_t passages = 0;
  for (const SearchPage& page : pages) {
    bytes += 100 + page.title.size() + page.url.size() + page.summary.size();
    passages += page.passages.size();
    for (const Passage& passage : page.passages) bytes += passage.text.size() + 40;
  }
  const std::size_t wanted = std::clamp(bytes / files_wanted, file_bytes_min, file_bytes_max);
  const std::size_t page_bytes = bytes / std::max<std::size_t>(1, pages.size()) + 1;
  const std::size_t passage_bytes = bytes / std::max<std::size_t>(1, passages) + 1;
  TextLayout layout;
  layout.pages_per_file = std::clamp<std::size_t>(wanted / page_bytes, 1, 64);
  layout.passages_per_file = std::max<std::size_t>(2, wanted / passage_bytes);
  return layout;
}

std::vector<Shard> write_texts(const std::vector<SearchPage>& pages, const TextLayout& layout,
                               unsigned threads) {
  const std::size_t runs = (pages.size() + layout.pages_per_file - 1) / layout.pages_per_file;
  std::vector<std::vector<Shard>> written(runs);
  parallel_for(runs, threads, [&](std::size_t i) { written[i] = write_run(pages, layout, i); });
  std::vector<Shard> files;
  for (auto& run : written) std::move(run.begin(), run.end(), std::back_inserter(files));
  return files;
}

}  // namespace kindred
