#pragma once

// Knowledge bases in memory up to the plan that the editions are made from.

#include <memory>
#include <utility>

#include "base/diagnostic.h"
#include "library/load_library.h"
#include "links/resolve.h"
#include "site/plan_site.h"
#include "support/memory_file_system.h"

namespace kindred {

// A plan with all that it refers to.
struct PlannedSite {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  Diagnostics diagnostics;
  Site site;
};

// `texts` are the files of a knowledge base.
inline PlannedSite plan_from(const Texts& texts) {
  const MemoryFileSystem files(texts, "base");
  PlannedSite planned;
  Library library = load_library(files, "base", {}, *planned.sources, planned.diagnostics);
  ConceptScheme concepts = make_concept_scheme(library, planned.diagnostics);
  LinkGraph links = resolve_links(library, concepts, 1, planned.diagnostics);
  planned.site =
      plan_site(std::move(library), std::move(concepts), std::move(links), planned.diagnostics);
  return planned;
}

}  // namespace kindred
