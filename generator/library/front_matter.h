#pragma once

// The front matter of an article: the YAML block between `---` lines at its head, as typed values
// with their places.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "config/config.h"

namespace kindred {

// A concept as its home article declares it; names of other concepts are not yet looked up.
struct ConceptEntry {
  std::string id;  // `id`, else the slug of the term
  std::string term;
  std::vector<PlacedText> aliases;
  std::string definition;
  std::vector<PlacedText> broader;
  std::vector<PlacedText> related;
  // By the id of the relation, in the order of the configuration.
  std::vector<std::pair<std::string, std::vector<PlacedText>>> relations;
  bool is_exact = false;      // `match: exact`
  bool links_aliases = true;  // `match: term` links the term by itself, its aliases only by hand
  SourceSpan span;            // the term (or the entry when it has none)
  SourceSpan id_span;
};

// The summary of an article that `kindred new` has begun.
inline constexpr std::string_view summary_to_write = "One or two sentences that answer the title.";

enum class NoticePlace { None, Top, Bottom, Both };

struct FrontMatter {
  std::string title;
  std::string summary;
  std::string kind;
  std::optional<double> order;
  std::vector<ConceptEntry> concepts;
  std::string content_note;  // Markdown inlines
  std::vector<std::string> keywords;
  NoticePlace notice = NoticePlace::None;
  std::vector<PlacedText> redirects;
  bool is_draft = false;
  std::string updated;  // YYYY-MM-DD or empty
  bool has_automatic_links = true;
  SourceSpan title_span;  // empty span at the file's start when there is no title
  SourceSpan content_note_span;
};

struct FrontMatterResult {
  FrontMatter front_matter;
  std::size_t body_begin = 0;  // the byte after the closing line
  bool is_present = false;
  bool has_told_title = false;  // another fault says why there is no title
};

// Never fails. A missing title is no fault here: the article may have it in its first heading. A
// file without front matter gives an empty one. Unknown fields are errors that name the nearest
// known one; `config` gives the kinds and relations that may be used. A file whose first line is
// `---` but that has no closing line has no front matter: it starts with a thematic break, or, if a
// field follows, with a fault.
FrontMatterResult read_front_matter(const SourceFile& source, const Config& config,
                                    Diagnostics& diagnostics);

}  // namespace kindred
