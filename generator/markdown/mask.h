#pragma once

// Characters that are text and never syntax, written as single control bytes.
//
// Control characters may stand in no page, so their bytes are free: before cmark reads an article,
// what it must not interpret is masked (wikilinks), and while its answer is read, what was escaped
// is masked (`\@`, `&quot;`). Masking keeps the length, so places stay what they were. The last
// pass over the tree unmasks all text.

#include <string>
#include <string_view>

namespace kindred {

inline constexpr char wiki_open = '\x01';   // the first `[` of a wikilink
inline constexpr char wiki_close = '\x02';  // the last `]` of a wikilink
inline constexpr char cite_at = '\x1F';  // the `@` of `-@key`, lest it be read as an e-mail address

// The byte that stands for `c`, or `c` itself if it can never be syntax.
char masked(char c);
std::string masked_text(std::string_view text);
// The character that `c` stands for, or `c` itself.
char unmasked(char c);
void unmask(std::string& text);
std::string unmasked_text(std::string_view text);

}  // namespace kindred
