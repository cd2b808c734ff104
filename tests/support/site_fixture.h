#pragma once

// A small knowledge base that has one of everything that a page can show.

#include "support/planned_site.h"

namespace kindred {

inline Texts sample_base() {
  return {
      {"kindred.toml", R"(title = "Small & Complete"
subtitle = "A sample"
description = "One of everything."
authors = ["Ada", "Ben"]
edit_url = "https://example.org/edit/{path}"

[[section]]
id = "basics"
title = "Basics"
summary = "Where to begin."

[[section]]
id = "more"
title = "More"

[[path]]
id = "short"
title = "A short path"
summary = "Two steps."
articles = ["trust", "doubt"]

[[kind]]
id = "overview"
title = "Overview"

[[relation]]
id = "supports"
label = "supports"
inverse = "is supported by"

[[relation]]
id = "hinders"
label = "hinders"
inverse = "is hindered by"
)"},
      {"notice.md", "Ask.\n\n## Call someone\n\nSee [[trust]].\n"},
      {"references.bib", R"(@book{gaia:2002, author = {Gaia, Ann}, title = {On Trust}, year = 2002,
 publisher = {Press}}
@article{unused, author = {Doe, Jo}, title = {Never cited}, year = 1999, journaltitle = {J}}
)"},
      {"basics/trust.md", R"(---
title: Trust
summary: What trust is <and> is not.
kind: overview
updated: 2024-05-06
concepts:
  - term: trust
    aliases: [confidence]
    definition: Relying on someone.
    supports: [closeness]
  - term: closeness
    definition: Being near.
    broader: trust
redirects: [old/trust.html]
---

People have doubt.[^1] So says @gaia:2002 [p. 3], and again [@gaia:2002].

## References

### Deeper {#deep}

A [link](../more/doubt.md#why) and ![a dot](dot.png).

[^1]: A note.
)"},
      {"basics/dot.png",
       std::string(
           "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde\0\0\0\x0cIDAT"
           "x\x9c"
           "c\xf8\xcf\xc0\0\0\3\1\1\0\xc9\xfe\x92\xef\0\0\0\0IEND\xae"
           "B`\x82",
           69)},
      {"more/doubt.md", R"(---
title: Doubt
notice: both
content_note: This speaks of doubt.
concepts:
  - term: doubt
    definition: Not being sure.
    hinders: [trust]
---

Doubt is not the end of confidence.

## Why

> [!try] Sit still
> Wait.
)"}};
}

}  // namespace kindred
