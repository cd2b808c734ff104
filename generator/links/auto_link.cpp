#include "links/auto_link.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "markdown/walk.h"

namespace kindred {
namespace {

bool is_text(const Inline& item) {
  return std::holds_alternative<Text>(item.node) || std::holds_alternative<SoftBreak>(item.node);
}

std::string_view text_of(const Inline& item) {
  const auto* text = std::get_if<Text>(&item.node);
  return text ? std::string_view(text->text) : std::string_view(" ");
}

class ConceptLinker {
 public:
  ConceptLinker(Document& document, DocumentLinks& meanings, const ConceptScheme& concepts,
                const ConceptMatcher& matcher, const Stemmer& stemmer, ArticleId own)
      : document_(document), meanings_(meanings), matcher_(matcher), stemmer_(stemmer) {
    for (const ConceptId id : concepts.by_article[own.index]) done_.insert(id);
    for (const Target& target : meanings.targets)
      if (const auto* linked = std::get_if<ConceptTarget>(&target)) done_.insert(linked->id);
  }

  void run() {
    for_each_inlines(document_, [&](Inlines& inlines, const InlineContext& context) {
      const bool is_title =
          context.block && (std::holds_alternative<CallOut>(context.block->node) ||
                            std::holds_alternative<Dialogue>(context.block->node));
      if (!context.in_heading && !is_title) link(inlines);
    });
  }

 private:
  void link(Inlines& inlines) {
    Inlines result;
    for (std::size_t i = 0; i < inlines.size();) {
      if (!is_text(inlines[i])) {
        descend(inlines[i]);
        result.push_back(std::move(inlines[i++]));
        continue;
      }
      std::string text;
      const std::size_t first = i;
      for (; i < inlines.size() && is_text(inlines[i]); ++i) text += text_of(inlines[i]);
      link_run(inlines, first, i, text, result);
    }
    inlines = std::move(result);
  }

  void descend(Inline& item) {
    if (auto* emphasis = std::get_if<Emphasis>(&item.node))
      link(emphasis->children);
    else if (auto* strong = std::get_if<Strong>(&item.node))
      link(strong->children);
    else if (auto* html = std::get_if<InlineHtml>(&item.node); html && !is_code(html->name))
      link(html->children);
  }

  static bool is_code(const std::string& name) {
    return name == "code" || name == "kbd" || name == "samp" || name == "var";
  }

  // Moves the inlines [first, end) to `result`, with links where `text`, which is theirs, names a
  // concept.
  void link_run(const Inlines& inlines, std::size_t first, std::size_t end, const std::string& text,
                Inlines& result) {
    Cursor cursor{first, 0};
    std::size_t done = 0;
    for (const ConceptMatch& match : matcher_.find(text, stemmer_)) {
      if (!done_.insert(match.id).second) continue;
      copy_text(inlines, cursor, done, match.begin, result);
      open_link(match, inlines[std::min(cursor.index, end - 1)].span, result);
      copy_text(inlines, cursor, match.begin, match.end,
                std::get<Link>(result.back().node).children);
      done = match.end;
    }
    copy_text(inlines, cursor, done, text.size(), result);
  }

  // A place in a run of texts: an inline, and the bytes of the run before it.
  struct Cursor {
    std::size_t index;
    std::size_t offset;
  };

  // Appends the bytes [from, to) of the run; the cursor only moves forward.
  static void copy_text(const Inlines& inlines, Cursor& cursor, std::size_t from, std::size_t to,
                        Inlines& result) {
    while (from < to) {
      const std::string_view own = text_of(inlines[cursor.index]);
      const std::size_t own_end = cursor.offset + own.size();
      const std::size_t end = std::min(to, own_end);
      if (from < end) {
        add_part(inlines[cursor.index], own.substr(from - cursor.offset, end - from), result);
        from = end;
      }
      if (from == own_end) cursor = {cursor.index + 1, own_end};
    }
  }

  // Appends `part` of the text of `item`; a whole line break stays a line break.
  static void add_part(const Inline& item, std::string_view part, Inlines& to) {
    if (part.empty()) return;
    if (std::holds_alternative<SoftBreak>(item.node))
      to.push_back({item.span, SoftBreak{}});
    else
      to.push_back({item.span, Text{std::string(part)}});
  }

  void open_link(const ConceptMatch& match, SourceSpan span, Inlines& result) {
    LinkReference reference;
    reference.form = LinkForm::Concept;
    reference.span = span;
    document_.links.push_back(std::move(reference));
    meanings_.targets.push_back(ConceptTarget{match.id});
    result.push_back({span, Link{document_.links.size() - 1, {}}});
  }

  Document& document_;
  DocumentLinks& meanings_;
  const ConceptMatcher& matcher_;
  const Stemmer& stemmer_;
  std::set<ConceptId> done_;
};

}  // namespace

void link_concepts(Document& document, DocumentLinks& meanings, const ConceptScheme& concepts,
                   const ConceptMatcher& matcher, const Stemmer& stemmer, ArticleId own) {
  ConceptLinker(document, meanings, concepts, matcher, stemmer, own).run();
}

}  // namespace kindred
