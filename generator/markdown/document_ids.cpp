#include "markdown/document_ids.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/text.h"
#include "markdown/make_inlines.h"
#include "markdown/mask.h"
#include "markdown/plain_text.h"
#include "markdown/visit_blocks.h"
#include "markdown/walk.h"

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

bool is_anchor(const Inline& item) { return std::holds_alternative<Anchor>(item.node); }

// The words of a heading or paragraph.
Inlines* words_of(Block& block) {
  if (Heading* heading = std::get_if<Heading>(&block.node)) return &heading->children;
  if (Paragraph* paragraph = std::get_if<Paragraph>(&block.node)) return &paragraph->children;
  return nullptr;
}

// Anchors alone right above a heading or paragraph are meant for it: they belong to its section,
// and nothing stands between it and the block before it that a style sheet could see.
void move_anchors_down(Blocks& blocks) {
  Blocks kept;
  kept.reserve(blocks.size());
  for (Block& block : blocks) {
    Inlines* words = words_of(block);
    Plain* before = kept.empty() ? nullptr : std::get_if<Plain>(&kept.back().node);
    if (words && before &&
        std::all_of(before->children.begin(), before->children.end(), is_anchor)) {
      words->insert(words->begin(), std::make_move_iterator(before->children.begin()),
                    std::make_move_iterator(before->children.end()));
      kept.pop_back();
    }
    kept.push_back(std::move(block));
  }
  blocks = std::move(kept);
}

std::string slug_of(const Heading& heading, const Reading& reading) {
  return heading_slug(unmasked_text(plain_text(heading.children, reading.document)));
}

// Anchors that say no more than the heading they stand in.
void drop_anchors(Inlines& heading, const std::string& id) {
  std::erase_if(heading, [&](const Inline& item) {
    const Anchor* anchor = std::get_if<Anchor>(&item.node);
    return anchor && anchor->id == id;
  });
}

void take_anchors(Inlines& inlines, IdMaker& ids, Reading& reading) {
  const auto dropped = std::erase_if(inlines, [&](const Inline& item) {
    const Anchor* anchor = std::get_if<Anchor>(&item.node);
    if (!anchor || ids.take(anchor->id)) return false;
    Diagnostic& fault = reading.diagnostics.add(
        Code::MarkdownUnsafeHtml, item.span,
        fmt::format("something else on this page has the id `{}`", anchor->id));
    fault.label = "left out";
    fault.help.push_back("give it an id of its own, or take it out");
    return true;
  });
  if (dropped > 0) join_text(inlines);
  for (Inline& item : inlines)
    for_each_child_inlines(item, [&](Inlines& children) { take_anchors(children, ids, reading); });
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

bool is_document_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), is_id_byte);
}

bool cut_explicit_id(Pieces& pieces, Heading& heading) {
  if (pieces.empty() || pieces.back().kind != PieceKind::Text) return false;
  const Piece& last = pieces.back();
  const std::string_view text = last.text;
  const std::size_t open = text.rfind("{#");
  if (open == std::string_view::npos || !text.ends_with('}')) return false;
  const std::string_view id = text.substr(open + 2, text.size() - open - 3);
  if (!is_document_id(id)) return false;
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

void append_leading_anchors(Blocks& out, Inlines& inlines) {
  const auto is_space = [](const Inline& item) {
    const Text* text = std::get_if<Text>(&item.node);
    return std::holds_alternative<SoftBreak>(item.node) || (text && trim(text->text).empty());
  };
  const auto rest = std::find_if_not(inlines.begin(), inlines.end(), [&](const Inline& item) {
    return is_anchor(item) || is_space(item);
  });
  const bool is_alone = rest == inlines.end() ||
                        (rest + 1 == inlines.end() && std::holds_alternative<Image>(rest->node));
  if (!is_alone || rest == inlines.begin()) return;
  Inlines anchors;
  std::copy_if(std::make_move_iterator(inlines.begin()), std::make_move_iterator(rest),
               std::back_inserter(anchors), is_anchor);
  inlines.erase(inlines.begin(), rest);
  if (anchors.empty()) return;
  const SourceSpan span = anchors.front().span;
  out.push_back({span, Plain{std::move(anchors)}});
}

void assign_ids(Reading& reading) {
  IdMaker ids;
  std::vector<Block*> headings;
  move_anchors_down(reading.document.blocks);
  visit_blocks(reading.document,
               [](Block& block) { for_each_child_list(block, move_anchors_down); });
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
  for_each_inlines(reading.document, [&](Inlines& inlines, const InlineContext& context) {
    if (context.in_heading)
      drop_anchors(inlines, context.heading->id.empty() ? slug_of(*context.heading, reading)
                                                        : context.heading->id);
    take_anchors(inlines, ids, reading);
  });
  int before = 0;
  for (Block* block : headings) {
    Heading& heading = std::get<Heading>(block->node);
    if (heading.id.empty()) heading.id = ids.make(slug_of(heading, reading));
    if (before > 0 ? heading.level > before + 1 : heading.level > 2)
      tell_skipped(heading.level, before, block->span, reading);
    before = heading.level;
  }
}

}  // namespace kindred
