#pragma once

// An article: one Markdown file, understood alone.

#include <string>

#include "base/source.h"
#include "library/front_matter.h"
#include "markdown/document.h"

namespace kindred {

struct Article {
  const SourceFile* source = nullptr;
  std::string path;      // "types/emotional-intimacy.md", from the knowledge base
  std::string section;   // "types"; empty for pages at the top
  std::string slug;      // "emotional-intimacy"
  FrontMatter meta;      // title never empty
  Document body;         // its top heading level is 2 at least; the title is not part of it
  Inlines content_note;  // of the front matter: words and emphasis, no links
};

}  // namespace kindred
