#include "markdown/heading_id.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/text.h"
#include "markdown/mask.h"
#include "markdown/plain_text.h"
#include "markdown/visit_blocks.h"

namespace kindred {
namespace {

bool is_id_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || is_ascii_alnum(c) || c == '-' || c == '_' ||
         c == ':';
}

class IdMaker {
 public:
  // Whether `id` was still free.
  bool take(const std::string& id) { return taken_.insert(id).second; }

  std::string make(const std::string& slug) {
    const std::string base = slug.empty() ? "section" : slug;
    if (take(base)) return base;
    for (std::size_t& number = next_[base];;) {
      std::string id = fmt::format("{}-{}", base, ++number);
      if (take(id)) return id;
    }
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, std::size_t> next_;  // so that many equal headings stay cheap
};

void tell_duplicate(const Heading& heading, SourceSpan span, Reading& reading) {
  reading.diagnostics
      .add(Code::MarkdownDuplicateId, span,
           fmt::format("another heading has the id `{}` already", heading.id))
      .help = {"give this heading an id of its own, or leave `{#...}` out"};
}

void tell_skipped(int level, int before, SourceSpan span, Reading& reading) {
  reading.diagnostics
      .add(Code::MarkdownHeadingSkipped, span,
           before > 0
               ? fmt::format("this heading of level {} follows one of level {}", level, before)
               : fmt::format("the first heading is of level {}", level))
      .help = {fmt::format("write it with {} `#`", std::max(before, 1) + 1)};
}

}  // namespace

bool cut_explicit_id(Pieces& pieces, Heading& heading) {
  if (pieces.empty() || pieces.back().kind != PieceKind::Text) return false;
  const Piece& last = pieces.back();
  const std::string_view text = last.text;
  const std::size_t open = text.rfind("{#");
  if (open == std::string_view::npos || !text.ends_with('}')) return false;
  const std::string_view id = text.substr(open + 2, text.size() - open - 3);
  if (id.empty() || !std::all_of(id.begin(), id.end(), is_id_byte)) return false;
  heading.id = id;
  heading.has_explicit_id = true;
  std::size_t end = open;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  if (end > 0)
    pieces.back() = slice(Piece(last), 0, end);
  else
    pieces.pop_back();
  return true;
}

void assign_heading_ids(Reading& reading) {
  IdMaker ids;
  std::vector<Block*> headings;
  visit_blocks(reading.document, [&](Block& block) {
    if (std::holds_alternative<Heading>(block.node)) headings.push_back(&block);
  });
  for (Block* block : headings) {
    Heading& heading = std::get<Heading>(block->node);
    if (!heading.has_explicit_id || ids.take(heading.id)) continue;
    tell_duplicate(heading, block->span, reading);
    heading.id.clear();
    heading.has_explicit_id = false;
  }
  int before = 0;
  for (Block* block : headings) {
    Heading& heading = std::get<Heading>(block->node);
    if (heading.id.empty())
      heading.id =
          ids.make(heading_slug(unmasked_text(plain_text(heading.children, reading.document))));
    if (before > 0 ? heading.level > before + 1 : heading.level > 2)
      tell_skipped(heading.level, before, block->span, reading);
    before = heading.level;
  }
}

}  // namespace kindred
