#pragma once

// Whether the links of a book are alive.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/escape.h"
#include "base/site_path.h"
#include "epub/book.h"
#include "support/xml_scan.h"

namespace kindred {

inline bool is_markup(const BookFile& file) {
  return file.media_type.find("xml") != std::string::npos && file.media_type != "image/svg+xml";
}

// Every relative address of the book that leads to no file or to no element of it.
inline std::vector<std::string> dead_links(const Book& book) {
  std::map<std::string, std::set<std::string>> ids;
  for (const BookFile& file : book.files) {
    auto& own = ids[file.path];
    if (!is_markup(file)) continue;
    for (const XmlElement& element : scan_xml(file.bytes).elements)
      if (const std::string id = element.attribute("id"); !id.empty()) own.insert(id);
  }
  std::vector<std::string> dead;
  for (const BookFile& file : book.files) {
    if (!is_markup(file)) continue;
    for (const XmlElement& element : scan_xml(file.bytes).elements) {
      for (const char* key : {"href", "src"}) {
        const std::string url = element.attribute(key);
        if (url.empty() || is_external_url(url)) continue;
        const std::size_t hash = url.find('#');
        const std::string name = decode_percent(url.substr(0, hash));
        const auto target = name.empty() ? file.path : path_from(file.path, name);
        const bool is_file = target && ids.count(*target) > 0;
        const bool is_alive =
            is_file && (hash == std::string::npos ||
                        ids[*target].count(decode_percent(url.substr(hash + 1))) > 0);
        if (!is_alive) dead.push_back(file.path + " -> " + url);
      }
    }
  }
  return dead;
}

}  // namespace kindred
