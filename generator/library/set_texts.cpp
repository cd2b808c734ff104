#include "library/set_texts.h"

#include "markdown/smart_punctuation.h"

namespace kindred {

void set_texts(Library& library) {
  SiteInfo& info = library.config.info;
  const auto set = [&](std::string& text) { set_smart_punctuation(text, info.language); };
  set(info.subtitle);
  set(info.description);
  for (PathConfig& path : library.config.paths) {
    set(path.title);
    set(path.summary);
  }
  for (Section& section : library.sections) {
    set(section.title);
    set(section.summary);
  }
  for (auto* articles : {&library.articles, &library.drafts}) {
    for (Article& article : *articles) {
      set(article.meta.title);
      set(article.meta.summary);
      for (ConceptEntry& entry : article.meta.concepts) set(entry.definition);
    }
  }
}

}  // namespace kindred
