#pragma once

// A knowledge base as it was read: the ground truth of a build. Later stages refer to its articles,
// works and media by their index.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "bibliography/work.h"
#include "config/config.h"
#include "library/article.h"

namespace kindred {

struct MediaFile {
  std::string path;  // from the knowledge base
  std::string media_type;
  std::string bytes;
  int width = 0;  // pixels; 0: unknown
  int height = 0;
};

struct Section {
  std::string id;  // the folder; empty for the pages at the top
  std::string title;
  std::string summary;
  std::vector<ArticleId> articles;      // in the order of the book
  std::optional<Article> introduction;  // `index.md` or `README.md` of the folder
};

struct Library {
  Config config;
  std::vector<Article> articles;  // sorted by path
  std::vector<Article> drafts;    // left out; known so that a link to one can be explained
  std::vector<Section> sections;  // in the order of the book; every article is in exactly one
  Bibliography bibliography;
  std::vector<MediaFile> media;  // every image file, sorted by path
  // Files that cannot be published, by path, and why ("is damaged …"); told where an article needs
  // them.
  std::map<std::string, std::string> refused_media;
  std::optional<Article> notice;        // `notice.md`
  std::optional<Article> introduction;  // `index.md` at the top: the text of the home page

  const Article& article(ArticleId id) const { return articles[id.index]; }
  const Work& work(WorkId id) const { return bibliography.works[id.index]; }
};

}  // namespace kindred
