#include "links/flat_text.h"

#include <algorithm>

#include "base/text.h"
#include "bibliography/reference.h"
#include "language/words.h"

namespace kindred {
namespace {

constexpr std::size_t sentence_bytes_max = 220;

struct Flattener {
  const Document& document;
  const DocumentLinks& meanings;
  const Bibliography& bibliography;
  FlatText flat;

  void add(const Inlines& inlines) {
    for (const Inline& item : inlines)
      std::visit([&](const auto& node) { add_node(node); }, item.node);
  }

  void add_node(const Text& node) { flat.text += node.text; }
  void add_node(const SoftBreak&) { flat.text += ' '; }
  void add_node(const HardBreak&) { flat.text += ' '; }
  void add_node(const CodeSpan& node) { flat.text += node.text; }
  void add_node(const Emphasis& node) { add(node.children); }
  void add_node(const Strong& node) { add(node.children); }
  void add_node(const Strikethrough& node) { add(node.children); }
  void add_node(const InlineHtml& node) { add(node.children); }
  void add_node(const Image& node) { flat.text += document.images[node.reference].alt; }
  void add_node(const NoteMark&) {}

  void add_node(const Link& node) {
    const std::size_t begin = flat.text.size();
    add(node.children);
    flat.links.push_back({begin, flat.text.size(), node.reference});
  }

  void add_node(const Citation& node) {
    flat.citations.push_back(node.reference);
    const CitationReference& citation = document.citations[node.reference];
    const auto& works = meanings.citations[node.reference];
    if (citation.is_narrative && !works.empty() && works.front()) {
      const CitationLabel label = make_citation_label(bibliography, *works.front());
      flat.text += label.narrative_authors + " (" + label.year + ")";
    } else if (!flat.text.empty() && flat.text.back() == ' ') {
      flat.text.pop_back();  // "… of them [@key]." leaves "… of them."
    }
  }
};

// The sentence around a range, looked for nearby: of a longer one only a part is shown, and a
// paragraph may hold any number of links.
TextRange find_sentence(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t reach = 4 * sentence_bytes_max;
  std::size_t from = begin > reach ? begin - reach : 0;
  std::size_t to = std::min(text.size(), end + reach);
  while (from > 0 && continues_character(text[from])) --from;
  while (to < text.size() && continues_character(text[to])) ++to;
  const TextRange near = sentence_around(text.substr(from, to - from), begin - from, end - from);
  return {near.begin + from, near.end + from};
}

}  // namespace

FlatText flatten(const Inlines& inlines, const Document& document, const DocumentLinks& meanings,
                 const Bibliography& bibliography) {
  Flattener flattener{document, meanings, bibliography, {}};
  flattener.add(inlines);
  return std::move(flattener.flat);
}

Sentence make_sentence(const FlatText& flat, std::size_t begin, std::size_t end) {
  const TextRange whole = find_sentence(flat.text, begin, end);
  const TextRange part = shorten_around(flat.text, whole, begin, end, sentence_bytes_max);
  const auto cut = [&](std::size_t from, std::size_t to) {
    return from < to ? flat.text.substr(from, to - from) : std::string();
  };
  Sentence sentence;
  const std::string before = (part.begin > whole.begin ? "… " : "") + cut(part.begin, begin);
  const std::string after = cut(end, part.end) + (part.end < whole.end ? " …" : "");
  if (!before.empty()) sentence.push_back({before, false});
  sentence.push_back({cut(begin, end), true});
  if (!after.empty()) sentence.push_back({after, false});
  return sentence;
}

}  // namespace kindred
