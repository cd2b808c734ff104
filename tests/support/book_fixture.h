#pragma once

// A small knowledge base in memory, planned, and what tests ask of the book made of it.

#include <string>

#include "base/error.h"
#include "epub/render_epub.h"
#include "support/planned_site.h"

namespace kindred {

// Two sections, a path, every construct of the text, one picture.
inline Texts small_book() {
  const std::string png =
      "\x89PNG\r\n\x1a\n" + std::string("\0\0\0\rIHDR\0\0\0\x08\0\0\0\x04\x08\x02\0\0\0", 21);
  return {
      {"kindred.toml", R"(title = "Small Book"
subtitle = "A test"
description = "All of it."
language = "en"
authors = ["Ann Author", "Ben Writer"]
publisher = "Press"
rights = "CC BY 4.0"
[[section]]
id = "one"
title = "First"
summary = "The first part."
[[section]]
id = "two"
title = "Second"
[[path]]
id = "short"
title = "Short path"
summary = "Two steps."
articles = ["one/trust", "two/talk"]
[[kind]]
id = "idea"
title = "Idea"
[[relation]]
id = "supports"
label = "supports"
inverse = "is supported by"
)"},
      {"references.bib",
       "@book{reis, author={Reis, Harry}, title={A Book}, year=1988}\n"
       "@online{web, title={A Page}, url={https://example.org/a?b=1&c=2}}\n"},
      {"index.md", "---\ntitle: Home\n---\nWelcome to [[trust]].\n"},
      {"notice.md",
       "---\ntitle: Notice\n---\n## Help\n\nCall a [friend](one/trust.md).[^1]\n\n"
       "[^1]: Or two.\n"},
      {"preface.md", "---\ntitle: Preface\n---\nBefore all, see [talk](two/talk.md#how).\n"},
      {"one/trust.md", R"(---
title: Trust
summary: What trust is.
kind: idea
updated: 2026-02-03
content_note: "*Hard* things."
notice: both
concepts:
  - term: trust
    aliases: [confidence]
    definition: Counting on somebody.
  - term: being open
    definition: Showing things.
    broader: trust
    supports: [trust]
---
Trust grows.[^a] See [@reis, p. 3] and @web.

## How

Talk to people, [[talk|in words]]. ![Two chairs](chairs.png "Chairs")

> [!definition] Trust
> Counting on somebody.

> [!try] A walk
> Walk.

> [!dialogue]
> **Ann:** Hello.
> **Ben:** Hello.

| a | b |
|---|--:|
| 1 | 2 |

- [x] done
- [ ] open

[^a]: A note with [[being open]].
)"},
      {"one/chairs.png", png},
      {"two/talk.md", R"(---
title: Talk
updated: 2026-01-01
concepts:
  - term: talk
    definition: Words.
---
## How

Trust needs talk, and being open too [@reis]. <span lang="he" dir="rtl">אהבה</span>

Back to [how](../one/trust.md#how) and [here](#how).
)"},
  };
}

inline Theme plain_theme() {
  Theme theme;
  theme.book_css = "[hidden] { display: none; }\n";
  return theme;
}

inline Book small_book_of(const Site& site) { return make_book(site, plain_theme(), {}); }

inline const BookFile& file_of(const Book& book, const std::string& path) {
  for (const BookFile& file : book.files)
    if (file.path == path) return file;
  throw Error("the book has no file " + path);
}

}  // namespace kindred
