#include "markdown/cmark_tree.h"

#include <mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define KINDRED_LEAK_CHECK
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define KINDRED_LEAK_CHECK
#endif
#ifdef KINDRED_LEAK_CHECK
#include <sanitizer/lsan_interface.h>
#endif

namespace kindred {
namespace {

struct Extensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* autolink = nullptr;
};

Extensions make_extensions() {
#ifdef KINDRED_LEAK_CHECK  // below, autolink gives up a list that nobody can free; once, 32 bytes
  __lsan_disable();
#endif
  cmark_gfm_core_extensions_ensure_registered();
#ifdef KINDRED_LEAK_CHECK
  __lsan_enable();
#endif
  Extensions extensions;
  extensions.table = cmark_find_syntax_extension("table");
  extensions.autolink = cmark_find_syntax_extension("autolink");
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, extensions.autolink);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_syntax_extension_set_special_inline_chars(extensions.autolink, nullptr);
  cmark_parser_free(parser);
  return extensions;
}

const Extensions& extensions() {
  static std::once_flag once;
  static Extensions made;
  std::call_once(once, [] { made = make_extensions(); });
  return made;
}

}  // namespace

CmarkTree parse_cmark(std::string_view text) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  cmark_parser_attach_syntax_extension(parser, extensions().table);
  cmark_parser_attach_syntax_extension(parser, extensions().autolink);
  cmark_parser_feed(parser, text.data(), text.size());
  CmarkTree tree(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  cmark_consolidate_text_nodes(tree.get());
  return tree;
}

std::optional<std::string> decode_character_reference(std::string_view reference) {
  extensions();
  std::string text = "x";
  text.append(reference).append("x");
  const CmarkTree tree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  cmark_consolidate_text_nodes(tree.get());
  cmark_node* paragraph = cmark_node_first_child(tree.get());
  cmark_node* node = paragraph ? cmark_node_first_child(paragraph) : nullptr;
  if (!node || cmark_node_get_type(node) != CMARK_NODE_TEXT || cmark_node_next(node))
    return std::nullopt;
  const std::string_view decoded = view_of(cmark_node_get_literal(node));
  if (decoded == text || decoded.size() < 2) return std::nullopt;
  return std::string(decoded.substr(1, decoded.size() - 2));
}

CmarkTableKind cmark_table_kind(cmark_node* node) {
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return CmarkTableKind::Table;
  if (name == "table_row" || name == "table_header") return CmarkTableKind::Row;
  if (name == "table_cell") return CmarkTableKind::Cell;
  return CmarkTableKind::None;
}

}  // namespace kindred
