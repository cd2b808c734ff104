#pragma once

// The tree that cmark-gfm makes of a text, with tables, autolinks and footnotes. (Its task lists do
// not work inside quotes, so they are read elsewhere.)
//
// Thread-safe: cmark-gfm keeps one global table of special characters that its extensions write
// during each parse; here it is made once and never written again. Strikethrough needs that table,
// so it is made elsewhere (strikethrough.h). The arena allocator is global too and never used.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <cmark-gfm.h>

namespace kindred {

struct CmarkNodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using CmarkTree = std::unique_ptr<cmark_node, CmarkNodeDeleter>;

CmarkTree parse_cmark(std::string_view text);

// What a character reference such as `&eacute;` stands for, or nothing if HTML knows none.
std::optional<std::string> decode_character_reference(std::string_view reference);

enum class CmarkTableKind { None, Table, Row, Cell };
CmarkTableKind cmark_table_kind(cmark_node* node);

// A string of cmark that may be null.
inline std::string_view view_of(const char* text) { return text ? text : std::string_view(); }

}  // namespace kindred
