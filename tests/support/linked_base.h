#pragma once

// Knowledge bases in memory up to their links, and compact dumps of what was found.

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "base/error.h"
#include "library/load_library.h"
#include "links/resolve.h"
#include "markdown/plain_text.h"
#include "markdown/walk.h"
#include "support/faults.h"
#include "support/memory_file_system.h"

namespace kindred {

struct LinkedBase {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  Diagnostics diagnostics;
  Library library;
  ConceptScheme concepts;
  LinkGraph links;

  std::string faults() const { return list_faults(diagnostics); }
};

// Paths are relative to the knowledge base.
inline LinkedBase link_base(const Texts& texts, unsigned threads = 1) {
  const MemoryFileSystem files(texts, "base");
  LinkedBase base;
  LoadOptions options;
  options.threads = threads;
  base.library = load_library(files, "base", options, *base.sources, base.diagnostics);
  base.concepts = make_concept_scheme(base.library, base.diagnostics);
  base.links = resolve_links(base.library, base.concepts, threads, base.diagnostics);
  base.diagnostics.sort();
  return base;
}

inline ArticleId find_article(const Library& library, const std::string& path) {
  for (std::size_t i = 0; i < library.articles.size(); ++i)
    if (library.articles[i].path == path) return ArticleId(i);
  throw Error("the test has no article " + path);
}

// "concept trust", "article types/a.md#h", "section types#h", "home", "media a.pdf",
// "https://…", "#h", "-".
inline std::string describe(const LinkedBase& base, const Target& target) {
  const auto with = [](std::string text, const std::string& fragment) {
    return fragment.empty() ? text : text + "#" + fragment;
  };
  struct Describer {
    const LinkedBase& base;
    decltype(with)& join;
    std::string operator()(const Unresolved&) const { return "-"; }
    std::string operator()(const ConceptTarget& to) const {
      return "concept " + base.concepts[to.id].term;
    }
    std::string operator()(const ArticleTarget& to) const {
      return join("article " + base.library.article(to.id).path, to.fragment);
    }
    std::string operator()(const SectionTarget& to) const {
      return join("section " + base.library.sections[to.id.index].id, to.fragment);
    }
    std::string operator()(const MediaTarget& to) const {
      return "media " + base.library.media[to.id.index].path;
    }
    std::string operator()(const HomeTarget& to) const { return join("home", to.fragment); }
    std::string operator()(const ExternalTarget& to) const { return to.url; }
    std::string operator()(const SamePageTarget& to) const { return "#" + to.fragment; }
  };
  return std::visit(Describer{base, with}, target);
}

// All links of an article in reading order, "label -> target", one a line; automatic ones with
// `~>`.
inline std::string links_of(const LinkedBase& base, const Article& page,
                            const DocumentLinks& meanings) {
  std::string out;
  const auto add = [&](const auto& self, const Inlines& inlines) -> void {
    for (const Inline& item : inlines) {
      if (const auto* link = std::get_if<Link>(&item.node)) {
        const bool is_automatic = page.body.links[link->reference].form == LinkForm::Concept;
        out += plain_text(link->children) + (is_automatic ? " ~> " : " -> ") +
               describe(base, meanings.targets[link->reference]) + "\n";
      } else if (const auto* emphasis = std::get_if<Emphasis>(&item.node)) {
        self(self, emphasis->children);
      } else if (const auto* strong = std::get_if<Strong>(&item.node)) {
        self(self, strong->children);
      }
    }
  };
  for_each_inlines(page.body,
                   [&](const Inlines& inlines, const InlineContext&) { add(add, inlines); });
  return out;
}

inline std::string links_of(const LinkedBase& base, const std::string& path) {
  const ArticleId id = find_article(base.library, path);
  return links_of(base, base.library.article(id), base.links.articles[id.index]);
}

// "before [mention] after"
inline std::string show(const Sentence& sentence) {
  std::string out;
  for (const SentenceRun& run : sentence) out += run.is_mention ? "[" + run.text + "]" : run.text;
  return out;
}

}  // namespace kindred
